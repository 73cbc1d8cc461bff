import type { Instant } from '@wenyuan/domain/kernel'
import type { LoanRow } from './act-facts.ts'

type Moment = { readonly now: Instant; readonly recordedAt: Instant }

/** Is a loan out? For an act entered afterwards: what was lent since was not yet, and what came back since still was. */
export function isOpenThen({ lentAt, closedAt, effectiveReturnAt }: LoanRow, { now, recordedAt }: Moment): boolean {
  if (now >= recordedAt) return closedAt === null
  if (lentAt > now) return false
  return closedAt === null || (effectiveReturnAt !== null && effectiveReturnAt > now)
}
