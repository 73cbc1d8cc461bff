import type { Language, PolicyLintBody, PolicyLintView } from '@wenyuan/contract'
import { lintPolicy, readPolicy } from '@wenyuan/domain/policy'
import type { Network } from '../network/index.ts'
import { findPolicyNames } from './find-policy-names.ts'
import { lintSetting } from './lint-setting.ts'
import { MAX_PROBLEMS_TOLD, viewWarnings } from './policy-view.ts'
import { POLICY_PROBLEM } from './policy-words.ts'
import { writtenPeriods } from './written-periods.ts'

/** Everything that is to be said of lines, saved or not: what can't be read, or else what is surely not meant. */
export async function lintLines(
  network: Network,
  { lines, periods = {} }: PolicyLintBody,
  language: Language,
): Promise<PolicyLintView> {
  const read = readPolicy(lines, writtenPeriods(periods))
  if (read.kind === 'refused') {
    const problems = read.problems.slice(0, MAX_PROBLEMS_TOLD)
    return { problems: problems.map((one) => ({ ...one, message: POLICY_PROBLEM[language](one) })), warnings: [] }
  }
  const { known, names } = await findPolicyNames(network)
  const warnings = lintPolicy(read.policy, await lintSetting(network, known, read.policy))
  return { problems: [], warnings: viewWarnings(warnings, { language, names }) }
}
