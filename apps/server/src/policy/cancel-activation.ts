import { type Actor, isAllowed } from '@wenyuan/domain/access'
import { appendEvents } from '../events/index.ts'
import { type Network, touchDirectory } from '../network/index.ts'
import type { Tx } from '../platform/index.ts'
import { lockActivations, lockPolicy, setDraftAgain } from './policy-store.ts'

export type CancelActivationResult =
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'forbidden' }
  | { readonly kind: 'not-found' }
  /** Acts have gone by it: it can be rolled back, not called off. */
  | { readonly kind: 'in-force-already' }

/** Calls off a version that has not taken effect yet; it is a draft again. At exactly its instant it has. */
export async function cancelActivation(
  tx: Tx,
  network: Network,
  actor: Actor,
  { version, reason }: { readonly version: string; readonly reason: string },
): Promise<CancelActivationResult> {
  if (!isAllowed(actor, 'policy.activate')) return { kind: 'forbidden' }
  await lockActivations(tx)
  const scheduled = await lockPolicy(tx, version)
  if (scheduled === null || scheduled.effective_at === null) return { kind: 'not-found' }
  const at = network.clock.now()
  if (scheduled.effective_at <= at) return { kind: 'in-force-already' }
  await setDraftAgain(tx, version)
  await touchDirectory(tx)
  const data = { version, effectiveAt: scheduled.effective_at, reason }
  const subject = `policy:${version}`
  await appendEvents(tx, network.recorder, at, [{ kind: 'policy.activation-cancelled', actor, subject, data }])
  return { kind: 'cancelled' }
}
