import { type Actor, isAllowed } from '@wenyuan/domain/access'
import type { Network } from '../network/index.ts'
import { listPatronRows, type PatronFilter, type PatronSummaryRow } from './patrons-store.ts'

export type ListPatronsResult =
  | { readonly kind: 'listed'; readonly rows: readonly PatronSummaryRow[] }
  | { readonly kind: 'forbidden' }

/** By part of the name or an exact card, oldest registration first; as many as asked for. */
export async function listPatrons(network: Network, actor: Actor, filter: PatronFilter): Promise<ListPatronsResult> {
  if (!isAllowed(actor, 'patron.read')) return { kind: 'forbidden' }
  return { kind: 'listed', rows: await listPatronRows(network.db, filter) }
}
