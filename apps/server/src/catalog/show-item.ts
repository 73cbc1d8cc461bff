import type { ItemView, Language } from '@wenyuan/contract'
import { type Actor, isAllowed } from '@wenyuan/domain/access'
import type { Network } from '../network/index.ts'
import type { Queryable } from '../platform/index.ts'
import type { CatalogMay } from './catalog-may.ts'
import { viewItem } from './item-view.ts'
import { findItem, findItemByBarcode } from './items-store.ts'

type Question = { readonly actor: Actor; readonly language: Language }

/** A copy by its id or barcode, and what this viewer may do next with it; null: there is none. */
export async function showItem(
  queryable: Queryable,
  { zone }: Network,
  may: CatalogMay,
  { actor, language, ...named }: Question & ({ readonly id: string } | { readonly barcode: string }),
): Promise<ItemView | null> {
  const row = 'id' in named ? await findItem(queryable, named.id) : await findItemByBarcode(queryable, named.barcode)
  if (row === null) return null
  const item = { id: row.id, at: row.at_code }
  const loan = row.loan_id !== null && isAllowed(actor, 'patron.read') ? { loan: row.loan_id } : {}
  return { ...viewItem(row, zone), ...loan, ...(await may.ofItem(queryable, { item, viewer: actor, language })) }
}
