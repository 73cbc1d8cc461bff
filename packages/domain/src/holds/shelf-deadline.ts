import { type Calendar, closingOrLastMinute, openDayAfter } from '../calendar/index.ts'
import { addDays, type Instant, type LocalDate, type Zone } from '../kernel/index.ts'
import type { PolicyValues } from '../policy/index.ts'

export type ShelfDeadline = { readonly on: LocalDate; readonly at: Instant }

/** The day it becomes ready is day 0; the deadline is the closing time of the last day. */
export function computeShelfDeadline(
  from: LocalDate,
  policy: Pick<PolicyValues, 'holdShelfPeriod' | 'holdShelfClosedDays'>,
  calendar: Calendar,
  zone: Zone,
): ShelfDeadline {
  const counted = policy.holdShelfClosedDays === 'skip' ? openDayAfter(calendar, from, policy.holdShelfPeriod) : null
  const on = counted ?? addDays(from, policy.holdShelfPeriod)
  return { on, at: zone.toInstant(on, closingOrLastMinute(calendar, on)) }
}
