import type { Calendar, DateRange } from '../calendar/index.ts'
import type { Zone } from '../kernel/index.ts'
import type { PolicyResolver } from '../policy/index.ts'

/** Everything that acts are decided by, beside the record. */
export type SimRules = {
  readonly resolve: PolicyResolver
  readonly policyBranch: 'act' | 'item' | 'patron'
  /** A branch that is no longer there is open as the caller says. */
  calendarOf(branch: string): Calendar
  readonly amnesty: readonly DateRange[]
  readonly zone: Zone
}
