import type { KnownNames, PolicyWarning } from './lint-warning.ts'
import { whenKey } from './policy-table.ts'
import type { Policy, PolicyLine, When } from './read-policy.ts'
import { bySpecificity } from './resolve.ts'
import { CREDIT_LEVELS, type ParameterName } from './values.ts'

type Numbered = { readonly line: PolicyLine; readonly number: number }

/** For each parameter that a line sets: is there anything for which this line is the one that gives it? */
export function lintReach(policy: Policy, line: PolicyLine, number: number, known: KnownNames): PolicyWarning[] {
  const own = { line, number }
  const others = policy.lines
    .map((other, n) => ({ line: other, number: n + 1 }))
    .filter((other) => other.number !== number)
  return (Object.keys(line.set) as ParameterName[]).flatMap((parameter): PolicyWarning[] => {
    const setting = others.filter((other) => Object.hasOwn(other.line.set, parameter))
    const same = setting.findLast((other) => whenKey(other.line.when) === whenKey(line.when) && other.number > number)
    if (same !== undefined) return [{ line: number, code: 'OVERWRITTEN', parameter, by: same.number }]
    const stronger = setting.filter((other) => bySpecificity(own, other) < 0)
    const by = coverOf(line.when, stronger, known)
    if (by !== null) return [{ line: number, code: 'NEVER_APPLIES', parameter, by }]
    return ties(policy, own, stronger, parameter)
  })
}

/** Dimensions of which a context has one value; those the line leaves open are tried with every value that is told apart. */
const OPEN = ['branch', 'credit', 'patronType', 'itemType'] as const

/**
 * The lines that together apply wherever `when` does; null where some context is left to it. A context without period,
 * class number and recent date is always possible, so a line about one of these covers only a line about the same.
 */
function coverOf(when: When, stronger: readonly Numbered[], known: KnownNames): number[] | null {
  const fitting = stronger.filter(({ line }) => coversFixed(line.when, when))
  const values = {
    branch: known.branches,
    credit: new Set<string>(CREDIT_LEVELS),
    patronType: known.patronTypes,
    itemType: known.itemTypes,
  }
  const used = new Set<number>()
  const isCovered = (lines: readonly Numbered[], at: number): boolean => {
    const dimension = OPEN[at]
    if (dimension === undefined) {
      const first = lines.at(-1)
      if (first !== undefined) used.add(first.number)
      return first !== undefined
    }
    if (lines.length === 0) return false
    const fixed = when[dimension]
    if (fixed !== undefined) {
      return isCovered(
        lines.filter(({ line }) => (line.when[dimension] ?? fixed) === fixed),
        at + 1,
      )
    }
    const open = lines.filter(({ line }) => line.when[dimension] === undefined)
    const told = new Set<string>(lines.flatMap(({ line }) => line.when[dimension] ?? []))
    // A value that no line names, where there is one, is the likeliest to be left.
    const anyOther =
      told.size === 0 || values[dimension].size === 0 || [...values[dimension]].some((value) => !told.has(value))
    if (anyOther && !isCovered(open, at + 1)) return false
    return [...told]
      .filter((value) => values[dimension].has(value))
      .every((value) =>
        isCovered(
          lines.filter(({ line }) => (line.when[dimension] ?? value) === value),
          at + 1,
        ),
      )
  }
  return isCovered(fitting, 0) ? [...used].sort((a, b) => a - b) : null
}

function coversFixed(stronger: When, when: When): boolean {
  return (
    (stronger.period === undefined || stronger.period === when.period) &&
    (stronger.class === undefined || (when.class?.startsWith(stronger.class) ?? false)) &&
    (stronger.newTitle === undefined || (when.newTitle !== undefined && when.newTitle <= stronger.newTitle))
  )
}

/**
 * Lines that weigh the same name the same conditions (the weights are powers of two), so two of them meet only by periods that
 * overlap or by days since acquisition.
 */
function ties(
  { periods }: Policy,
  own: Numbered,
  stronger: readonly Numbered[],
  parameter: ParameterName,
): PolicyWarning[] {
  const rival = stronger.findLast(
    ({ line }) =>
      weighsTheSame(line.when, own.line.when) &&
      meets(periods, line.when, own.line.when) &&
      JSON.stringify(line.set[parameter]) !== JSON.stringify(own.line.set[parameter]),
  )
  return rival === undefined ? [] : [{ line: own.number, code: 'AMBIGUOUS', parameter, by: rival.number }]
}

function weighsTheSame(a: When, b: When): boolean {
  const keys = (when: When) => Object.keys(when).sort().join()
  return keys(a) === keys(b) && (a.class?.length ?? 0) === (b.class?.length ?? 0)
}

function meets(periods: Policy['periods'], a: When, b: When): boolean {
  const equal = (['branch', 'credit', 'patronType', 'itemType', 'class'] as const).every((name) => a[name] === b[name])
  if (!equal || a.period === undefined || a.period === b.period) return equal
  const spans = (name: string | undefined) => periods.filter((period) => period.name === name)
  return spans(a.period).some((one) => spans(b.period).some((other) => one.from <= other.to && other.from <= one.to))
}
