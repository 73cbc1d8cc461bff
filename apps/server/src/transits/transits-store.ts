import type { TransitState } from '@wenyuan/contract'
import type { Instant } from '@wenyuan/domain/kernel'
import { type Queryable, type Tx, timestamptz } from '../platform/index.ts'

export type TransitRow = {
  readonly id: string
  readonly item_id: string
  readonly barcode: string
  readonly title_id: string
  readonly title_text: string
  readonly shelf: string | null
  readonly from_branch_code: string
  readonly to_branch_code: string
  readonly hold_id: string | null
  readonly state: TransitState
  readonly opened_at: Instant
  readonly sent_at: Instant | null
  readonly box: string | null
  readonly ended_at: Instant | null
  readonly ended_branch_code: string | null
  readonly note: string | null
}

const TRANSIT = `SELECT x.id, x.item_id, i.barcode, i.title_id, t.title AS title_text, i.shelf, x.from_branch_code, x.to_branch_code,
  x.hold_id, x.state, x.opened_at, x.sent_at, x.box, x.ended_at, x.ended_branch_code, x.note
FROM transit x JOIN item i ON i.id = x.item_id JOIN title t ON t.id = i.title_id`

export type TransitFilter = {
  readonly from: string | null
  readonly to: string | null
  readonly box: string | null
  /** Null: all that are not over. */
  readonly state: TransitState | null
  /** Under way since before then; null: whenever. */
  readonly sentBefore: Instant | null
}

/** Open ones oldest first; ended ones newest first. */
export async function listTransitRows(
  queryable: Queryable,
  { from, to, box, state, sentBefore }: TransitFilter,
  { after, limit }: { after: string | null; limit: number },
): Promise<TransitRow[]> {
  const open = state === null || state === 'waiting' || state === 'under-way'
  const { rows } = await queryable.query<TransitRow>(
    `list-transits-${open ? 'open' : 'ended'}`,
    `${TRANSIT} WHERE ($1::text IS NULL OR x.from_branch_code = $1) AND ($2::text IS NULL OR x.to_branch_code = $2)
       AND ($3::text IS NULL OR x.box = $3) AND ($4::text IS NULL OR x.state = $4)
       AND x.ended_at IS ${open ? 'NULL' : 'NOT NULL'}
       AND ($7::timestamptz IS NULL OR (x.state = 'under-way' AND x.sent_at < $7)) AND ($5::bigint IS NULL OR x.id ${open ? '>' : '<'} $5)
     ORDER BY x.id ${open ? '' : 'DESC'} LIMIT $6`,
    [from, to, box, state, after, limit, sentBefore === null ? null : timestamptz(sentBefore)],
  )
  return rows
}

export async function findTransit(queryable: Queryable, id: string): Promise<TransitRow | null> {
  const { rows } = await queryable.query<TransitRow>('find-transit', `${TRANSIT} WHERE x.id = $1`, [id])
  return rows[0] ?? null
}

export async function transitsByIds(queryable: Queryable, ids: readonly string[]): Promise<TransitRow[]> {
  const { rows } = await queryable.query<TransitRow>(
    'transits-by-ids',
    `${TRANSIT} WHERE x.id = ANY($1::bigint[]) ORDER BY x.id`,
    [ids],
  )
  return rows
}

/** The items of these barcodes, locked in the order of ids like every act locks them, with their open transits. */
export async function lockOpenTransits(tx: Tx, barcodes: readonly string[]): Promise<Map<string, TransitRow | null>> {
  const items = await tx.query<{ id: string; barcode: string }>(
    'lock-items-of-barcodes',
    'SELECT id, barcode FROM item WHERE barcode = ANY($1::text[]) ORDER BY id FOR NO KEY UPDATE',
    [barcodes],
  )
  const { rows } = await tx.query<TransitRow>(
    'open-transits-of-items',
    `${TRANSIT} WHERE x.item_id = ANY($1::bigint[]) AND x.ended_at IS NULL`,
    [items.rows.map(({ id }) => id)],
  )
  const byItem = new Map(rows.map((row) => [row.item_id, row]))
  return new Map(items.rows.map(({ id, barcode }) => [barcode, byItem.get(id) ?? null]))
}

export async function markSent(
  tx: Tx,
  ids: readonly string[],
  { box, at, by }: { box: string; at: Instant; by: string },
): Promise<void> {
  await tx.query(
    'send-transits',
    `UPDATE transit SET state = 'under-way', box = $2, sent_at = $3, sent_by = $4 WHERE id = ANY($1::bigint[])`,
    [ids, box, timestamptz(at), by],
  )
}

/** Boxes are numbered by year: `2026-000017`. */
export async function takeBoxNumber(tx: Tx, year: string): Promise<number> {
  const { rows } = await tx.query<{ last: string }>(
    'take-box-number',
    `INSERT INTO transit_box_counter (year, last) VALUES ($1, 1)
     ON CONFLICT (year) DO UPDATE SET last = transit_box_counter.last + 1 RETURNING last`,
    [year],
  )
  return Number(rows[0]?.last)
}

/** Under way since before an instant, by id. */
export async function transitsSentBefore(
  queryable: Queryable,
  { before, after, limit }: { before: Instant; after: string; limit: number },
): Promise<{ id: string; item_id: string; opened_at: Instant }[]> {
  const { rows } = await queryable.query<{ id: string; item_id: string; opened_at: Instant }>(
    'transits-sent-before',
    `SELECT id, item_id, opened_at FROM transit WHERE state = 'under-way' AND sent_at < $1 AND id > $2 ORDER BY id LIMIT $3`,
    [timestamptz(before), after, limit],
  )
  return rows
}
