import type { Actor } from '@wenyuan/domain/access'
import { addDays, type Instant, type LocalDate } from '@wenyuan/domain/kernel'
import { type ActCommand, createActContext, performActs, runNightlyCirculation } from '../circulation/index.ts'
import type { Network } from '../network/index.ts'

export type DemoCopy = { readonly barcode: string; readonly titleId: string; readonly branch: string }

export type DemoPlay = {
  readonly desk: Actor
  readonly copies: readonly (readonly DemoCopy[])[]
  readonly cards: readonly string[]
  readonly from: LocalDate
  readonly until: Instant
  setClock(at: Instant): void
}

const LOANS_A_DAY = 4
const NOON_MINUTE = 720
const NIGHT_MINUTE = 1430
/** Days after which a copy comes back, by turns of the loans; null: it is kept. A loan is due after 30. */
const KEPT_DAYS = [9, 21, 14, null, 28, 5, 17, 37, 12, 24, null, 30, 7, 19, 45, 26] as const
/** What is kept comes back after so long all the same: who never brings anything back could borrow nothing more. */
const KEPT_AT_MOST_DAYS = 43
/** Whoever keeps a copy so long renews it in good time. */
const RENEWED_WHEN_KEPT_DAYS = 45
const RENEWED_AFTER_DAYS = 26
/** Before the end: every copy of these titles is lent, then they are held, then some of the copies come back. */
const WANTED_TITLES = 5
/** The last titles stand on their shelves, and the first reader has nothing: both are for trying things out. */
const UNTOUCHED_TITLES = 5
const FIRST_BORROWER = 1
/** Readers by their place: most borrow day by day, these hold, and the rest borrow the wanted titles. */
const FIRST_HOLDER = 35
const FIRST_BORROWER_OF_WANTED = 40
const WANTED_LENT_DAYS = 10
const WANTED_HELD_DAYS = 5
const WANTED_BACK_DAYS = 1

type Kept = {
  readonly barcode: string
  readonly branch: string
  readonly until: LocalDate
  readonly renewedOn: LocalDate | null
}

/** Plays the days one after the other, each with its acts at noon and its night; answers the loans made. */
export async function playDemo(network: Network, play: DemoPlay): Promise<number> {
  const context = createActContext(network)
  const last = network.zone.dateOf(play.until)
  const days = planDays(play, last)
  let loans = 0
  for (let on = play.from; on <= last; on = addDays(on, 1)) {
    const noon = network.zone.toInstant(on, NOON_MINUTE)
    play.setClock(Math.min(noon, play.until))
    const commands = days(on)
    const results = commands.length === 0 ? [] : await performActs(context, commands)
    loans += results.filter((result) => 'outcome' in result && result.outcome.kind === 'checked-out').length
    const night = network.zone.toInstant(on, NIGHT_MINUTE)
    if (night > play.until) break
    play.setClock(night)
    await runNightlyCirculation(context)
  }
  play.setClock(play.until)
  return loans
}

/** The acts of a day; asked for the days in order. */
function planDays({ desk, copies, cards }: DemoPlay, last: LocalDate): (on: LocalDate) => ActCommand[] {
  const wanted = copies.slice(0, WANTED_TITLES)
  const ordinary = copies.slice(WANTED_TITLES, -UNTOUCHED_TITLES).flat()
  const kept: Kept[] = []
  let turn = 0
  const pick = (list: readonly string[], n: number) => list[n % list.length] ?? ''
  const everyday = cards.slice(FIRST_BORROWER, FIRST_HOLDER)
  const holders = cards.slice(FIRST_HOLDER, FIRST_BORROWER_OF_WANTED)
  const borrowers = cards.slice(FIRST_BORROWER_OF_WANTED)
  const lend = (card: string, copy: DemoCopy): ActCommand => ({
    ...{ act: 'checkout', actor: desk, override: [] },
    patron: { card },
    ...{ barcode: copy.barcode, branch: copy.branch },
  })
  const take = (barcode: string, branch: string): ActCommand => ({ act: 'return', actor: desk, barcode, branch })

  const renew = (barcode: string): ActCommand => ({ act: 'renew', actor: desk, override: [], loan: { barcode } })

  function returnsAndRenewals(on: LocalDate): ActCommand[] {
    const back = kept.filter((copy) => copy.until === on).map(({ barcode, branch }) => take(barcode, branch))
    const renewed = kept.filter((copy) => copy.renewedOn === on).map(({ barcode }) => renew(barcode))
    return [...back, ...renewed]
  }

  function ordinaryLoans(on: LocalDate): ActCommand[] {
    return Array.from({ length: LOANS_A_DAY }, () => {
      turn += 1
      // Steps that share no factor with the numbers of copies and readers reach all of them.
      const copy = ordinary[(turn * 37) % ordinary.length] as DemoCopy
      const days = KEPT_DAYS[turn % KEPT_DAYS.length] ?? KEPT_AT_MOST_DAYS
      const renewedOn = days === RENEWED_WHEN_KEPT_DAYS ? addDays(on, RENEWED_AFTER_DAYS) : null
      kept.push({ barcode: copy.barcode, branch: copy.branch, until: addDays(on, days), renewedOn })
      return lend(pick(everyday, turn * 8), copy)
    })
  }

  function newActs(on: LocalDate): ActCommand[] {
    if (on === addDays(last, -WANTED_LENT_DAYS))
      return wanted.flatMap((list, t) => list.map((copy, c) => lend(pick(borrowers, t * 3 + c), copy)))
    if (on === addDays(last, -WANTED_HELD_DAYS)) {
      return wanted.flatMap((list, t) => [0, 1].map((h) => placeHold(desk, pick(holders, t + h), list[0], h)))
    }
    if (on === addDays(last, -WANTED_BACK_DAYS)) {
      // At the branch where the first of the queue wants it; that of one title elsewhere, so that it travels.
      return wanted.slice(0, 3).map((list, t) => take(list[0]?.barcode ?? '', t === 2 ? 'children' : 'main'))
    }
    return ordinaryLoans(on)
  }

  return (on) => [...returnsAndRenewals(on), ...newActs(on)]
}

function placeHold(desk: Actor, card: string, copy: DemoCopy | undefined, turn: number): ActCommand {
  const pickup = turn === 0 ? 'main' : 'campus'
  return { act: 'hold', actor: desk, override: [], patron: { card }, on: { titleId: copy?.titleId ?? '' }, pickup }
}
