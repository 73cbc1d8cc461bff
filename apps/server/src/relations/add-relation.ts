import type { AddRelationBody } from '@wenyuan/contract'
import { type Actor, actorName, isAllowed } from '@wenyuan/domain/access'
import type { LocalDate } from '@wenyuan/domain/kernel'
import { appendEvents } from '../events/index.ts'
import { partiesOfCards } from '../groups/index.ts'
import type { FaultCode } from '../http/index.ts'
import type { Network } from '../network/index.ts'
import { lockPatron } from '../patrons/index.ts'
import type { Tx } from '../platform/index.ts'
import { endRelationRow, findRelation, insertRelation, type RelationRow, standingRelation } from './relations-store.ts'

export type AddRelationResult =
  | { readonly kind: 'added'; readonly relation: RelationRow }
  | { readonly kind: 'forbidden' }
  | { readonly kind: 'not-found' }
  /** The two have such a relation already. */
  | { readonly kind: 'there-already' }
  | { readonly kind: 'impossible'; readonly path: string; readonly code: FaultCode; readonly expected?: string }

/** Lets someone act for a patron through `until`. One whose term is over gives way to the new one. */
export async function addRelation(
  tx: Tx,
  network: Network,
  actor: Actor,
  { patronId: ofId, body }: { patronId: string; body: AddRelationBody },
): Promise<AddRelationResult> {
  if (actor.kind === 'reader') return { kind: 'not-found' }
  if (!isAllowed(actor, 'patron.write')) return { kind: 'forbidden' }
  const patron = await lockPatron(tx, ofId)
  if (patron === null) return { kind: 'not-found' }
  if (!isAllowed(actor, 'patron.write', patron.branch_code)) return { kind: 'forbidden' }
  const byId = (await partiesOfCards(tx, [body.by])).get(body.by)?.id
  if (byId === undefined) return { kind: 'impossible', path: 'by', code: 'unknown' }
  if (byId === ofId) return { kind: 'impossible', path: 'by', code: 'not-itself' }
  const at = network.clock.now()
  const today = network.zone.dateOf(at)
  const untilOn = (body.until ?? null) as LocalDate | null
  if (untilOn !== null && untilOn < today)
    return { kind: 'impossible', path: 'until', code: 'in-the-past', expected: `≥ ${today}` }
  const { kind, note = null } = body
  const standing = await standingRelation(tx, { byId, ofId, kind })
  if (standing !== null && (standing.until_on === null || standing.until_on >= today)) return { kind: 'there-already' }
  const by = actorName(actor)
  if (standing !== null) await endRelationRow(tx, standing.id, { at, by })
  const id = await insertRelation(tx, { kind, byId, ofId, at, untilOn, note, by })
  const data = { relation: id, kind, by: byId, until: untilOn }
  await appendEvents(tx, network.recorder, at, [{ kind: 'relation.added', actor, patronId: ofId, data }])
  const relation = await findRelation(tx, id)
  if (relation === null) throw new Error('a relation that was just written is there')
  return { kind: 'added', relation }
}
