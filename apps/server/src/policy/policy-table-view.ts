import { isDeepStrictEqual } from 'node:util'
import type { PolicyTableView } from '@wenyuan/contract'
import {
  GROUP_OF,
  PARAMETERS,
  type ParameterName,
  type Policy,
  type PolicyTableRow,
  type PolicyWarning,
  policyRow,
  policyTable,
  whenKey,
} from '@wenyuan/domain/policy'
import { type PolicySpeech, parameterGroupName, parameterName, sayPolicyValue, sayWhen } from '@wenyuan/domain/words'
import { viewWarnings } from './policy-view.ts'

const NAMES = Object.keys(PARAMETERS) as ParameterName[]

type Shown = {
  readonly policy: Policy
  /** What the cells are compared with. */
  readonly inForce: Policy
  readonly warnings: readonly PolicyWarning[]
  readonly speech: PolicySpeech
}

/** A row that only the policy in force has is shown last, without lines: what it said is gone in the draft. */
export function viewPolicyTable({ policy, inForce, warnings, speech }: Shown): PolicyTableView {
  const rows = policyTable(policy)
  const shown = new Set(rows.map(({ when }) => whenKey(when)))
  const gone = policyTable(inForce).filter(({ when }) => !shown.has(whenKey(when)))
  const periods = [
    ...policy.periods,
    ...inForce.periods.filter(({ name }) => !policy.periods.some((one) => one.name === name)),
  ]
  return {
    parameters: NAMES.map((name) => viewParameter(name, speech)),
    rows: [...rows, ...gone.map(({ when }) => policyRow(policy, when))].map((row) => ({
      label: sayWhen(row.when, { periods }, speech),
      when: { ...row.when },
      lines: [...row.lines],
      cells: viewCells(row, policyRow(inForce, row.when), speech),
    })),
    warnings: viewWarnings(warnings, speech),
  }
}

function viewParameter(name: ParameterName, speech: PolicySpeech): PolicyTableView['parameters'][number] {
  const group = GROUP_OF[name]
  return {
    name,
    label: parameterName(name, speech.language),
    group,
    groupLabel: parameterGroupName(group, speech.language),
    default: sayPolicyValue(name, PARAMETERS[name].default, speech),
  }
}

type Cells = PolicyTableView['rows'][number]['cells']

function viewCells(row: PolicyTableRow, before: PolicyTableRow, speech: PolicySpeech): Cells {
  return Object.fromEntries(
    NAMES.map((name) => {
      const line = row.from[name] ?? null
      return [
        name,
        {
          value: sayPolicyValue(name, row.values[name], speech),
          own: line !== null && row.lines.includes(line),
          line,
          changed: !isDeepStrictEqual(row.values[name], before.values[name]),
        },
      ]
    }),
  )
}
