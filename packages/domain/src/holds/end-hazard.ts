/**
 * What was counted of things that end: element n of `atRisk` is how many came to the nth day, of `ended` how many ended on
 * it. What was still going on when it was counted is in `atRisk` up to its last day, and what was seen late from its first,
 * so that neither bends the picture (the life table of Kaplan and Meier, 1958).
 */
export type LifeTable = { readonly atRisk: readonly number[]; readonly ended: readonly number[] }

/** Share of what comes to a day that survives it, day after day, and what is left after the last. */
export type Survival = {
  /** Element n: the share that is there at the beginning of the nth day. */
  readonly left: Float64Array
  /** The chance to end on a day after the last; 0: what is left then never ends. */
  readonly tailChance: number
}

/** As many must have come to a day for its own figures to be taken; below, days around it are taken together. */
const ENOUGH_AT_RISK = 40
/** A day beyond all that was seen ends a thing as seldom as this, where even pooled days say nothing. */
const LEAST_CHANCE = 0.01
const LEAST_DRAW = 1e-9
/** Days at the end of a table that are pooled for what is beyond it. */
const TAIL_DAYS = 60

/** From the most special table that knows enough of a day to the most general one. */
export function survivalOf(tables: readonly LifeTable[]): Survival {
  const days = Math.max(0, ...tables.map((table) => table.atRisk.length))
  const left = new Float64Array(days + 1)
  left[0] = 1
  for (let day = 0; day < days; day++) left[day + 1] = (left[day] ?? 0) * (1 - chanceOn(tables, day))
  return { left, tailChance: tailChance(tables.at(-1)) }
}

function chanceOn(tables: readonly LifeTable[], day: number): number {
  const knowing = tables.find((table) => (table.atRisk[day] ?? 0) >= ENOUGH_AT_RISK)
  if (knowing !== undefined) return (knowing.ended[day] ?? 0) / (knowing.atRisk[day] ?? 1)
  const broadest = tables.at(-1)
  return broadest === undefined ? LEAST_CHANCE : pooled(broadest, day)
}

/** Days on both sides until enough are together. */
function pooled({ atRisk, ended }: LifeTable, day: number): number {
  for (let reach = 1; reach < atRisk.length; reach++) {
    let [risk, ends] = [0, 0]
    for (let at = Math.max(0, day - reach); at <= Math.min(atRisk.length - 1, day + reach); at++) {
      risk += atRisk[at] ?? 0
      ends += ended[at] ?? 0
    }
    if (risk >= ENOUGH_AT_RISK) return ends / risk
  }
  return LEAST_CHANCE
}

function tailChance(table: LifeTable | undefined): number {
  if (table === undefined) return LEAST_CHANCE
  let [risk, ends, days] = [0, 0, 0]
  for (let day = table.atRisk.length - 1; day >= 0 && (days < TAIL_DAYS || risk < ENOUGH_AT_RISK); day--) {
    risk += table.atRisk[day] ?? 0
    ends += table.ended[day] ?? 0
    days += (table.atRisk[day] ?? 0) > 0 ? 1 : 0
  }
  return risk === 0 ? LEAST_CHANCE : Math.min(1, Math.max(LEAST_CHANCE, ends / risk))
}

/** The day on which something that is there at the beginning of day `from` ends, for a draw from 0 to 1. */
export function endDay({ left, tailChance: chance }: Survival, from: number, draw: number): number {
  const last = left.length - 1
  const begin = Math.max(0, from)
  const there = begin <= last ? (left[begin] ?? 0) : 0
  const target = there * draw
  if (there > 0 && (left[last] ?? 0) <= target) return firstAtOrBelow(left, begin + 1, target) - 1
  const rest = there > 0 ? target / Math.max(left[last] ?? 0, Number.MIN_VALUE) : draw
  if (chance <= 0) return Number.POSITIVE_INFINITY
  const beyond = chance >= 1 ? 0 : Math.floor(Math.log(Math.max(rest, LEAST_DRAW)) / Math.log(1 - chance))
  return Math.max(begin, last) + beyond
}

/** `left` never rises, so halving finds it. */
function firstAtOrBelow(left: Float64Array, from: number, target: number): number {
  let [low, high] = [from, left.length - 1]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((left[middle] ?? 0) <= target) high = middle
    else low = middle + 1
  }
  return low
}
