import type { Calendar } from '../calendar/index.ts'
import { addDays, type LocalDate } from '../kernel/index.ts'
import type { PolicyValues } from '../policy/index.ts'
import { type DueStep, moveOffClosedDay } from './due-date.ts'

export type RecallQuestion = {
  readonly today: LocalDate
  readonly lentOn: LocalDate
  readonly dueOn: LocalDate
  readonly policy: Pick<PolicyValues, 'recallGuaranteed' | 'recallReturnWithin' | 'dueOnClosedDay'>
  readonly calendar: Calendar
}

export type RecalledDue = { readonly on: LocalDate; readonly steps: readonly DueStep[] }

/**
 * The day to which a hold calls a loan back: the later of what the borrower was guaranteed and what is left to bring it
 * back, moved off a closed day. Null: it would not be due any earlier (docs/rules/recall.md).
 */
export function computeRecalledDue({ today, lentOn, dueOn, policy, calendar }: RecallQuestion): RecalledDue | null {
  let called = addDays(lentOn, policy.recallGuaranteed)
  const soonest = addDays(today, policy.recallReturnWithin)
  if (soonest > called) called = soonest
  const on = moveOffClosedDay(called, today, { policy, calendar, wholeWeeks: false }) ?? called
  if (on >= dueOn) return null
  const steps: DueStep[] = [{ code: 'RECALLED', from: dueOn, on: called }]
  if (on !== called) steps.push({ code: 'CLOSED_DAY', from: called, on })
  return { on, steps }
}
