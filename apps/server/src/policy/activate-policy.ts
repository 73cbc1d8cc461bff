import { type Actor, actorName, isAllowed } from '@wenyuan/domain/access'
import type { Instant } from '@wenyuan/domain/kernel'
import { readPolicy } from '@wenyuan/domain/policy'
import { appendEvents } from '../events/index.ts'
import { type Network, touchDirectory } from '../network/index.ts'
import type { Tx } from '../platform/index.ts'
import type { Unreadable } from './draft-policy.ts'
import { type ActivatedRow, findRivals, lockActivations, lockPolicy, setActivated } from './policy-store.ts'

export type ActivatePolicyResult =
  | { readonly kind: 'activated'; readonly policy: ActivatedRow }
  | { readonly kind: 'forbidden' }
  | { readonly kind: 'not-found' }
  | { readonly kind: 'activated-already' }
  /** Another version was activated after this draft was written: it would undo what it never saw. */
  | { readonly kind: 'stale' }
  | { readonly kind: 'in-the-past'; readonly now: Instant }
  /** Another version takes effect at exactly this instant: which of them would hold? */
  | { readonly kind: 'instant-taken' }
  | Unreadable

/** Puts a draft in force from an instant on (null: now), whole or not at all: one row changes, in one transaction. */
export async function activatePolicy(
  tx: Tx,
  network: Network,
  actor: Actor,
  { draftId, effectiveAt: wanted }: { draftId: string; effectiveAt: Instant | null },
): Promise<ActivatePolicyResult> {
  if (!isAllowed(actor, 'policy.activate')) return { kind: 'forbidden' }
  await lockActivations(tx)
  const draft = await lockPolicy(tx, draftId)
  if (draft === null) return { kind: 'not-found' }
  if (draft.state === 'activated') return { kind: 'activated-already' }
  // Read after the locks: who waited for another activation comes after it.
  const at = network.clock.now()
  const effectiveAt = wanted ?? at
  if (effectiveAt < at) return { kind: 'in-the-past', now: at }
  const rivals = await findRivals(tx, { since: draft.drafted_at, effectiveAt })
  if (rivals.activatedSince) return { kind: 'stale' }
  if (rivals.atSameInstant) return { kind: 'instant-taken' }
  // It was read when it was saved, perhaps by another version of the program.
  const read = readPolicy(draft.lines, draft.periods)
  if (read.kind === 'refused') return { kind: 'unreadable', problems: read.problems }

  const policy = await setActivated(tx, draftId, { by: actorName(actor), at, effectiveAt })
  await touchDirectory(tx)
  const { version, lines, periods } = policy
  const data = { version, effectiveAt, lines, periods }
  await appendEvents(tx, network.recorder, at, [
    { kind: 'policy.activated', actor, subject: `policy:${version}`, data },
  ])
  return { kind: 'activated', policy }
}
