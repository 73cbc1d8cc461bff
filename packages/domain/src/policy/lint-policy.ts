import type { LocalDate } from '../kernel/index.ts'
import { GROUP_OF } from './parameter-groups.ts'
import { policyRow, whenKey } from './policy-table.ts'
import type { Policy, PolicyLine } from './read-policy.ts'
import type { ParameterName } from './values.ts'

/** What is allowed but surely not meant. `line` is counted from 1. */
export type PolicyWarning = { readonly line: number } & (
  | { readonly code: 'SETS_NOTHING' }
  /** A later line with the same conditions sets the same. */
  | { readonly code: 'OVERWRITTEN'; readonly parameter: ParameterName; readonly by: number }
  | { readonly code: 'PERIOD_OVER'; readonly period: string }
  /** How long and how much is said where nothing is lent. `by`: the line that forbids it. */
  | { readonly code: 'NOT_LENT'; readonly parameter: ParameterName; readonly by: number | null }
  /** Who is late by a day is stopped before `overdueOnCheckout` is asked. */
  | { readonly code: 'LEVEL_STOPS_FIRST' }
  | {
      readonly code: 'UNKNOWN_NAME'
      readonly condition: 'branch' | 'patronType' | 'itemType' | 'holdPickup'
      readonly name: string
    }
)

export type KnownNames = {
  readonly branches: ReadonlySet<string>
  readonly patronTypes: ReadonlySet<string>
  readonly itemTypes: ReadonlySet<string>
}

/** Everything to be warned of, in the order of the lines. */
export function lintPolicy(policy: Policy, { today, known }: { today: LocalDate; known: KnownNames }): PolicyWarning[] {
  return policy.lines.flatMap((line, n) => {
    const number = n + 1
    return [
      ...(Object.keys(line.set).length === 0 ? [{ line: number, code: 'SETS_NOTHING' } as const] : []),
      ...unknownNames(line, number, known),
      ...endedPeriod(policy, line, number, today),
      ...overwritten(policy, line, number),
      ...neverAsked(policy, line, number),
    ]
  })
}

function unknownNames({ when, set }: PolicyLine, line: number, known: KnownNames): PolicyWarning[] {
  const named = [
    { condition: 'branch', name: when.branch, there: known.branches },
    { condition: 'patronType', name: when.patronType, there: known.patronTypes },
    { condition: 'itemType', name: when.itemType, there: known.itemTypes },
    ...(set.holdPickup ?? []).map((name) => ({ condition: 'holdPickup' as const, name, there: known.branches })),
  ] as const
  return named.flatMap(({ condition, name, there }) =>
    name === undefined || there.has(name) ? [] : [{ line, code: 'UNKNOWN_NAME' as const, condition, name }],
  )
}

function endedPeriod({ periods }: Policy, { when }: PolicyLine, line: number, today: LocalDate): PolicyWarning[] {
  const { period } = when
  if (period === undefined) return []
  const toCome = periods.some(({ name, to }) => name === period && to >= today)
  return toCome ? [] : [{ line, code: 'PERIOD_OVER', period }]
}

function overwritten({ lines }: Policy, { when, set }: PolicyLine, line: number): PolicyWarning[] {
  return (Object.keys(set) as ParameterName[]).flatMap((parameter) => {
    const later = lines.findLastIndex(
      (other) => Object.hasOwn(other.set, parameter) && whenKey(other.when) === whenKey(when),
    )
    return later + 1 === line ? [] : [{ line, code: 'OVERWRITTEN' as const, parameter, by: later + 1 }]
  })
}

function neverAsked(policy: Policy, { when, set }: PolicyLine, line: number): PolicyWarning[] {
  const { values, from } = policyRow(policy, when)
  const warnings: PolicyWarning[] = []
  if (values.loanAllowed === 'no') {
    const parameter = (Object.keys(set) as ParameterName[]).find(
      (name) => name !== 'loanAllowed' && ['loan', 'renewal'].includes(GROUP_OF[name]),
    )
    if (parameter !== undefined) warnings.push({ line, code: 'NOT_LENT', parameter, by: from.loanAllowed ?? null })
  }
  if ((set.overdueOnCheckout ?? 'refuse') !== 'refuse' && values.blockAtOverdueDays.borrow === 1) {
    warnings.push({ line, code: 'LEVEL_STOPS_FIRST' })
  }
  return warnings
}
