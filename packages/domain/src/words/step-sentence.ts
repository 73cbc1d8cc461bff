import { type ChargeStep, type DueStep, daysOfSteps } from '../circulation/index.ts'
import { formatYuan, type LocalDate } from '../kernel/index.ts'
import type { Audience, Language } from './language.ts'
import { VOCABULARIES } from './vocabularies.ts'

export type ExplainedDueStep = { readonly code: DueStep['code']; readonly on: LocalDate; readonly text: string }

export type ExplainedChargeStep = {
  readonly code: ChargeStep['code']
  /** The last day that the step speaks of, where it is about days. */
  readonly on?: LocalDate
  /** In yuan, as `perDay`: what each of `days` costs. */
  readonly amount?: string
  readonly days?: LocalDate[]
  readonly perDay?: string
  readonly text: string
}

/** One step of a due date: `自 2026年9月1日起 30 天 = 10月1日`. */
export function dueStepSentence(step: DueStep, language: Language): string {
  // As with helps: each code's words take its own step.
  const say = VOCABULARIES[language].dueSteps[step.code] as (step: DueStep) => string
  return say(step)
}

/** A due date's steps in order. That the calendar has no open day is a warning for staff; a reader can do nothing about it. */
export function dueExplained(
  steps: readonly DueStep[],
  { language, audience }: { readonly language: Language; readonly audience: Audience },
): ExplainedDueStep[] {
  return steps
    .filter(({ code }) => audience === 'staff' || code !== 'NO_OPEN_DAY')
    .map((step) => ({ code: step.code, on: step.on, text: dueStepSentence(step, language) }))
}

/** One step of an overdue charge: `超期第 1 至 10 天，每天 0.10 元 = 1.00 元`. */
export function chargeStepSentence(step: ChargeStep, language: Language): string {
  const say = VOCABULARIES[language].chargeSteps[step.code] as (step: ChargeStep) => string
  return say(step)
}

/** An overdue charge's steps in order. */
export function chargeExplained(steps: readonly ChargeStep[], language: Language): ExplainedChargeStep[] {
  const days = daysOfSteps(steps)
  return steps.map((step, n) => {
    const counted = days[n] ?? null
    return {
      code: step.code,
      ...figures(step),
      ...(counted === null ? {} : { days: [...counted] }),
      text: chargeStepSentence(step, language),
    }
  })
}

function figures(step: ChargeStep): Pick<ExplainedChargeStep, 'on' | 'amount' | 'perDay'> {
  switch (step.code) {
    case 'OVERDUE':
      return { on: step.to }
    case 'GRACE':
      return { on: step.until }
    case 'RATE':
      return { amount: formatYuan(step.amountFen), perDay: formatYuan(step.perDayFen) }
    case 'ONCE':
      return { amount: formatYuan(step.amountFen) }
    case 'TIME_RATE':
    case 'EVERY':
      return { amount: formatYuan(step.amountFen) }
    case 'CAP':
      return { amount: formatYuan(step.capFen) }
    case 'CAP_PER_VISIT':
      return { amount: formatYuan(step.leftFen) }
    case 'CLOSED_FREE':
    case 'AMNESTY':
    case 'TIME':
      return {}
  }
}
