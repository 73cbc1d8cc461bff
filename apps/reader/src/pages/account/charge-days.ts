import type { Step } from '@wenyuan/contract'
import { daysBetween, partsOf } from '@wenyuan/look'
import { dayAfter } from '../../session/day-after.ts'

/** What a day was to a charge: `out` is before or after it. */
export type DayKind = 'out' | 'due' | 'grace' | 'counted' | 'back'
export type ChargeDay = { readonly day: string; readonly kind: DayKind }

const DAYS_OF_WEEK = 7
const LAST_OF_WEEK = 6
/** A longer span is told by its steps only. */
export const MAX_CHARGE_DAYS = 70

/**
 * The weeks, from Monday, of a charge whose steps the server told: from the due day, over the grace, to the day it came
 * back. Null where the steps don't name these days, or there are too many to draw.
 */
export function chargeDays(dueOn: string, steps: readonly Step[]): readonly ChargeDay[] | null {
  const backOn = dayOfStep(steps, 'OVERDUE')
  if (backOn === null || backOn <= dueOn || daysBetween(dueOn, backOn) > MAX_CHARGE_DAYS) return null
  const graceUntil = dayOfStep(steps, 'GRACE')
  const first = dayAfter(dueOn, -fromMonday(dueOn))
  const last = dayAfter(backOn, LAST_OF_WEEK - fromMonday(backOn))
  return Array.from({ length: daysBetween(first, last) + 1 }, (_, nth) => {
    const day = dayAfter(first, nth)
    return { day, kind: kindOf(day, { dueOn, graceUntil, backOn }) }
  })
}

type Marks = { readonly dueOn: string; readonly graceUntil: string | null; readonly backOn: string }

function kindOf(day: string, { dueOn, graceUntil, backOn }: Marks): DayKind {
  if (day < dueOn || day > backOn) return 'out'
  if (day === dueOn) return 'due'
  if (day === backOn) return 'back'
  return graceUntil !== null && day <= graceUntil ? 'grace' : 'counted'
}

function dayOfStep(steps: readonly Step[], code: string): string | null {
  return steps.find((step) => step.code === code)?.on?.slice(0, 'yyyy-mm-dd'.length) ?? null
}

function fromMonday(day: string): number {
  return (partsOf(day).weekday + LAST_OF_WEEK) % DAYS_OF_WEEK
}
