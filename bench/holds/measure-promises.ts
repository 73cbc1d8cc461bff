import { dayAtLevel } from '@wenyuan/domain/holds'
import { calibrateOn, estimateSeen, learnLog } from './learn-log.ts'
import { type PlayedHold, playLog, type Wish } from './play-log.ts'
import type { Draw, ReturnModel } from './return-models.ts'

export type Measured = {
  readonly model: string
  readonly loans: number
  readonly learnedFrom: number
  readonly promises: number
  /** Shares of 100. */
  readonly held: number
  readonly early: number
  readonly late: number
  readonly medianWidthDays: number
  readonly medianWaitDays: number
}

/** Of the first half, so much is for learning how readers return; on the rest, the levels are set. */
const LEARNING_SHARE = 0.5
/** Learns on the first half of the wishes and measures the promises made to the holds of the later half. */
export function measurePromises(
  wishes: readonly Wish[],
  copiesOf: ReadonlyMap<number, number>,
  model: ReturnModel,
  draw: Draw,
  most = Number.POSITIVE_INFINITY,
): Measured {
  const played = playLog(wishes, copiesOf, model, draw)
  const half = wishes[Math.floor(wishes.length / 2)]?.day ?? 0
  const learnUntil = Math.floor(half * LEARNING_SHARE)
  const between = (from: number, to: number) =>
    played.holds.filter(({ placedDay }) => placedDay >= from && placedDay < to)
  const learning = evenly(between(learnUntil, half), most)
  const levels = calibrateOn(learning, learnLog(played, learnUntil), half)
  const known = learnLog(played, half)
  const later = evenly(between(half, Number.POSITIVE_INFINITY), most).filter(({ readyDay }) => readyDay !== null)
  const promises = later.map((hold) => {
    const quantiles = estimateSeen(hold, known)
    return { from: dayAtLevel(quantiles, levels.low), to: dayAtLevel(quantiles, levels.high), came: waitOf(hold) }
  })
  const share = (of: (one: (typeof promises)[number]) => boolean) =>
    (100 * promises.filter(of).length) / promises.length
  return {
    model: model.name,
    loans: played.loans.length,
    learnedFrom: learning.length,
    promises: promises.length,
    held: share(({ from, to, came }) => from <= came && came <= to),
    early: share(({ from, came }) => came < from),
    late: share(({ to, came }) => came > to),
    medianWidthDays: median(promises.map(({ from, to }) => to - from)),
    medianWaitDays: median(later.map(waitOf)),
  }
}

function waitOf({ readyDay, placedDay }: PlayedHold): number {
  return (readyDay ?? placedDay) - placedDay
}

function evenly<T>(values: readonly T[], most: number): T[] {
  if (values.length <= most) return [...values]
  return Array.from({ length: most }, (_, n) => values[Math.floor((n * values.length) / most)] as T)
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
}
