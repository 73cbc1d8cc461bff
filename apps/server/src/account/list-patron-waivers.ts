import { type Actor, isAllowed, isOwnOrActedFor } from '@wenyuan/domain/access'
import { findActorNames } from '../events/index.ts'
import type { Network } from '../network/index.ts'
import { patronExists } from './account-store.ts'
import { type WaiverListRow, waiversOfPatron } from './waivers-store.ts'

export type PatronWaivers =
  | { readonly kind: 'listed'; readonly rows: readonly WaiverListRow[]; readonly names: ReadonlyMap<string, string> }
  | { readonly kind: 'forbidden' }
  | { readonly kind: 'not-found' }

/** What was asked for one patron, one more than the limit where there are more. Who of the staff decided is not told to readers. */
export async function listPatronWaivers(
  network: Network,
  actor: Actor,
  patronId: string,
  { before, limit }: { readonly before: string | null; readonly limit: number },
): Promise<PatronWaivers> {
  const { db } = network
  const isReader = actor.kind === 'reader'
  if (isReader && !isOwnOrActedFor(actor, patronId)) return { kind: 'not-found' }
  if (!isReader && !isAllowed(actor, 'patron.read')) return { kind: 'forbidden' }
  if (!(await patronExists(db, patronId))) return { kind: 'not-found' }
  const rows = await waiversOfPatron(db, patronId, { before, limit: limit + 1 })
  const actors = rows.flatMap((row) => [row.requested_by, ...(row.decided_by === null ? [] : [row.decided_by])])
  return { kind: 'listed', rows, names: isReader ? new Map() : await findActorNames(db, actors) }
}
