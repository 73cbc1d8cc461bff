import type { Language, PolicyTableView } from '@wenyuan/contract'
import { type Actor, isAllowed } from '@wenyuan/domain/access'
import { lintPolicy } from '@wenyuan/domain/policy'
import type { Network } from '../network/index.ts'
import { findPolicyNames } from './find-policy-names.ts'
import { lintSetting } from './lint-setting.ts'
import { findPolicy, findPolicyAt, type PolicyRow } from './policy-store.ts'
import { viewPolicyTable } from './policy-table-view.ts'
import { readStoredPolicy } from './read-stored-policy.ts'

export type PolicyTableResult =
  | { readonly kind: 'table'; readonly view: PolicyTableView }
  | { readonly kind: 'forbidden' }
  | { readonly kind: 'not-found' }

/** The policy in force as a table, or a draft or another version beside it. */
export async function showPolicyTable(
  network: Network,
  { actor, language }: { readonly actor: Actor; readonly language: Language },
  asked: Asked = {},
): Promise<PolicyTableResult> {
  if (asked.draft !== undefined && !isAllowed(actor, 'policy.draft')) return { kind: 'forbidden' }
  const { db, clock } = network
  const now = clock.now()
  const inForce = await findPolicyAt(db, now)
  const shown = await findShown(network, asked, inForce)
  if (inForce === null || shown === null) return { kind: 'not-found' }
  const { names, known } = await findPolicyNames(network)
  const policy = readStoredPolicy(shown)
  const warnings = lintPolicy(policy, await lintSetting(network, known, policy))
  const beside = readStoredPolicy(inForce)
  return { kind: 'table', view: viewPolicyTable({ policy, inForce: beside, warnings, speech: { language, names } }) }
}

type Asked = { readonly draft?: string | undefined; readonly version?: number | undefined }

async function findShown(
  { db }: Network,
  { draft, version }: Asked,
  inForce: PolicyRow | null,
): Promise<PolicyRow | null> {
  if (draft !== undefined) return findPolicy(db, draft)
  if (version === undefined) return inForce
  const row = await findPolicy(db, String(version))
  // A draft is no version of the policy yet, and is for those who may draft.
  return row?.state === 'activated' ? row : null
}
