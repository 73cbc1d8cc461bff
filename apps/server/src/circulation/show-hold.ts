import type { HoldView } from '@wenyuan/contract'
import { isAllowed, isOwnOrActedFor } from '@wenyuan/domain/access'
import type { HoldRow } from './act-facts.ts'
import { estimateHolds } from './estimate-holds.ts'
import { viewHold } from './hold-view.ts'
import { emptyKeys } from './lock-acts.ts'
import { type ActContext, readActWorld } from './perform-acts.ts'
import { tellHolds } from './tell-holds.ts'
import type { Viewer } from './viewer.ts'

/** Null: not there, or not this viewer's to see; the two look the same. */
export async function showHold(context: ActContext, id: string, viewer: Viewer): Promise<HoldView | null> {
  const world = await readActWorld(context, { ...emptyKeys(), holdIds: [id] })
  const hold = world.holds.get(id)
  if (hold === undefined) return null
  if (!maySeeHold(hold, viewer)) return null
  await estimateHolds(context.network.db, context, world, [hold])
  await tellHolds(context.network.db, world, [hold])
  return viewHold(world, hold, viewer)
}

export function maySeeHold(hold: HoldRow, { actor }: Viewer): boolean {
  if (actor.kind === 'reader') return isOwnOrActedFor(actor, hold.patronId)
  return isAllowed(actor, 'patron.read', hold.pickup)
}
