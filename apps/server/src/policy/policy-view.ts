import type { Language, PolicyDraftView, PolicyTableView, PolicyVersionView, PolicyView } from '@wenyuan/contract'
import { formatInstant, type Zone } from '@wenyuan/domain/kernel'
import type { PolicyProblem, PolicyWarning, WrittenPeriods } from '@wenyuan/domain/policy'
import { type PolicySpeech, policyWarningSentence, policyWarningSuggestion } from '@wenyuan/domain/words'
import { type ProblemAnswer, problem } from '../http/index.ts'
import type { Network } from '../network/index.ts'
import type { ActivatedRow, PolicyRow } from './policy-store.ts'
import { POLICY_PROBLEM } from './policy-words.ts'

export function viewPolicy({ version, effective_at, lines, periods }: ActivatedRow, zone: Zone): PolicyView {
  const activeFrom = formatInstant(effective_at, zone)
  return { version: Number(version), activeFrom, lines: [...lines], periods: periodsOf(periods) }
}

export function viewPolicyVersion(
  { version, name, effective_at, activated_by, lines, restores_version, reason }: ActivatedRow,
  { zone, clock }: Pick<Network, 'zone' | 'clock'>,
): PolicyVersionView {
  return {
    version: Number(version),
    name,
    activeFrom: formatInstant(effective_at, zone),
    activatedBy: activated_by,
    lineCount: lines.length,
    scheduled: effective_at > clock.now(),
    restores: restores_version === null ? null : Number(restores_version),
    reason,
  }
}

export function viewPolicyDraft(draft: PolicyRow, zone: Zone): PolicyDraftView {
  return {
    id: draft.version,
    name: draft.name,
    lines: [...draft.lines],
    periods: periodsOf(draft.periods),
    status: draft.state,
    createdAt: formatInstant(draft.drafted_at, zone),
    changedAt: formatInstant(draft.changed_at ?? draft.drafted_at, zone),
    version: draft.row_version,
  }
}

export function viewWarnings(
  warnings: readonly PolicyWarning[],
  { language, names }: PolicySpeech,
): PolicyTableView['warnings'] {
  return warnings
    .map((one) => withNames(one, names))
    .map((warning) => ({
      line: warning.line,
      code: warning.code,
      ...('parameter' in warning ? { parameter: warning.parameter } : {}),
      message: policyWarningSentence(warning, language),
      suggestion: policyWarningSuggestion(warning, language),
    }))
}

/** Types and branches that there are go by their names. */
function withNames(warning: PolicyWarning, names: PolicySpeech['names']): PolicyWarning {
  if (warning.code === 'NO_LINE_FOR_TYPE') return { ...warning, name: names[warning.condition](warning.name) }
  if (warning.code === 'DUE_IN_CLOSURE') return { ...warning, branch: names.branch(warning.branch) }
  return warning
}

/** Each fault of a policy that can't be read, at its line. */
export function answerUnreadable(problems: readonly PolicyProblem[], language: Language): ProblemAnswer {
  const errors = problems.slice(0, MAX_PROBLEMS_TOLD).map((one) => ({
    path: one.line === 0 ? one.key : `lines[${one.line - 1}].${one.key}`,
    code: 'wrong-form',
    line: one.line,
    expected: one.expects,
    message: POLICY_PROBLEM[language](one),
  }))
  return problem('policy-invalid', { errors })
}

/** A thousand lines can each be wrong in many places. */
export const MAX_PROBLEMS_TOLD = 200

function periodsOf(periods: WrittenPeriods): Record<string, string[]> {
  return Object.fromEntries(Object.entries(periods).map(([name, days]) => [name, [...days]]))
}
