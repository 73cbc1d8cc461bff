import type { Language, PolicyTableView } from '@wenyuan/contract'
import { type Actor, isAllowed } from '@wenyuan/domain/access'
import { lintPolicy } from '@wenyuan/domain/policy'
import type { Network } from '../network/index.ts'
import { findPolicyNames } from './find-policy-names.ts'
import { findPolicy, findPolicyAt } from './policy-store.ts'
import { viewPolicyTable } from './policy-table-view.ts'
import { readStoredPolicy } from './read-stored-policy.ts'

export type PolicyTableResult =
  | { readonly kind: 'table'; readonly view: PolicyTableView }
  | { readonly kind: 'forbidden' }
  | { readonly kind: 'not-found' }

/** The policy in force as a table, or a draft beside it. */
export async function showPolicyTable(
  network: Network,
  { actor, language }: { readonly actor: Actor; readonly language: Language },
  draftId?: string,
): Promise<PolicyTableResult> {
  if (draftId !== undefined && !isAllowed(actor, 'policy.draft')) return { kind: 'forbidden' }
  const { db, clock, zone } = network
  const now = clock.now()
  const inForce = await findPolicyAt(db, now)
  const shown = draftId === undefined ? inForce : await findPolicy(db, draftId)
  if (inForce === null || shown === null) return { kind: 'not-found' }
  const { names, known } = await findPolicyNames(network)
  const policy = readStoredPolicy(shown)
  const warnings = lintPolicy(policy, { today: zone.dateOf(now), known })
  const beside = readStoredPolicy(inForce)
  return { kind: 'table', view: viewPolicyTable({ policy, inForce: beside, warnings, speech: { language, names } }) }
}
