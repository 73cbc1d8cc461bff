import type { ItemStatus } from '@wenyuan/contract'
import type { Fen, Instant, LocalDate } from '@wenyuan/domain/kernel'
import { type Queryable, type Tx, timestamptz } from '../platform/index.ts'

export type ItemColumns = {
  readonly barcode: string
  readonly titleId: string
  readonly type: string
  /** The owning branch, where it also stands at first. */
  readonly branch: string
  readonly shelf: string | null
  readonly callNumber: string | null
  readonly priceFen: Fen | null
  readonly acquiredOn: LocalDate | null
  readonly status: ItemStatus
}

export type ItemRow = {
  readonly id: string
  readonly barcode: string
  readonly title_id: string
  readonly title_text: string
  readonly type_code: string
  readonly branch_code: string
  readonly shelf: string | null
  readonly call_number: string | null
  readonly price_fen: string | null
  readonly acquired_on: LocalDate | null
  readonly version: number
  readonly status: ItemStatus
  readonly at_code: string
  readonly to_code: string | null
  /** Of the open loan, as the next three. */
  readonly loan_id: string | null
  readonly due_on: LocalDate | null
  readonly due_at: Instant | null
  readonly hourly: boolean | null
}

const INSERT = `WITH n AS (
  SELECT * FROM unnest($1::text[], $2::bigint[], $3::text[], $4::text[], $5::text[], $6::text[], $7::bigint[], $8::date[],
    $9::text[]) WITH ORDINALITY AS n (barcode, title_id, type_code, branch_code, shelf, call_number, price_fen, acquired_on,
      status, place)
), made AS (
  INSERT INTO item (barcode, title_id, type_code, branch_code, shelf, call_number, price_fen, acquired_on, created_at)
  SELECT barcode, title_id, type_code, branch_code, shelf, call_number, price_fen, acquired_on, $10::timestamptz
  FROM n ORDER BY place
  ON CONFLICT (barcode) DO NOTHING
  RETURNING id, barcode
), standing AS (
  INSERT INTO item_state (item_id, status, branch_code, since_at)
  SELECT made.id, n.status, n.branch_code, $10::timestamptz FROM made JOIN n USING (barcode)
)
SELECT id, barcode FROM made`

/** The ids of those that were new, by barcode: a barcode that is taken is left out. Each barcode once in the list. */
export async function insertItemRows(tx: Tx, items: readonly ItemColumns[], at: Instant): Promise<Map<string, string>> {
  if (items.length === 0) return new Map()
  const { rows } = await tx.query<{ id: string; barcode: string }>('insert-items', INSERT, [
    items.map((item) => item.barcode),
    items.map((item) => item.titleId),
    items.map((item) => item.type),
    items.map((item) => item.branch),
    items.map((item) => item.shelf),
    items.map((item) => item.callNumber),
    items.map((item) => item.priceFen),
    items.map((item) => item.acquiredOn),
    items.map((item) => item.status),
    timestamptz(at),
  ])
  return new Map(rows.map(({ id, barcode }) => [barcode, id]))
}

const SELECT = `SELECT i.id, i.barcode, i.title_id, t.title AS title_text, i.type_code, i.branch_code, i.shelf, i.call_number,
  i.price_fen, i.acquired_on, i.version, s.status, s.branch_code AS at_code, s.to_branch_code AS to_code,
  l.id AS loan_id, l.due_on, l.due_at, l.hourly
FROM item i JOIN item_state s ON s.item_id = i.id JOIN title t ON t.id = i.title_id
LEFT JOIN loan l ON l.item_id = i.id AND l.closed_at IS NULL`

export async function findItem(queryable: Queryable, id: string): Promise<ItemRow | null> {
  const { rows } = await queryable.query<ItemRow>('find-item', `${SELECT} WHERE i.id = $1`, [id])
  return rows[0] ?? null
}

export async function findItemByBarcode(queryable: Queryable, barcode: string): Promise<ItemRow | null> {
  const { rows } = await queryable.query<ItemRow>('find-item-by-barcode', `${SELECT} WHERE i.barcode = $1`, [barcode])
  return rows[0] ?? null
}

/** Copies by the branch where they are, those on the shelf first; withdrawn ones are no copies any more. */
export async function findItemsOfTitle(queryable: Queryable, titleId: string, limit: number): Promise<ItemRow[]> {
  const { rows } = await queryable.query<ItemRow>(
    'find-items-of-title',
    `${SELECT} WHERE i.title_id = $1 AND s.status <> 'withdrawn'
     ORDER BY s.branch_code, s.status = 'available' DESC, l.due_at NULLS LAST, i.id LIMIT $2`,
    [titleId, limit],
  )
  return rows
}

/** The item lock of the whole server is on `item`; what is read is read after it. */
export async function lockItem(tx: Tx, id: string): Promise<ItemRow | null> {
  await tx.query('lock-item', 'SELECT FROM item WHERE id = $1 FOR NO KEY UPDATE', [id])
  return findItem(tx, id)
}

export type ItemChange = Pick<ItemColumns, 'type' | 'branch' | 'shelf' | 'priceFen'>

export async function updateItemRow(tx: Tx, id: string, item: ItemChange): Promise<void> {
  await tx.query(
    'update-item',
    `UPDATE item SET type_code = $2, branch_code = $3, shelf = $4, price_fen = $5, version = version + 1 WHERE id = $1`,
    [id, item.type, item.branch, item.shelf, item.priceFen],
  )
}

export async function setItemStatus(tx: Tx, id: string, status: ItemStatus, at: Instant): Promise<void> {
  await tx.query('set-item-status', 'UPDATE item_state SET status = $2, since_at = $3 WHERE item_id = $1', [
    id,
    status,
    timestamptz(at),
  ])
}

export async function titleExists(queryable: Queryable, id: string): Promise<boolean> {
  const { rowCount } = await queryable.query('title-exists', 'SELECT FROM title WHERE id = $1', [id])
  return rowCount === 1
}
