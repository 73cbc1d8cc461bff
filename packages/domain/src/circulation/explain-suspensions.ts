import type { LocalDate } from '../kernel/index.ts'
import type { SuspensionFacts } from './suspension.ts'

/** A suspension with the loan that it is for. */
export type KeptSuspension = Pick<SuspensionFacts, 'returnedOn' | 'days' | 'rule'> & {
  readonly title: string
  readonly dueOn: LocalDate
  readonly untilOn: LocalDate
}

/** `after`: the last day of the one that it begins after; null: it begins the day after the return. */
export type SuspensionStep =
  | {
      readonly code: 'LATE_RETURN'
      readonly title: string
      readonly dueOn: LocalDate
      readonly returnedOn: LocalDate
    }
  | {
      readonly code: 'DAYS_STOPPED'
      readonly days: number
      readonly skipsClosed: boolean
      readonly after: LocalDate | null
    }
  | { readonly code: 'STOPPED_UNTIL'; readonly on: LocalDate }

/** How the last day stopped came about: each suspension that has not ended, in the order in which they were given. */
export function explainSuspensions(kept: readonly KeptSuspension[], today: LocalDate): SuspensionStep[] {
  const steps: SuspensionStep[] = []
  let before: LocalDate | null = null
  let last: LocalDate | null = null
  for (const { title, dueOn, returnedOn, days, rule, untilOn } of kept) {
    const stacked: boolean = rule.add === 'cumulative' && before !== null && before > returnedOn
    if (untilOn >= today) {
      steps.push({ code: 'LATE_RETURN', title, dueOn, returnedOn })
      const skipsClosed = rule.closedDays === 'skip'
      steps.push({ code: 'DAYS_STOPPED', days, skipsClosed, after: stacked ? before : null })
      if (last === null || untilOn > last) last = untilOn
    }
    if (before === null || untilOn > before) before = untilOn
  }
  return last === null ? steps : [...steps, { code: 'STOPPED_UNTIL', on: last }]
}
