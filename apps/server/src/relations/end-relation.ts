import { type Actor, actorName, isAllowed, isOwnOrActedFor } from '@wenyuan/domain/access'
import { appendEvents } from '../events/index.ts'
import type { Network } from '../network/index.ts'
import { lockPatron } from '../patrons/index.ts'
import type { Tx } from '../platform/index.ts'
import { endRelationRow, findRelation } from './relations-store.ts'

export type EndRelationResult = { readonly kind: 'ended' | 'forbidden' | 'not-found' }

/** By staff, by who acts, or by the patron for whom a proxy acts; a child does not dismiss a guardian. */
export async function endRelation(
  tx: Tx,
  network: Network,
  actor: Actor,
  { patronId, relationId }: { patronId: string; relationId: string },
): Promise<EndRelationResult> {
  if (actor.kind === 'reader' && !isOwnOrActedFor(actor, patronId)) return { kind: 'not-found' }
  if (actor.kind !== 'reader' && !isAllowed(actor, 'patron.write')) return { kind: 'forbidden' }
  const relation = await findRelation(tx, relationId)
  if (relation === null || (relation.of.id !== patronId && relation.by.id !== patronId)) return { kind: 'not-found' }
  const patron = await lockPatron(tx, relation.of.id)
  if (actor.kind === 'reader') {
    const own = actor.patronId === relation.by.id || (actor.patronId === relation.of.id && relation.kind === 'proxy')
    if (!own) return { kind: 'forbidden' }
  } else if (!isAllowed(actor, 'patron.write', patron?.branch_code)) return { kind: 'forbidden' }
  const at = network.clock.now()
  if (!(await endRelationRow(tx, relationId, { at, by: actorName(actor) }))) return { kind: 'not-found' }
  const data = { relation: relationId, kind: relation.kind, by: relation.by.id }
  await appendEvents(tx, network.recorder, at, [{ kind: 'relation.ended', actor, patronId: relation.of.id, data }])
  return { kind: 'ended' }
}
