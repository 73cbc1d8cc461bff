import type { Draw, ReturnModel } from './return-models.ts'

/** A reader comes for a title on a day; days are counted from the first of the log. */
export type Wish = { readonly day: number; readonly reader: number; readonly title: number }

/** What the library does; as its policy says at first. */
export const LOAN_DAYS = 30
export const SHELF_DAYS = 3
const RENEWALS = 2
const COLLECT_SHARE = 0.85
const COLLECT_WITHIN_DAYS = 3
/** Readers ask for more time so long before the due day. */
const RENEW_BEFORE_DAYS = 2

export type PlayedLoan = {
  readonly title: number
  readonly lentDay: number
  dueDay: number
  endDay: number
  renewals: number
}
export type PlayedHold = {
  readonly title: number
  readonly placedDay: number
  /** What the library knew when it was placed. */
  readonly seen: Seen
  readyDay: number | null
  /** The day on which it was collected; null: nobody came. */
  collectedDay: number | null
}
export type Seen = {
  readonly ahead: number
  readonly out: readonly number[]
  readonly bound: readonly { readonly shelfDay: number }[]
}
export type Played = {
  readonly loans: readonly PlayedLoan[]
  readonly holds: readonly PlayedHold[]
  readonly lastDay: number
}

type Copy = {
  loan: (PlayedLoan & { reader: number; wantedUntil: number; late: number; renews: boolean }) | null
  hold: WaitingHold | null
}
type WaitingHold = PlayedHold & { readonly reader: number }
type Title = { readonly copies: Copy[]; readonly queue: WaitingHold[] }
type Deed = () => void

/**
 * Plays a log of wishes: whoever finds a copy borrows it, whoever finds none waits; the model says how copies come back,
 * until the last is back. `copiesOf`: how many the library has of a title.
 */
export function playLog(
  wishes: readonly Wish[],
  copiesOf: ReadonlyMap<number, number>,
  model: ReturnModel,
  draw: Draw,
): Played {
  const titles = new Map<number, Title>()
  const agenda = new Map<number, Deed[]>()
  const loans: PlayedLoan[] = []
  const holds: PlayedHold[] = []
  const byDay = Map.groupBy(wishes, ({ day }) => day)
  let today = 0
  let last = Math.max(...byDay.keys())

  const at = (day: number, deed: Deed) => {
    const deeds = agenda.get(day)
    if (deeds === undefined) agenda.set(day, [deed])
    else deeds.push(deed)
    last = Math.max(last, day)
  }

  function lend(title: Title, key: number, copy: Copy, reader: number): void {
    const { keepDays, lateDays, renews } = model.intend(draw, reader, LOAN_DAYS)
    const loan = {
      ...{ title: key, lentDay: today, dueDay: today + LOAN_DAYS, endDay: Number.POSITIVE_INFINITY, renewals: 0 },
      ...{ reader, wantedUntil: today + keepDays, late: lateDays, renews },
    }
    loans.push(loan)
    copy.loan = loan
    copy.hold = null
    planEnd(title, copy)
  }

  /** Done in time; asks for more time; or comes when it is late enough for them. */
  function planEnd(title: Title, copy: Copy): void {
    const { loan } = copy
    if (loan === null) return
    const { dueDay, wantedUntil } = loan
    const back = () => bringBack(title, copy)
    const askDay = dueDay - RENEW_BEFORE_DAYS
    if (wantedUntil <= dueDay) at(Math.max(today, wantedUntil), back)
    else if (!loan.renews || askDay <= today) at(dueDay + loan.late, back)
    else at(askDay, () => askForTime(title, copy, back))
  }

  function askForTime(title: Title, copy: Copy, back: Deed): void {
    const { loan } = copy
    if (loan === null) return
    if (title.queue.length > 0 || loan.renewals >= RENEWALS) {
      at(loan.dueDay + loan.late, back)
    } else {
      loan.renewals += 1
      loan.dueDay += LOAN_DAYS
      planEnd(title, copy)
    }
  }

  function bringBack(title: Title, copy: Copy): void {
    if (copy.loan !== null) copy.loan.endDay = today
    copy.loan = null
    serveNext(title, copy)
  }

  function serveNext(title: Title, copy: Copy): void {
    const hold = title.queue.shift() ?? null
    copy.hold = hold
    if (hold === null) return
    hold.readyDay = today
    const comes = draw() < COLLECT_SHARE
    const after = Math.floor(draw() * COLLECT_WITHIN_DAYS)
    const collect = () => {
      hold.collectedDay = today
      lend(title, hold.title, copy, hold.reader)
    }
    if (comes) at(today + after, collect)
    else at(today + SHELF_DAYS + 1, () => serveNext(title, copy))
  }

  function wish({ reader, title: key }: Wish): void {
    const title = titles.get(key) ?? {
      copies: Array.from({ length: copiesOf.get(key) ?? 1 }, () => ({ loan: null, hold: null })),
      queue: [],
    }
    titles.set(key, title)
    const free = title.copies.find((copy) => copy.loan === null && copy.hold === null)
    if (free !== undefined) {
      lend(title, key, free, reader)
      return
    }
    const has = title.copies.some(({ loan, hold }) => loan?.reader === reader || hold?.reader === reader)
    if (has || title.queue.some((hold) => hold.reader === reader)) return
    const hold = { title: key, placedDay: today, seen: see(title), readyDay: null, collectedDay: null, reader }
    title.queue.push(hold)
    holds.push(hold)
  }

  function see({ copies, queue }: Title): Seen {
    return {
      ahead: queue.length,
      out: copies.flatMap(({ loan }) => (loan === null ? [] : [today - loan.dueDay])),
      bound: copies.flatMap(({ hold }) => (hold === null ? [] : [{ shelfDay: today - (hold.readyDay ?? today) }])),
    }
  }

  for (; today <= last; today++) {
    // Deeds may add deeds to the same day.
    const deeds = agenda.get(today) ?? []
    for (let n = 0; n < deeds.length; n++) deeds[n]?.()
    agenda.delete(today)
    for (const one of byDay.get(today) ?? []) wish(one)
    // What was planned for today after its deeds were done is done tomorrow.
    const rest = agenda.get(today)
    if (rest !== undefined) for (const deed of rest) at(today + 1, deed)
  }
  return { loans, holds, lastDay: today }
}
