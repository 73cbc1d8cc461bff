import { addDays, type LocalDate } from '../kernel/index.ts'
import { type ChargeStep, MAX_DAYS_TOLD } from './overdue-charge.ts'

type Days = readonly LocalDate[]

/**
 * Which days each step of a charge counts, in the order of the steps; null where a step counts none, where they are too
 * many to be told one by one, or where the steps were kept before they said which days were closed.
 */
export function daysOfSteps(steps: readonly ChargeStep[]): (Days | null)[] {
  const late = lateDays(steps)
  if (late === null) return steps.map(() => null)
  const charged = chargedDays(steps, late)
  return steps.map((step) => daysOfStep(step, late, charged))
}

function daysOfStep(step: ChargeStep, late: Days, charged: Days | null): Days | null {
  switch (step.code) {
    case 'GRACE':
      return late.filter((day) => day <= step.until)
    case 'CLOSED_FREE':
      return step.closedOn ?? null
    case 'AMNESTY':
      return step.amnestyOn ?? null
    case 'RATE':
    case 'EVERY':
      return charged?.slice(step.fromDay - 1, step.toDay) ?? null
    case 'ONCE':
      return charged?.slice(step.fromDay - 1, step.fromDay) ?? null
    case 'OVERDUE':
    case 'TIME':
    case 'TIME_RATE':
    case 'CAP':
    case 'CAP_PER_VISIT':
      return null
  }
}

function lateDays(steps: readonly ChargeStep[]): Days | null {
  const overdue = steps.find((step) => step.code === 'OVERDUE')
  if (overdue === undefined || overdue.calendarDays > MAX_DAYS_TOLD) return null
  return Array.from({ length: overdue.calendarDays }, (_, n) => addDays(overdue.from, n))
}

/** As the tiers count them: the first one is day 1. */
function chargedDays(steps: readonly ChargeStep[], late: Days): Days | null {
  const grace = steps.find((step) => step.code === 'GRACE')
  const closed = steps.find((step) => step.code === 'CLOSED_FREE')
  const amnesty = steps.find((step) => step.code === 'AMNESTY')
  if (closed !== undefined && closed.closedOn === undefined) return null
  if (amnesty !== undefined && amnesty.amnestyOn === undefined) return null
  const free = new Set([...(closed?.closedOn ?? []), ...(amnesty?.amnestyOn ?? [])])
  const freeUntil = grace === undefined || grace.charged ? null : grace.until
  return late.filter((day) => !free.has(day) && (freeUntil === null || day > freeUntil))
}
