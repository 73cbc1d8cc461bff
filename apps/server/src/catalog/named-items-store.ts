import type { ItemStatus } from '@wenyuan/contract'
import type { Queryable } from '../platform/index.ts'

export type NamedItemRow = {
  readonly barcode: string
  readonly title_id: string
  readonly title_text: string
  readonly at_code: string
  readonly shelf: string | null
  readonly status: ItemStatus
}

// An item's own call number hides that of its title.
const FIND = `SELECT i.barcode, i.title_id, t.title AS title_text, s.branch_code AS at_code, i.shelf, s.status
FROM item i JOIN item_state s ON s.item_id = i.id JOIN title t ON t.id = i.title_id
WHERE i.id IN (
  SELECT id FROM item WHERE barcode = ANY($1::text[])
  UNION SELECT i.id FROM item i JOIN title t ON t.id = i.title_id WHERE t.isbn = $2
  UNION SELECT id FROM item WHERE call_number = $3
  UNION SELECT i.id FROM item i JOIN title t ON t.id = i.title_id WHERE t.call_number = $3 AND i.call_number IS NULL
) AND s.status <> 'withdrawn'
ORDER BY s.branch_code = $4 DESC, s.status IN ('available', 'processing', 'on_hold_shelf') DESC, i.shelf, i.barcode
LIMIT $5`

/** Copies with one of the barcodes, of the title with the ISBN, or under the call number; those at the branch first. */
export async function findNamedItemRows(
  queryable: Queryable,
  named: { readonly barcodes: readonly string[]; readonly isbn: string | null; readonly callNumber: string },
  { branch, limit }: { readonly branch: string | null; readonly limit: number },
): Promise<NamedItemRow[]> {
  const { barcodes, isbn, callNumber } = named
  const values = [barcodes, isbn, callNumber, branch, limit]
  const { rows } = await queryable.query<NamedItemRow>('find-named-items', FIND, values)
  return rows
}
