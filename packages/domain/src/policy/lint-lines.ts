import type { LocalDate } from '../kernel/index.ts'
import type { KnownNames, PolicyWarning } from './lint-warning.ts'
import { GROUP_OF } from './parameter-groups.ts'
import { policyRow } from './policy-table.ts'
import type { Policy, PolicyLine } from './read-policy.ts'
import type { ParameterName } from './values.ts'

/** What can be said of a line by its own words: what it names, and whether it says anything that is ever asked. */
export function lintLine(
  policy: Policy,
  line: PolicyLine,
  number: number,
  { today, known }: { readonly today: LocalDate; readonly known: KnownNames },
): PolicyWarning[] {
  return [
    ...(Object.keys(line.set).length === 0 ? [{ line: number, code: 'SETS_NOTHING' } as const] : []),
    ...unknownNames(line, number, known),
    ...endedPeriod(policy, line, number, today),
    ...neverAsked(policy, line, number),
  ]
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
