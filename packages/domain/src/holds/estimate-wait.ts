import { endDay, type Survival } from './end-hazard.ts'
import { createDraw } from './seeded-draw.ts'

/** Days before and after the due day that the tables of returns count; element 0 is the first of them. */
export const RETURN_DAYS = { first: -120, last: 240 } as const

/** A copy that could fill the hold, as it is now. `out`: of a kind whose returns are told by `returns`. */
export type CopyNow =
  | { readonly kind: 'free' }
  | { readonly kind: 'coming'; readonly days: number }
  | { readonly kind: 'out'; readonly daysPastDue: number; readonly returns: Survival }
  /** Set aside for another, who may come or not; `shelfDaysLeft` includes today. */
  | { readonly kind: 'bound'; readonly shelfDay: number; readonly shelfDaysLeft: number }

export type WaitFacts = {
  readonly copies: readonly CopyNow[]
  /** Active holds before this one that nothing is set aside for. */
  readonly ahead: number
  /** How long those are lent a copy who come first, and how they return and collect. */
  readonly loanDays: number
  readonly shelfDays: number
  readonly returns: Survival
  readonly collects: Survival
}

/** So many courses of events are drawn: the ends of an interval are then right to about two in a hundred. */
const COURSES = 600
/** What takes longer is not told apart. */
export const HORIZON_DAYS = 730
/** Quantiles are kept at equal steps of probability, both ends included. */
export const QUANTILE_STEPS = 40

/**
 * In how many days the hold becomes ready: quantiles from the shortest to the longest. The same facts give the same answer,
 * for the draws are always the same. Null: no copy can ever fill it.
 */
export function estimateWait(facts: WaitFacts): number[] | null {
  if (facts.copies.length === 0) return null
  const draw = createDraw()
  const days = Array.from({ length: COURSES }, () => runCourse(facts, draw)).sort((a, b) => a - b)
  return Array.from(
    { length: QUANTILE_STEPS + 1 },
    (_, n) => days[Math.round((n / QUANTILE_STEPS) * (COURSES - 1))] ?? HORIZON_DAYS,
  )
}

type Draw = () => number

/** Each in the queue takes the copy that comes first, and brings it back in time for somebody behind, or not. */
function runCourse(facts: WaitFacts, draw: Draw): number {
  const freeAt = facts.copies.map((copy) => firstFree(facts, copy, draw))
  for (let turn = 0; ; turn++) {
    const next = indexOfLeast(freeAt)
    const at = freeAt[next] ?? HORIZON_DAYS
    if (at >= HORIZON_DAYS) return HORIZON_DAYS
    if (turn === facts.ahead) return at
    freeAt[next] = at + daysInHands(facts, { shelfDay: 0, shelfDaysLeft: facts.shelfDays + 1 }, draw)
  }
}

function firstFree(facts: WaitFacts, copy: CopyNow, draw: Draw): number {
  switch (copy.kind) {
    case 'free':
      return 0
    case 'coming':
      return copy.days
    case 'out': {
      const from = copy.daysPastDue - RETURN_DAYS.first
      return Math.max(0, endDay(copy.returns, from, draw()) - from)
    }
    case 'bound':
      return daysInHands(facts, copy, draw)
  }
}

/** A copy that waits on the shelf: until it is back from the reader who came for it, or until nobody came. */
function daysInHands(
  { collects, loanDays, returns }: WaitFacts,
  { shelfDay, shelfDaysLeft }: { readonly shelfDay: number; readonly shelfDaysLeft: number },
  draw: Draw,
): number {
  const after = endDay(collects, shelfDay, draw()) - shelfDay
  if (after >= shelfDaysLeft) return shelfDaysLeft
  const lentDay = -loanDays - RETURN_DAYS.first
  return after + Math.max(0, endDay(returns, lentDay, draw()) - lentDay)
}

function indexOfLeast(values: readonly number[]): number {
  let least = 0
  for (const [n, value] of values.entries()) if (value < (values[least] ?? Number.POSITIVE_INFINITY)) least = n
  return least
}

/** The day at a level from 0 to 1; above 1 beyond the longest, by as much as a quarter of a step more for each hundredth. */
export function dayAtLevel(quantiles: readonly number[], level: number): number {
  const steps = quantiles.length - 1
  const longest = quantiles[steps] ?? 0
  if (level > 1) return Math.ceil((longest + 1) * (1 + (level - 1) * BEYOND))
  const place = Math.max(0, level) * steps
  const below = quantiles[Math.floor(place)] ?? 0
  const above = quantiles[Math.ceil(place)] ?? below
  return Math.round(below + (above - below) * (place - Math.floor(place)))
}

const BEYOND = 5
