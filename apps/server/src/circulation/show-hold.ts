import type { HoldView } from '@wenyuan/contract'
import { isAllowed } from '@wenyuan/domain/access'
import { viewHold } from './hold-view.ts'
import { emptyKeys } from './lock-acts.ts'
import { type ActContext, readActWorld } from './perform-acts.ts'
import type { Viewer } from './viewer.ts'

/** Null: not there, or not this viewer's to see; the two look the same. */
export async function showHold(context: ActContext, id: string, viewer: Viewer): Promise<HoldView | null> {
  const world = await readActWorld(context, { ...emptyKeys(), holdIds: [id] })
  const hold = world.holds.get(id)
  if (hold === undefined) return null
  const { actor } = viewer
  const seen = actor.kind === 'reader' ? actor.patronId === hold.patronId : isAllowed(actor, 'patron.read', hold.pickup)
  return seen ? viewHold(world, hold, viewer) : null
}
