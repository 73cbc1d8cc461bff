import type { Calendar, DateRange } from '../calendar/index.ts'
import { addDays, type Instant, type LocalDate, type Zone } from '../kernel/index.ts'
import type { PolicyValues } from '../policy/index.ts'

/** What of a calendar is not charged: closed days where they are free, and amnesty whatever the policy says. */
export type FreeTime = {
  readonly calendar: Calendar
  /** Periods of the network in which nothing accrues (system failure, disaster). */
  readonly amnesty?: readonly DateRange[]
  readonly policy: Pick<PolicyValues, 'overdueClosed'>
}

export function isAmnesty({ amnesty = [] }: Pick<FreeTime, 'amnesty'>, date: LocalDate): boolean {
  return amnesty.some(({ from, to }) => from <= date && date <= to)
}

export function isClosedFree({ calendar, policy }: FreeTime, date: LocalDate): boolean {
  return policy.overdueClosed === 'free' && !calendar.isOpenOn(date)
}

/** The days of a span that are not charged; a closed day of an amnesty counts as closed. */
export function freeDaysIn(
  free: FreeTime,
  from: LocalDate,
  to: LocalDate,
): { readonly closedOn: LocalDate[]; readonly amnestyOn: LocalDate[] } {
  const closedOn: LocalDate[] = []
  const amnestyOn: LocalDate[] = []
  for (let date = from; date <= to; date = addDays(date, 1)) {
    if (isClosedFree(free, date)) closedOn.push(date)
    else if (isAmnesty(free, date)) amnestyOn.push(date)
  }
  return { closedOn, amnestyOn }
}

/** Milliseconds between two instants that are charged: opening hours where closed time is free, else all but amnesty. */
export function chargedTimeMs(free: FreeTime, zone: Zone, from: Instant, to: Instant): number {
  let total = 0
  const last = zone.dateOf(to)
  for (let date = zone.dateOf(from); date <= last; date = addDays(date, 1)) {
    if (isAmnesty(free, date)) continue
    if (free.policy.overdueClosed === 'charge') {
      total += overlap(from, to, zone.toInstant(date, 0), zone.endOfDay(date) + 1)
      continue
    }
    for (const { openMinute, closeMinute } of free.calendar.hoursOn(date)) {
      total += overlap(from, to, zone.toInstant(date, openMinute), zone.toInstant(date, closeMinute))
    }
  }
  return total
}

function overlap(from: Instant, to: Instant, start: Instant, end: Instant): number {
  return Math.max(0, Math.min(to, end) - Math.max(from, start))
}
