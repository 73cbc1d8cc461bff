import { type Calendar, openDayAfter } from '../calendar/index.ts'
import { addDays, type LocalDate, laterOf } from '../kernel/index.ts'
import type { OverdueSuspension } from '../policy/index.ts'
import { countLateDays, type OverdueQuestion } from './overdue-charge.ts'

/** A suspension as it is kept: so many days, from the day after a return. */
export type SuspensionFacts = {
  readonly returnedOn: LocalDate
  readonly days: number
  readonly rule: Pick<OverdueSuspension, 'closedDays' | 'add'>
  /** Whose closed days may be skipped. */
  readonly calendar: Calendar
}

/**
 * How many days a late return stops its patron: floor((overdue days before any grace is taken off − grace) / per × days),
 * at most the maximum. Nothing within the grace, and nothing where the rule isn't set.
 */
export function computeSuspensionDays(question: OverdueQuestion, rule: OverdueSuspension | null): number {
  if (rule === null) return 0
  const late = countLateDays(question)
  if (late.withinGrace) return 0
  const counted = Math.max(0, late.days - question.policy.overdueGrace)
  const days = Math.floor((counted * rule.days) / rule.per)
  return rule.maxDays === null ? days : Math.min(days, rule.maxDays)
}

/**
 * The last day stopped. `standingUntil`: the last day of what stood before; `cumulative` begins after it, `longest` runs
 * beside it. Closed days that are skipped stop the patron too and make it longer; where no open day is in sight they count.
 */
export function suspendedUntil(suspension: SuspensionFacts, standingUntil: LocalDate | null): LocalDate {
  const { returnedOn, days, rule, calendar } = suspension
  const after = rule.add === 'cumulative' && standingUntil !== null ? laterOf(returnedOn, standingUntil) : returnedOn
  const skipping = rule.closedDays === 'skip' ? openDayAfter(calendar, after, days) : null
  return skipping ?? addDays(after, days)
}

/** The last days of a patron's suspensions, each placed on those before it; again after one was taken away or changed. */
export function stackSuspensions(suspensions: readonly SuspensionFacts[]): LocalDate[] {
  let standing: LocalDate | null = null
  return suspensions.map((suspension) => {
    const until = suspendedUntil(suspension, standing)
    standing = standing === null ? until : laterOf(standing, until)
    return until
  })
}
