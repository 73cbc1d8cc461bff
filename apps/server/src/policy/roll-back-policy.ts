import { type Actor, actorName, isAllowed } from '@wenyuan/domain/access'
import type { Instant } from '@wenyuan/domain/kernel'
import { readPolicy } from '@wenyuan/domain/policy'
import { appendEvents } from '../events/index.ts'
import { type Network, touchDirectory } from '../network/index.ts'
import type { Tx } from '../platform/index.ts'
import type { Unreadable } from './draft-policy.ts'
import { type ActivatedRow, findRivals, insertRestored, lockActivations, lockPolicy } from './policy-store.ts'

export type RollBackPolicyResult =
  | { readonly kind: 'activated'; readonly policy: ActivatedRow }
  | { readonly kind: 'forbidden' }
  /** No such version, or a draft: what was never in force can't come back. */
  | { readonly kind: 'not-found' }
  | { readonly kind: 'in-the-past'; readonly now: Instant }
  | { readonly kind: 'instant-taken' }
  | Unreadable

type RollBack = { readonly version: string; readonly reason: string; readonly effectiveAt: Instant | null }

/**
 * Puts the lines of an earlier version in force again, as a new version: history has no gap, and loans that were lent in
 * between keep what they were lent under. Unlike a draft it can't be stale: whoever rolls back means to undo what came since.
 */
export async function rollBackPolicy(
  tx: Tx,
  network: Network,
  actor: Actor,
  { version, reason, effectiveAt: wanted }: RollBack,
): Promise<RollBackPolicyResult> {
  if (!isAllowed(actor, 'policy.activate')) return { kind: 'forbidden' }
  await lockActivations(tx)
  const earlier = await lockPolicy(tx, version)
  if (earlier === null || earlier.state !== 'activated') return { kind: 'not-found' }
  const at = network.clock.now()
  const effectiveAt = wanted ?? at
  if (effectiveAt < at) return { kind: 'in-the-past', now: at }
  const rivals = await findRivals(tx, { base: null, effectiveAt })
  if (rivals.atSameInstant) return { kind: 'instant-taken' }
  const read = readPolicy(earlier.lines, earlier.periods)
  if (read.kind === 'refused') return { kind: 'unreadable', problems: read.problems }

  const { name, lines, periods } = earlier
  const by = actorName(actor)
  const policy = await insertRestored(tx, { name, lines, periods, version, reason, by, at, effectiveAt })
  await touchDirectory(tx)
  const data = { version: policy.version, effectiveAt, lines, periods, restores: version }
  const subject = `policy:${policy.version}`
  await appendEvents(tx, network.recorder, at, [
    { kind: 'policy.activated', actor, subject, data: { ...data, reason } },
  ])
  return { kind: 'activated', policy }
}
