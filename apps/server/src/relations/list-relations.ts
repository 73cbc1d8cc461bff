import type { RelationsView } from '@wenyuan/contract'
import { type Actor, isAllowed, isOwnOrActedFor } from '@wenyuan/domain/access'
import { noteReading } from '../events/index.ts'
import { findParty } from '../groups/index.ts'
import type { Network } from '../network/index.ts'
import { viewRelation } from './relation-view.ts'
import { relationsOf } from './relations-store.ts'

export type ListRelationsResult =
  | { readonly kind: 'relations'; readonly view: RelationsView }
  | { readonly kind: 'forbidden' }
  | { readonly kind: 'not-found' }

/** Who acts for a patron and for whom the patron acts. Whoever acts for someone is not told with whom else the other has one. */
export async function listRelations(network: Network, actor: Actor, patronId: string): Promise<ListRelationsResult> {
  const { db, clock, zone } = network
  if (actor.kind === 'reader' && !isOwnOrActedFor(actor, patronId)) return { kind: 'not-found' }
  if (actor.kind !== 'reader' && !isAllowed(actor, 'patron.read')) return { kind: 'forbidden' }
  if ((await findParty(db, patronId)) === null) return { kind: 'not-found' }
  await noteReading(network, actor, { kind: 'private-data.read', patronId })
  const today = zone.dateOf(clock.now())
  const rows = await relationsOf(db, patronId, today)
  const seen =
    actor.kind === 'reader' && actor.patronId !== patronId
      ? rows.filter(({ by, of }) => by.id === actor.patronId || of.id === actor.patronId)
      : rows
  return { kind: 'relations', view: { items: seen.map((row) => viewRelation(row, { actor, today, zone })) } }
}
