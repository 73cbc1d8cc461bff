import type { Actor } from '@wenyuan/domain/access'
import { addDays, formatYuan, type Instant, type LocalDate } from '@wenyuan/domain/kernel'
import { takePayment } from '../account/index.ts'
import { type ActContext, createActContext, type LoanRow, performActs } from '../circulation/index.ts'
import type { Network } from '../network/index.ts'
import { runNightly } from '../nightly/index.ts'
import { byMinute, type DemoAct, type DemoDeed } from './demo-day.ts'
import { OPENING_MINUTE } from './demo-opening.ts'
import { demoReader, enrolReader } from './demo-people.ts'
import { type DemoStage, openStage } from './demo-stage.ts'
import { planEveryday } from './plan-everyday.ts'
import { EVERYDAY_READERS, KEPT_FOR_SHOW, planScenes, SCENE_TITLES } from './plan-scenes.ts'
import type { DemoCopy } from './plant-books.ts'

export type DemoPlay = {
  readonly maker: Actor
  readonly desk: Actor
  readonly copies: readonly (readonly DemoCopy[])[]
  /** One for each reader. */
  readonly pinHashes: readonly string[]
  readonly openedOn: LocalDate
  readonly until: Instant
  setClock(at: Instant): void
}

const NIGHT_MINUTE = 1430
/** The last weeks are told by the hour, the days before them more sparsely. */
const BUSY_DAYS = 30
/** The last readers come one by one in the last weeks, the others on the day of the opening. */
const LATE_COMERS = { first: 40, daysAgo: 28, apart: 1.7 }
/** Of the charges of returns, so many in a row are paid at once, then one stays open. */
const PAID_OF = 3

/** Plays the days one after the other, each with its acts and its night; answers the loans made. */
export async function playDemo(network: Network, play: DemoPlay): Promise<number> {
  const context = createActContext(network)
  const today = network.zone.dateOf(play.until)
  const stage = openStage(play.desk)
  const directory = await network.directory.current(network.db)
  const calendarOf = (branch: string) => directory.calendarOf(branch)
  const ids = new Map<number, string>()
  const patronId = (place: number) => ids.get(place) ?? missing(place)
  planEnrolments(stage, play, ids, today)
  planScenes({ stage, copies: play.copies, today, openedOn: play.openedOn, calendarOf, patronId })
  const busyFrom = addDays(today, -BUSY_DAYS)
  const newLoans = planEveryday({
    stage,
    calendarOf,
    isBusy: (on) => on > busyFrom,
    copies: play.copies.slice(SCENE_TITLES, -KEPT_FOR_SHOW).flat(),
    readers: range(EVERYDAY_READERS.first, EVERYDAY_READERS.last).map(demoReader),
    payFor: payMost(play.desk),
  })
  let loans = 0
  for (let on = play.openedOn; on <= today; on = addDays(on, 1)) {
    const fresh = on === play.openedOn ? [] : newLoans(on)
    loans += await playDay(context, play, { on, acts: [...stage.planned(on), ...fresh] })
  }
  play.setClock(play.until)
  return loans
}

async function playDay(
  context: ActContext,
  { until, setClock }: DemoPlay,
  { on, acts }: { readonly on: LocalDate; readonly acts: readonly DemoAct[] },
): Promise<number> {
  const { zone } = context.network
  let loans = 0
  for (const together of byMinute(acts)) {
    const at = zone.toInstant(on, together[0]?.minute ?? 0)
    if (at > until) return loans
    setClock(at)
    loans += await playMinute(context, together)
  }
  const night = zone.toInstant(on, NIGHT_MINUTE)
  if (night > until) return loans
  setClock(night)
  await runNightly(context)
  return loans
}

async function playMinute(context: ActContext, acts: readonly DemoAct[]): Promise<number> {
  const { network } = context
  for (const act of acts) if ('deed' in act) await act.deed(network)
  const asked = acts.flatMap((act) => ('command' in act ? [act] : []))
  if (asked.length === 0) return 0
  const results = await performActs(
    context,
    asked.map(({ command }) => command),
  )
  let loans = 0
  for (const [n, result] of results.entries()) {
    if (!('outcome' in result)) throw new Error(`an act of the demo: ${result.kind}`)
    if (result.outcome.kind === 'checked-out') loans += 1
    await asked[n]?.after?.(result.outcome)?.(network)
  }
  return loans
}

function planEnrolments(
  stage: DemoStage,
  { maker, pinHashes, openedOn }: DemoPlay,
  ids: Map<number, string>,
  today: LocalDate,
): void {
  for (const [place, pinHash] of pinHashes.entries()) {
    const late = place - LATE_COMERS.first
    const on = late < 0 ? openedOn : addDays(today, Math.round(late * LATE_COMERS.apart) - LATE_COMERS.daysAgo)
    stage.plan(on, {
      minute: OPENING_MINUTE,
      deed: async (network) => {
        ids.set(place, await enrolReader(network, maker, { place, pinHash, openedOn }))
      },
    })
  }
}

/** What a return costs is paid at the desk there and then, but not by everyone. */
function payMost(desk: Actor): (loan: LoanRow, fen: number) => DemoDeed | null {
  let charges = 0
  return ({ patronId }, fen) => {
    if (fen === 0) return null
    charges += 1
    if (charges % (PAID_OF + 1) === 0) return null
    return async (network) => {
      const command = { patronId, body: { amount: formatYuan(fen), method: 'cash' as const } }
      const taken = await network.db.transaction((tx) => takePayment(tx, network, desk, command))
      if (taken.kind !== 'taken') throw new Error(`a payment of the demo: ${taken.kind}`)
    }
  }
}

function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, n) => first + n)
}

function missing(place: number): never {
  throw new Error(`the demo has not enrolled its reader ${place} yet`)
}
