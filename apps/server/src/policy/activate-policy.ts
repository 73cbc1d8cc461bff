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
  /** Another version was activated since this draft was last written: it would undo what it never saw. */
  | { readonly kind: 'stale' }
  | { readonly kind: 'in-the-past'; readonly now: Instant }
  /** Another version takes effect at exactly this instant: which of them would hold? */
  | { readonly kind: 'instant-taken' }
  | Unreadable

/** `ifVersion`: the row version of the draft that was seen. `effectiveAt` null: now. */
type Activation = {
  readonly draftId: string
  readonly ifVersion?: number | null
  readonly effectiveAt: Instant | null
}

/** Puts a draft in force from an instant on (null: now), whole or not at all: one row changes, in one transaction. */
export async function activatePolicy(
  tx: Tx,
  network: Network,
  actor: Actor,
  { draftId, ifVersion = null, effectiveAt: wanted }: Activation,
): Promise<ActivatePolicyResult> {
  if (!isAllowed(actor, 'policy.activate')) return { kind: 'forbidden' }
  await lockActivations(tx)
  const draft = await lockPolicy(tx, draftId)
  if (draft === null) return { kind: 'not-found' }
  if (draft.state === 'activated') return { kind: 'activated-already' }
  if (ifVersion !== null && ifVersion !== draft.row_version) return { kind: 'stale' }
  // Read after the locks: who waited for another activation comes after it.
  const at = network.clock.now()
  const effectiveAt = wanted ?? at
  if (effectiveAt < at) return { kind: 'in-the-past', now: at }
  const rivals = await findRivals(tx, { base: draft.base_version, effectiveAt })
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
