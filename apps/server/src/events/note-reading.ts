import { type Actor, actorName } from '@wenyuan/domain/access'
import type { Network } from '../network/index.ts'
import { appendEvents } from './append-events.ts'
import { hasEventSince } from './event-list-store.ts'

/**
 * Notes that staff, or a machine, were shown something private. One entry for each of them, patron and day tells who
 * looked; one for each glance would bury it.
 */
export async function noteReading(
  network: Network,
  actor: Actor,
  { kind, patronId }: { readonly kind: 'private-data.read' | 'history.read'; readonly patronId: string },
): Promise<void> {
  if (actor.kind !== 'staff' && actor.kind !== 'machine') return
  const { db, clock, zone, recorder } = network
  const at = clock.now()
  const since = zone.toInstant(zone.dateOf(at), 0)
  if (await hasEventSince(db, { kind, patronId, actor: actorName(actor), since })) return
  await db.transaction((tx) => appendEvents(tx, recorder, at, [{ kind, actor, patronId, data: {} }]))
}
