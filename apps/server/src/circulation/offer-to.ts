import type { Actor } from '@wenyuan/domain/access'
import type { Tx } from '../platform/index.ts'
import type { ActContext } from './perform-acts.ts'
import { performWithin } from './perform-within.ts'

/** Whoever waits for a copy that has come to stand on a shelf is served with it, in the transaction that put it there. */
export type OfferItem = (tx: Tx, actor: Actor, itemId: string) => Promise<void>

export function offerTo(acts: ActContext): OfferItem {
  return async (tx, actor, itemId) => void (await performWithin(tx, acts, { act: 'offer-item', actor, itemId }))
}
