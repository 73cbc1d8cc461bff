import type { Language, PolicyDraftView } from '@wenyuan/contract'
import { lintPolicy } from '@wenyuan/domain/policy'
import type { Network } from '../network/index.ts'
import { findPolicyNames } from './find-policy-names.ts'
import { lintSetting } from './lint-setting.ts'
import type { PolicyRow } from './policy-store.ts'
import { viewPolicyDraft, viewWarnings } from './policy-view.ts'
import { readStoredPolicy } from './read-stored-policy.ts'

/** A draft with what it should be warned of. */
export async function showDraft(network: Network, draft: PolicyRow, language: Language): Promise<PolicyDraftView> {
  const { known, names } = await findPolicyNames(network)
  const policy = readStoredPolicy(draft)
  const warnings = lintPolicy(policy, await lintSetting(network, known, policy))
  return { ...viewPolicyDraft(draft, network.zone), warnings: viewWarnings(warnings, { language, names }) }
}
