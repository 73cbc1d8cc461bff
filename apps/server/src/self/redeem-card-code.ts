import { type Actor, isAllowed } from '@wenyuan/domain/access'
import { appendEvents } from '../events/index.ts'
import type { Network } from '../network/index.ts'
import type { Tx } from '../platform/index.ts'
import { findCardCode, useCardCode } from './card-codes-store.ts'
import { digestOfCardCode } from './create-card-code.ts'

export type RedeemCardCodeResult =
  | { readonly kind: 'redeemed'; readonly patronId: string }
  | { readonly kind: 'forbidden' }
  | { readonly kind: 'spent'; readonly how: 'used' | 'replaced' | 'ran-out' | 'unknown' }

/** Whose digital card it is. The code is used up, and the record tells who was shown whom. */
export async function redeemCardCode(
  tx: Tx,
  network: Network,
  actor: Actor,
  code: string,
): Promise<RedeemCardCodeResult> {
  if (!isAllowed(actor, 'loan.create')) return { kind: 'forbidden' }
  const at = network.clock.now()
  const digest = digestOfCardCode(code)
  const patronId = await useCardCode(tx, digest, at)
  if (patronId === null) {
    const row = await findCardCode(tx, digest)
    if (row === null) return { kind: 'spent', how: 'unknown' }
    return { kind: 'spent', how: row.used ? 'used' : row.replaced ? 'replaced' : 'ran-out' }
  }
  await appendEvents(tx, network.recorder, at, [{ kind: 'card-code.redeemed', actor, patronId, data: {} }])
  return { kind: 'redeemed', patronId }
}
