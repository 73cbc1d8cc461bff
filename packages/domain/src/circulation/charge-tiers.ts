import type { Fen } from '../kernel/index.ts'
import type { ChargeTier } from '../policy/index.ts'
import type { ChargeStep } from './overdue-charge.ts'

/** How late a loan is, as the tiers count it: days and minutes that are charged. */
export type Lateness = {
  readonly days: number
  /** Charged time in milliseconds; asked only where a tier counts hours or minutes. */
  timeMs(): number
  /** Charged time before the n-th charged day begins, in milliseconds; the first begins with the lateness itself. */
  timeBeforeDayMs(day: number): number
}

type RateTier = Exclude<ChargeTier, { readonly onceFen: Fen }>
type TimeTier = Extract<ChargeTier, { readonly unit: string }>

const UNIT_MS = { hour: 3_600_000, minute: 60_000 } as const

/**
 * The tiers over a lateness: a rate replaces the one before it from its day or unit on, an amount charged once adds. Each
 * counts in its own measure; where one that counts time follows one that counts days or the other way round, the later
 * one begins where its own count reaches `from`.
 */
export function chargeByTiers(lateness: Lateness, tiers: readonly ChargeTier[], steps: ChargeStep[]): Fen {
  const rates = tiers.filter((tier): tier is RateTier => !('onceFen' in tier))
  let total = 0
  for (const [n, tier] of rates.entries()) total += chargeByRate(lateness, tier, rates[n + 1] ?? null, steps)
  for (const tier of tiers) {
    if (!('onceFen' in tier) || lateness.days < tier.from) continue
    steps.push({ code: 'ONCE', fromDay: tier.from, amountFen: tier.onceFen })
    total += tier.onceFen
  }
  return total
}

function chargeByRate(lateness: Lateness, tier: RateTier, next: RateTier | null, steps: ChargeStep[]): Fen {
  if ('unit' in tier) return chargeByTime(lateness, tier, next, steps)
  const toDay = lastDayBefore(lateness, next)
  if (toDay < tier.from) return 0
  const days = toDay - tier.from + 1
  if ('perDayFen' in tier) {
    const amountFen = days * tier.perDayFen
    if (tier.perDayFen > 0)
      steps.push({ code: 'RATE', fromDay: tier.from, toDay, perDayFen: tier.perDayFen, amountFen })
    return amountFen
  }
  const { everyDays, begun } = tier
  const stretches = begun === 'charge' ? Math.ceil(days / everyDays) : Math.floor(days / everyDays)
  const amountFen = stretches * tier.amountFen
  if (tier.amountFen > 0) {
    const { from: fromDay, amountFen: perStretchFen } = tier
    steps.push({ code: 'EVERY', fromDay, toDay, everyDays, begun, stretches, perStretchFen, amountFen })
  }
  return amountFen
}

/** The last day that a rate by days charges: the day before the next rate begins, or the last of all. */
function lastDayBefore(lateness: Lateness, next: RateTier | null): number {
  if (next === null) return lateness.days
  if (!('unit' in next)) return Math.min(lateness.days, next.from - 1)
  const startMs = (next.from - 1) * UNIT_MS[next.unit]
  let day = lateness.days
  while (day > 1 && lateness.timeBeforeDayMs(day) >= startMs) day -= 1
  return day
}

/** A begun unit is charged. */
function chargeByTime(lateness: Lateness, tier: TimeTier, next: RateTier | null, steps: ChargeStep[]): Fen {
  const unitMs = UNIT_MS[tier.unit]
  const untilMs = Math.min(lateness.timeMs(), timeAtStartOf(lateness, next))
  const toUnit = Math.ceil(untilMs / unitMs)
  if (toUnit < tier.from) return 0
  const amountFen = (toUnit - tier.from + 1) * tier.amountFen
  if (tier.amountFen > 0) {
    const { unit, from: fromUnit, amountFen: perUnitFen } = tier
    steps.push({ code: 'TIME_RATE', unit, fromUnit, toUnit, perUnitFen, amountFen })
  }
  return amountFen
}

function timeAtStartOf(lateness: Lateness, next: RateTier | null): number {
  if (next === null) return Number.POSITIVE_INFINITY
  if ('unit' in next) return (next.from - 1) * UNIT_MS[next.unit]
  return lateness.days < next.from ? Number.POSITIVE_INFINITY : lateness.timeBeforeDayMs(next.from)
}

/** Does any of the tiers count hours or minutes? */
export function countsTime(tiers: readonly ChargeTier[]): boolean {
  return tiers.some((tier) => 'unit' in tier)
}
