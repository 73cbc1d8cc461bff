import { type Actor, isAllowed, isOwnOrActedFor } from '@wenyuan/domain/access'
import { noteReading } from '../events/index.ts'
import type { Network } from '../network/index.ts'
import type { Queryable } from '../platform/index.ts'
import { findPatronRow, type PatronRow } from './patrons-store.ts'

/** A patron with the phone opened as far as this viewer may see it. */
export type SeenPatron = { readonly row: PatronRow; readonly phone: string | null }

export type ReadPatronResult =
  | { readonly kind: 'found'; readonly patron: SeenPatron }
  | { readonly kind: 'not-found' }
  | { readonly kind: 'forbidden' }

/** Shows a patron to someone, and notes in the record that it was shown. */
export async function readPatron(network: Network, actor: Actor, patronId: string): Promise<ReadPatronResult> {
  // To a reader, another's and none look the same.
  if (actor.kind === 'reader' && !isOwnOrActedFor(actor, patronId)) return { kind: 'not-found' }
  if (actor.kind !== 'reader' && !isAllowed(actor, 'patron.read')) return { kind: 'forbidden' }
  const patron = await seePatron(network.db, network, actor, patronId)
  if (patron === null) return { kind: 'not-found' }
  await noteReading(network, actor, { kind: 'private-data.read', patronId })
  return { kind: 'found', patron }
}

export async function seePatron(
  queryable: Queryable,
  network: Network,
  actor: Actor,
  patronId: string,
): Promise<SeenPatron | null> {
  const now = network.clock.now()
  const row = await findPatronRow(queryable, patronId, { now, today: network.zone.dateOf(now) })
  if (row === null) return null
  return { row, phone: await phoneFor(queryable, network, actor, row) }
}

/** Whole for the reader and for staff who may change it, else masked; null too once the person's key is deleted. */
async function phoneFor(queryable: Queryable, network: Network, actor: Actor, row: PatronRow): Promise<string | null> {
  if (row.phone_sealed === null) return null
  const whole = actor.kind === 'reader' ? actor.patronId === row.id : isAllowed(actor, 'patron.write')
  if (!whole) return `*******${row.phone_last4 ?? ''}`
  const key = await network.personKeys.find(queryable, row.id)
  return key === null ? null : key.open(row.phone_sealed)
}
