import type { Calendar } from '../calendar/index.ts'
import { addDays, daysBetween, type Fen, HOUR_MS, type Instant, type LocalDate } from '../kernel/index.ts'
import type { PolicyValues } from '../policy/index.ts'

const DAY_MS = 24 * HOUR_MS

/** `days` are charged, `closedDays` beside them are not. */
export type RentStep = {
  readonly code: 'RENT'
  /** The day from which the loan runs on; the first day charged is the one after it. */
  readonly from: LocalDate
  readonly to: LocalDate
  readonly days: number
  readonly closedDays: number
  readonly perDayFen: Fen
  readonly amountFen: Fen
}

export type Rent = { readonly amountFen: Fen; readonly steps: readonly RentStep[] }

type End = { readonly on: LocalDate; readonly at: Instant }

/**
 * The rent for the days that a checkout or a renewal adds: from the day it counts from, which is not charged, to the due
 * day, which is. A loan in hours pays for each begun day of 24 hours.
 */
export function computeRent(
  { from, to, hourly }: { readonly from: End; readonly to: End; readonly hourly: boolean },
  { rentPerDay, rentCountsClosedDays }: Pick<PolicyValues, 'rentPerDay' | 'rentCountsClosedDays'>,
  calendar: Calendar,
): Rent {
  if (rentPerDay === 0 || to.at <= from.at) return { amountFen: 0, steps: [] }
  const added = hourly ? Math.ceil((to.at - from.at) / DAY_MS) : daysBetween(from.on, to.on)
  const closedDays = rentCountsClosedDays || hourly ? 0 : countClosed(calendar, from.on, to.on)
  const days = added - closedDays
  const amountFen = days * rentPerDay
  if (amountFen === 0) return { amountFen, steps: [] }
  return {
    amountFen,
    steps: [{ code: 'RENT', from: from.on, to: to.on, days, closedDays, perDayFen: rentPerDay, amountFen }],
  }
}

function countClosed(calendar: Calendar, after: LocalDate, to: LocalDate): number {
  let closed = 0
  for (let date = addDays(after, 1); date <= to; date = addDays(date, 1)) if (!calendar.isOpenOn(date)) closed += 1
  return closed
}
