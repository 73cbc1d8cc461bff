import { dayAtLevel } from './estimate-wait.ts'

/** The levels between which the promised share of all waits has lain; see dayAtLevel for those above 1. */
export type Calibration = { readonly low: number; readonly high: number }

/** A promise that was made, and after how many days the copy came; null: it has not, for `waited` days. */
export type KeptPromise = {
  readonly quantiles: readonly number[]
  readonly cameAfter: number | null
  readonly waited?: number
}

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
  const weighed = weigh(promises)
  const early = LOW_LEVELS.map((level) =>
    shareOf(weighed, ({ quantiles, cameAfter }) => cameAfter !== null && cameAfter < dayAtLevel(quantiles, level)),
  )
  const late = HIGH_LEVELS.map((level) =>
    shareOf(weighed, ({ quantiles, cameAfter }) => cameAfter === null || cameAfter > dayAtLevel(quantiles, level)),
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

type Weighed = { readonly promise: KeptPromise; readonly weight: number }

/**
 * What still waits tells only that it takes longer: its weight goes to those that took longer still (Efron 1967). Where
 * there are none it stands as one that is late.
 */
function weigh(promises: readonly KeptPromise[]): Weighed[] {
  const placed = promises.map((promise) => ({ promise, level: levelOf(promise), open: promise.cameAfter === null }))
  placed.sort((a, b) => a.level - b.level || Number(a.open) - Number(b.open))
  let factor = 1
  return placed.flatMap(({ promise, open }, n) => {
    const behind = placed.length - n - 1
    if (!open || behind === 0) return [{ promise, weight: factor }]
    factor *= 1 + 1 / behind
    return []
  })
}

/** The share of all that was computed to come sooner. */
function levelOf({ quantiles, cameAfter, waited }: KeptPromise): number {
  const days = cameAfter ?? waited ?? Number.POSITIVE_INFINITY
  const sooner = quantiles.findIndex((day) => day >= days)
  return sooner < 0 ? quantiles.length : sooner
}

function shareOf(weighed: readonly Weighed[], holds: (kept: KeptPromise) => boolean): number {
  let [all, held] = [0, 0]
  for (const { promise, weight } of weighed) {
    all += weight
    if (holds(promise)) held += weight
  }
  return held / all
}
