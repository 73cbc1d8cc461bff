import { type Calendar, nextOpenDay } from '../calendar/index.ts'
import { addDays, type LocalDate } from '../kernel/index.ts'
import type { Calibration } from './calibrate-wait.ts'
import { dayAtLevel, HORIZON_DAYS } from './estimate-wait.ts'

export type PromisedDays =
  | { readonly kind: 'days'; readonly from: LocalDate; readonly to: LocalDate; readonly level: 80 }
  | { readonly kind: 'unknown'; readonly why: 'too-far' }

/** The open days of the pickup branch between which the copy is promised. */
export function promiseDays(
  today: LocalDate,
  quantiles: readonly number[],
  { low, high }: Calibration,
  calendar: Calendar,
): PromisedDays {
  const latest = dayAtLevel(quantiles, high)
  if (latest >= HORIZON_DAYS) return { kind: 'unknown', why: 'too-far' }
  const open = (on: LocalDate) => nextOpenDay(calendar, on) ?? on
  return {
    kind: 'days',
    from: open(addDays(today, dayAtLevel(quantiles, low))),
    to: open(addDays(today, latest)),
    level: 80,
  }
}
