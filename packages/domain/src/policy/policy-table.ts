import { PARAMETERS } from './parameters.ts'
import type { Policy, PolicyLine, When } from './read-policy.ts'
import { bySpecificity } from './resolve.ts'
import type { ParameterName, PolicyValues } from './values.ts'

/** What holds where exactly the conditions of a row do. */
export type PolicyTableRow = {
  readonly when: When
  /** The lines (1-based) that have just these conditions. */
  readonly lines: readonly number[]
  readonly values: PolicyValues
  /** The line that gives each value; a parameter with its default is absent. */
  readonly from: Readonly<Partial<Record<ParameterName, number>>>
}

/** One row for each combination of conditions that a line names, in their order, after one without any. */
export function policyTable(policy: Policy): PolicyTableRow[] {
  const whens = new Map<string, When>([[whenKey({}), {}]])
  for (const { when } of policy.lines) if (!whens.has(whenKey(when))) whens.set(whenKey(when), when)
  return [...whens.values()].map((when) => policyRow(policy, when))
}

/** The row of these conditions, which no line need name: what the lines give that apply wherever the conditions hold. */
export function policyRow(policy: Policy, when: When): PolicyTableRow {
  const numbered = policy.lines.map((line, n) => ({ line, number: n + 1 }))
  const applying = numbered.filter(({ line }) => appliesWherever(line, when)).sort(bySpecificity)
  const values: Record<string, unknown> = {}
  for (const [name, parameter] of Object.entries(PARAMETERS)) values[name] = parameter.default
  const from: Partial<Record<ParameterName, number>> = {}
  for (const { line, number } of applying) {
    Object.assign(values, line.set)
    for (const name of Object.keys(line.set)) from[name as ParameterName] = number
  }
  const own = numbered.filter(({ line }) => whenKey(line.when) === whenKey(when))
  return { when, lines: own.map(({ number }) => number), values: values as unknown as PolicyValues, from }
}

/** Equal for the same conditions, whatever their order. */
export function whenKey(when: When): string {
  const { period, branch, credit, patronType, itemType, class: classNumber, newTitle } = when
  return JSON.stringify([period, branch, credit, patronType, itemType, classNumber, newTitle])
}

function appliesWherever({ when }: PolicyLine, row: When): boolean {
  return (
    (when.period === undefined || when.period === row.period) &&
    (when.branch === undefined || when.branch === row.branch) &&
    (when.credit === undefined || when.credit === row.credit) &&
    (when.patronType === undefined || when.patronType === row.patronType) &&
    (when.itemType === undefined || when.itemType === row.itemType) &&
    (when.class === undefined || (row.class?.startsWith(when.class) ?? false)) &&
    (when.newTitle === undefined || (row.newTitle !== undefined && row.newTitle <= when.newTitle))
  )
}
