import { dayAtLevel } from './estimate-wait.ts'

/** The levels between which the promised share of all waits has lain; see dayAtLevel for those above 1. */
export type Calibration = { readonly low: number; readonly high: number }

/** A promise that was made, and after how many days the copy came; null: not within all that had been computed. */
export type KeptPromise = { readonly quantiles: readonly number[]; readonly cameAfter: number | null }

export const PROMISED_SHARE = 0.8
/** Nothing has been kept or broken yet: what is computed is taken at its word. */
export const UNCALIBRATED: Calibration = { low: 0.1, high: 0.9 }
/** Fewer promises tell nothing. */
export const ENOUGH_PROMISES = 100

const LOW_LEVELS = levels(0, 0.4)
const HIGH_LEVELS = levels(0.6, 1.6)
const STEP = 0.01

function levels(from: number, to: number): number[] {
  return Array.from({ length: Math.round((to - from) / 0.0125) + 1 }, (_, n) => from + n * 0.0125)
}

/**
 * Which two levels would have held the promised share, as evenly on both sides as can be: what conformal prediction does
 * (Romano, Patterson and Candès 2019), but to the share from both sides, for waits are whole days and the next wider
 * interval may hold far more than was promised.
 */
export function calibrate(promises: readonly KeptPromise[]): Calibration {
  if (promises.length < ENOUGH_PROMISES) return UNCALIBRATED
  const early = LOW_LEVELS.map((level) =>
    shareOf(promises, (kept) => kept.cameAfter !== null && kept.cameAfter < dayAtLevel(kept.quantiles, level)),
  )
  const late = HIGH_LEVELS.map((level) =>
    shareOf(promises, (kept) => kept.cameAfter === null || kept.cameAfter > dayAtLevel(kept.quantiles, level)),
  )
  let best = { low: UNCALIBRATED.low, high: UNCALIBRATED.high, badness: Number.POSITIVE_INFINITY }
  for (const [n, low] of LOW_LEVELS.entries()) {
    for (const [m, high] of HIGH_LEVELS.entries()) {
      const [below, above] = [early[n] ?? 0, late[m] ?? 0]
      const off = Math.abs(1 - below - above - PROMISED_SHARE)
      const badness = Math.max(0, off - STEP) * 10 + off + Math.abs(below - above) / 4 + (high - low) / 1000
      if (badness < best.badness) best = { low, high, badness }
    }
  }
  return { low: best.low, high: best.high }
}

function shareOf(promises: readonly KeptPromise[], holds: (kept: KeptPromise) => boolean): number {
  return promises.filter(holds).length / promises.length
}
