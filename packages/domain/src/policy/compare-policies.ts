import { PARAMETERS } from './parameters.ts'
import { type PolicyTableRow, policyRow, policyTable, whenKey } from './policy-table.ts'
import type { Policy, When } from './read-policy.ts'
import type { ParameterName, PolicyValues } from './values.ts'

/** A value that differs between two policies where exactly these conditions hold. */
export type PolicyChange = {
  readonly when: When
  readonly parameter: ParameterName
  readonly before: PolicyValues[ParameterName]
  readonly after: PolicyValues[ParameterName]
  /** The line (1-based) that gives it; null: the default. */
  readonly lineBefore: number | null
  readonly line: number | null
}

const NAMES = Object.keys(PARAMETERS) as ParameterName[]

/**
 * What changes, for whom: for every combination of conditions that either policy names. A change that is only what a less
 * specific combination brings with it is told there and not again.
 */
export function comparePolicies(before: Policy, after: Policy): PolicyChange[] {
  const whens = new Map([...policyTable(before), ...policyTable(after)].map(({ when }) => [whenKey(when), when]))
  const rows = [...whens.values()].map((when) => ({
    when,
    before: policyRow(before, when),
    after: policyRow(after, when),
  }))
  const changes = rows.flatMap((row) => NAMES.flatMap((name) => changeOf(row, name)))
  return changes.filter((change) => !changes.some((other) => brings(other, change)))
}

type Pair = { readonly when: When; readonly before: PolicyTableRow; readonly after: PolicyTableRow }

function changeOf({ when, before, after }: Pair, parameter: ParameterName): PolicyChange[] {
  const [old, now] = [before.values[parameter], after.values[parameter]]
  if (JSON.stringify(old) === JSON.stringify(now)) return []
  const [lineBefore, line] = [before.from[parameter] ?? null, after.from[parameter] ?? null]
  return [{ when, parameter, before: old, after: now, lineBefore, line }]
}

/** The same change, told of a combination that this one is a part of. */
function brings(wider: PolicyChange, change: PolicyChange): boolean {
  if (wider.parameter !== change.parameter || wider === change) return false
  const conditions = Object.entries(wider.when)
  if (conditions.length >= Object.keys(change.when).length) return false
  return (
    conditions.every(([name, value]) => change.when[name as keyof When] === value) &&
    JSON.stringify([wider.before, wider.after]) === JSON.stringify([change.before, change.after])
  )
}
