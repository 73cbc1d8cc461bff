import { addDays, type Instant, type LocalDate, localDate, type Zone } from '@wenyuan/domain/kernel'

/** From an instant to another, which is no longer in it. */
export type Span = { readonly from: Instant; readonly to: Instant }

export type OverviewSpans = {
  readonly today: LocalDate
  /** `YYYY-MM`. */
  readonly month: string
  readonly day: Span
  /** A week before, up to the same time of day. */
  readonly sameDayLastWeek: Span
  readonly monthTotals: Span
  /** The month before; while the month still runs, as much of it. */
  readonly monthBefore: Span
  readonly hours: readonly Span[]
  readonly hoursLastWeek: readonly Span[]
  /** The days of the month up to today. */
  readonly days: readonly (Span & { readonly on: LocalDate })[]
}

const HOURS = 24
const MINUTES = 60
const WEEK_DAYS = 7

/** What the figures count, with the borders of the library's own days. `month`: the one asked for, else this one. */
export function overviewSpans(zone: Zone, now: Instant, asked?: string): OverviewSpans {
  const today = zone.dateOf(now)
  const month = asked ?? today.slice(0, 7)
  const startOf = (on: LocalDate) => zone.toInstant(on, 0)
  const dayStart = startOf(today)
  const lastWeek = addDays(today, -WEEK_DAYS)
  const first = localDate(`${month}-01`)
  const next = firstOfNext(first)
  const before = localDate(`${addDays(first, -1).slice(0, 7)}-01`)
  const running = startOf(first) <= now && now < startOf(next)
  const soFar = startOf(before) + (now - startOf(first))
  return {
    today,
    month,
    day: { from: dayStart, to: startOf(addDays(today, 1)) },
    sameDayLastWeek: { from: startOf(lastWeek), to: startOf(lastWeek) + (now - dayStart) },
    monthTotals: { from: startOf(first), to: startOf(next) },
    monthBefore: { from: startOf(before), to: running ? Math.min(soFar, startOf(first)) : startOf(first) },
    hours: hoursOf(zone, today),
    hoursLastWeek: hoursOf(zone, lastWeek),
    days: daysOf(first, next)
      .filter((on) => on <= today)
      .map((on) => ({ on, from: startOf(on), to: startOf(addDays(on, 1)) })),
  }
}

function hoursOf(zone: Zone, on: LocalDate): Span[] {
  const starts = Array.from({ length: HOURS }, (_, hour) => zone.toInstant(on, hour * MINUTES))
  const end = zone.toInstant(addDays(on, 1), 0)
  return starts.map((from, hour) => ({ from, to: starts[hour + 1] ?? end }))
}

function daysOf(first: LocalDate, next: LocalDate): LocalDate[] {
  const days: LocalDate[] = []
  for (let on = first; on < next; on = addDays(on, 1)) days.push(on)
  return days
}

const LONGEST_MONTH_DAYS = 31

function firstOfNext(first: LocalDate): LocalDate {
  return localDate(`${addDays(first, LONGEST_MONTH_DAYS).slice(0, 7)}-01`)
}
