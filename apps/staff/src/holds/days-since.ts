import { dayOf, daysBetween } from '@wenyuan/look'

/** Whole days from an instant's day to today; never below nothing. */
export function daysSince(instant: string, today: string): number {
  return Math.max(0, daysBetween(dayOf(instant), today))
}
