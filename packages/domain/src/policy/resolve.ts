import { daysBetween, type LocalDate } from '../kernel/index.ts'
import { PARAMETERS } from './parameters.ts'
import type { Policy, PolicyLine, When } from './read-policy.ts'
import type { CreditLevel, ParameterName, PolicyValues } from './values.ts'

/** What a line's `when` is matched against. */
export type PolicyContext = {
  readonly on: LocalDate
  readonly branch: string
  /** Null where nobody in particular is asked about: no line about credit applies. */
  readonly credit: CreditLevel | null
  readonly patronType: string
  /** Null for questions about the patron alone. */
  readonly itemType: string | null
  readonly classNumber: string | null
  readonly acquiredOn: LocalDate | null
}

export type Resolved = {
  readonly values: PolicyValues
  /** The line (1-based) that gave each value; a parameter with its default is absent. */
  readonly lines: Readonly<Partial<Record<ParameterName, number>>>
  /** For a title that is hot under these values (hot-title.ts). */
  readonly hot?: true
}

/** The weights of the conditions: the sum decides, so that one exam-week line beats every line about types. */
export const WHEN_WEIGHTS: Readonly<Record<keyof When, number>> = {
  period: 64,
  branch: 32,
  credit: 16,
  patronType: 8,
  itemType: 4,
  class: 2,
  newTitle: 1,
}

export type PolicyResolver = (context: PolicyContext) => Resolved

const CACHED_CONTEXTS = 10_000

/** Resolves each parameter alone; answers are kept, because few contexts are asked about again and again. */
export function policyResolver(policy: Policy): PolicyResolver {
  const known = new Map<string, Resolved>()
  return (context) => {
    const key = contextKey(policy, context)
    let resolved = known.get(key)
    if (resolved === undefined) {
      if (known.size >= CACHED_CONTEXTS) known.clear()
      resolved = resolvePolicy(policy, context)
      known.set(key, resolved)
    }
    return resolved
  }
}

/** Of the lines that match and set it, the most specific gives each parameter; then the longer class, then the later line. */
export function resolvePolicy(policy: Policy, context: PolicyContext): Resolved {
  const matching = policy.lines
    .map((line, n) => ({ line, number: n + 1 }))
    .filter(({ line }) => matches(policy, line, context))
    .sort(bySpecificity)
  const values: Record<string, unknown> = {}
  for (const [name, parameter] of Object.entries(PARAMETERS)) values[name] = parameter.default
  const lines: Partial<Record<ParameterName, number>> = {}
  for (const { line, number } of matching) {
    Object.assign(values, line.set)
    for (const name of Object.keys(line.set)) lines[name as ParameterName] = number
  }
  return { values: values as unknown as PolicyValues, lines }
}

type NumberedLine = { readonly line: PolicyLine; readonly number: number }

/** Of two lines that both apply, the one that comes later wins. */
export function bySpecificity(a: NumberedLine, b: NumberedLine): number {
  return specificity(a.line) - specificity(b.line) || classLength(a.line) - classLength(b.line) || a.number - b.number
}

function matches(policy: Policy, { when }: PolicyLine, context: PolicyContext): boolean {
  return (
    (when.period === undefined || isPeriodOn(policy, when.period, context.on)) &&
    (when.branch === undefined || when.branch === context.branch) &&
    (when.credit === undefined || when.credit === context.credit) &&
    (when.patronType === undefined || when.patronType === context.patronType) &&
    (when.itemType === undefined || when.itemType === context.itemType) &&
    (when.class === undefined || (context.classNumber?.startsWith(when.class) ?? false)) &&
    (when.newTitle === undefined || isNew(context, when.newTitle))
  )
}

function isPeriodOn(policy: Policy, name: string, on: LocalDate): boolean {
  return policy.periods.some((period) => period.name === name && period.from <= on && on <= period.to)
}

/** Acquired exactly `days` days ago is still new. */
function isNew({ acquiredOn, on }: PolicyContext, days: number): boolean {
  return acquiredOn !== null && daysBetween(acquiredOn, on) <= days
}

function specificity({ when }: PolicyLine): number {
  let sum = 0
  for (const key of Object.keys(when)) sum += WHEN_WEIGHTS[key as keyof When]
  return sum
}

function classLength({ when }: PolicyLine): number {
  return when.class?.length ?? 0
}

/** Contexts that no line can tell apart share a key. */
function contextKey(policy: Policy, context: PolicyContext): string {
  let key = `${context.branch}\n${context.credit ?? ''}\n${context.patronType}\n${context.itemType ?? ''}`
  for (const [n, { when }] of policy.lines.entries()) {
    if (when.period !== undefined && isPeriodOn(policy, when.period, context.on)) key += `\np${n}`
    if (when.class !== undefined && context.classNumber?.startsWith(when.class)) key += `\nc${n}`
    if (when.newTitle !== undefined && isNew(context, when.newTitle)) key += `\nn${n}`
  }
  return key
}
