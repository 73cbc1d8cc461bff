import { type Actor, actorName } from '@wenyuan/domain/access'
import { appendEvents } from '../events/index.ts'
import type { Network } from '../network/index.ts'
import { lockPatron } from '../patrons/index.ts'
import type { Tx } from '../platform/index.ts'
import { lockWaiver, patronOfWaiver, setWaiverDecided, type WaiverRow } from './waivers-store.ts'

export type WithdrawWaiverResult =
  | { readonly kind: 'withdrawn'; readonly waiver: WaiverRow }
  /** Someone else's is not there for a reader, and not theirs to withdraw for staff. */
  | { readonly kind: 'not-found' }
  | { readonly kind: 'not-own' }
  | { readonly kind: 'decided-already' }

/** Whoever asked for a waiver may take the request back until it is decided. */
export async function withdrawWaiver(
  tx: Tx,
  network: Network,
  actor: Actor,
  waiverId: string,
): Promise<WithdrawWaiverResult> {
  const patronId = await patronOfWaiver(tx, waiverId)
  if (patronId === null || (await lockPatron(tx, patronId)) === null) return { kind: 'not-found' }
  const asked = await lockWaiver(tx, waiverId)
  const by = actorName(actor)
  if (asked.requested_by !== by) return { kind: actor.kind === 'reader' ? 'not-found' : 'not-own' }
  if (asked.state !== 'requested') return { kind: 'decided-already' }
  const at = network.clock.now()
  const waiver = await setWaiverDecided(tx, waiverId, { state: 'withdrawn', by, at, note: null, lineId: null })
  await appendEvents(tx, network.recorder, at, [
    { kind: 'waiver.withdrawn', actor, patronId, subject: `waiver:${waiverId}`, data: {} },
  ])
  return { kind: 'withdrawn', waiver }
}
