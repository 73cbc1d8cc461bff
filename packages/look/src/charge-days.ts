import { dayAfter, daysBetween, partsOf } from './days.ts'

/** What a step of a charge says of its days. */
export type ChargeStep = {
  readonly code: string
  readonly on?: string | undefined
  readonly days?: readonly string[] | undefined
  readonly perDay?: string | undefined
}

/** What a day was to a charge: `out` is before or after it, `amnesty` free everywhere, `free` not charged for another reason. */
export type DayKind = 'out' | 'due' | 'grace' | 'closed' | 'amnesty' | 'free' | 'counted'
export type ChargeDay = {
  readonly day: string
  readonly kind: DayKind
  /** What this day cost, where the server says it. */
  readonly amount: string | null
  readonly isBack: boolean
}

const DAYS_OF_WEEK = 7
const LAST_OF_WEEK = 6
/** A longer span is told by its steps only. */
export const MAX_CHARGE_DAYS = 70

/**
 * The weeks, from Monday, of a charge whose steps the server told: from the due day, over the grace, to the day it came
 * back. Null where the steps don't name these days, or there are too many to draw.
 */
export function chargeDays(dueOn: string, steps: readonly ChargeStep[]): readonly ChargeDay[] | null {
  const backOn = dayOfStep(steps, 'OVERDUE')
  if (backOn === null || backOn <= dueOn || daysBetween(dueOn, backOn) > MAX_CHARGE_DAYS) return null
  const told = toldDays(steps)
  const first = dayAfter(dueOn, -fromMonday(dueOn))
  const last = dayAfter(backOn, LAST_OF_WEEK - fromMonday(backOn))
  return Array.from({ length: daysBetween(first, last) + 1 }, (_, nth) => {
    const day = dayAfter(first, nth)
    const isOut = day < dueOn || day > backOn
    return {
      day,
      kind: isOut ? 'out' : day === dueOn ? 'due' : told.kindOf(day),
      amount: isOut ? null : (told.amounts.get(day) ?? null),
      isBack: day === backOn,
    }
  })
}

type Told = { readonly kindOf: (day: string) => DayKind; readonly amounts: ReadonlyMap<string, string> }

/** Day by day where the steps list their days; of older charges, which have none, only the end of the grace is known. */
function toldDays(steps: readonly ChargeStep[]): Told {
  const listed = (code: string) => new Set(steps.flatMap((step) => (step.code === code ? (step.days ?? []) : [])))
  const [grace, closed, amnesty] = [listed('GRACE'), listed('CLOSED_FREE'), listed('AMNESTY')]
  const amounts = new Map(steps.flatMap(({ days = [], perDay }) => (perDay ? days.map((day) => [day, perDay]) : [])))
  const graceUntil = dayOfStep(steps, 'GRACE')
  const isListed = amounts.size > 0
  return {
    amounts,
    kindOf(day) {
      if (amounts.has(day)) return 'counted'
      if (closed.has(day)) return 'closed'
      if (amnesty.has(day)) return 'amnesty'
      if (grace.has(day) || (grace.size === 0 && graceUntil !== null && day <= graceUntil)) return 'grace'
      return isListed ? 'free' : 'counted'
    },
  }
}

function dayOfStep(steps: readonly ChargeStep[], code: string): string | null {
  return steps.find((step) => step.code === code)?.on?.slice(0, 'yyyy-mm-dd'.length) ?? null
}

function fromMonday(day: string): number {
  return (partsOf(day).weekday + LAST_OF_WEEK) % DAYS_OF_WEEK
}
