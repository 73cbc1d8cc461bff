import type { Language, PolicyChangesView } from '@wenyuan/contract'
import { comparePolicies, GROUP_OF, type Policy, type PolicyChange } from '@wenyuan/domain/policy'
import { type PolicySpeech, parameterName, sayPolicyValue, sayWhen } from '@wenyuan/domain/words'
import type { Network } from '../network/index.ts'
import { findPolicyNames } from './find-policy-names.ts'
import { findPolicy, findPolicyAt } from './policy-store.ts'
import { readStoredPolicy } from './read-stored-policy.ts'

/** What a draft changes in the policy in force, value by value; null: no such draft. */
export async function showChanges(
  network: Network,
  draftId: string,
  language: Language,
): Promise<PolicyChangesView | null> {
  const { db, clock } = network
  const [draft, inForce] = [await findPolicy(db, draftId), await findPolicyAt(db, clock.now())]
  if (draft === null || inForce === null) return null
  return { against: Number(inForce.version), items: await tellChanges(network, [inForce, draft], language) }
}

type Stored = Parameters<typeof readStoredPolicy>[0]

/** What differs from the first to the second, in words. */
export async function tellChanges(
  network: Network,
  [first, second]: readonly [Stored, Stored],
  language: Language,
): Promise<PolicyChangesView['items']> {
  const { names } = await findPolicyNames(network)
  const [before, after] = [readStoredPolicy(first), readStoredPolicy(second)]
  const periods = [
    ...after.periods,
    ...before.periods.filter(({ name }) => !after.periods.some((p) => p.name === name)),
  ]
  return comparePolicies(before, after).map((change) => viewChange(change, { periods }, { language, names }))
}

function viewChange(
  change: PolicyChange,
  periods: Pick<Policy, 'periods'>,
  speech: PolicySpeech,
): PolicyChangesView['items'][number] {
  const { when, parameter, line, lineBefore } = change
  const label = sayWhen(when, periods, speech)
  const parameterLabel = parameterName(parameter, speech.language)
  const before = sayPolicyValue(parameter, change.before, speech)
  const after = sayPolicyValue(parameter, change.after, speech)
  const text =
    speech.language === 'zh-CN'
      ? `${label}：${parameterLabel}由“${before}”改为“${after}”`
      : `${label}: ${parameterLabel} from “${before}” to “${after}”`
  const names = { label, when: { ...when }, parameter, parameterLabel, group: GROUP_OF[parameter] }
  return { ...names, before, after, line, lineBefore, text }
}
