import type { Instant, LocalDate } from '@wenyuan/domain/kernel'
import { type Queryable, type Tx, timestamptz } from '../platform/index.ts'
import type { BlockRow } from './blocks-store.ts'
import type { CardRow } from './cards-store.ts'

/** `patron.expires_on` of a card without an end: the last day that the calendar knows. */
export const NO_END = '9999-12-31' as LocalDate

export type PatronRow = {
  readonly id: string
  readonly name: string
  readonly type_code: string
  readonly branch_code: string
  readonly expires_on: LocalDate
  readonly born_on: LocalDate | null
  readonly hold_pace: number | null
  readonly phone_sealed: Buffer | null
  readonly phone_last4: string | null
  readonly version: number
  /** The one that works first, then the newest. */
  readonly cards: readonly CardRow[]
  /** Placed, not lifted and not over. */
  readonly blocks: readonly BlockRow[]
  readonly balance_fen: string
  readonly open_loans: number
  readonly overdue_loans: number
  readonly open_holds: number
}

const FIND = `SELECT p.id, p.name, p.type_code, p.branch_code, p.expires_on, p.born_on, p.hold_pace, p.phone_sealed, p.phone_last4, p.version,
  (SELECT coalesce(json_agg(json_build_object('number', number, 'state', state,
      'issued_at', (extract(epoch FROM issued_at) * 1000)::bigint)
      ORDER BY state = 'active' DESC, issued_at DESC, number), '[]') FROM card WHERE patron_id = p.id) AS cards,
  (SELECT coalesce(json_agg(json_build_object('id', id::text, 'reason', reason, 'acts', acts, 'branch_code', branch_code,
      'until_on', until_on, 'placed_at', (extract(epoch FROM placed_at) * 1000)::bigint, 'placed_by', placed_by)
      ORDER BY id), '[]') FROM patron_block
    WHERE patron_id = p.id AND lifted_at IS NULL AND (until_on IS NULL OR until_on >= $3)) AS blocks,
  (SELECT coalesce(sum(amount_fen), 0)::text FROM account_line WHERE patron_id = p.id) AS balance_fen,
  (SELECT count(*)::int FROM loan WHERE patron_id = p.id AND closed_at IS NULL) AS open_loans,
  (SELECT count(*)::int FROM loan WHERE patron_id = p.id AND closed_at IS NULL AND due_at < $2) AS overdue_loans,
  (SELECT count(*)::int FROM hold WHERE patron_id = p.id
    AND status IN ('requested', 'waiting', 'in_transit', 'ready')) AS open_holds
FROM patron p WHERE p.id = $1`

export async function findPatronRow(
  queryable: Queryable,
  id: string,
  { now, today }: { now: Instant; today: LocalDate },
): Promise<PatronRow | null> {
  const { rows } = await queryable.query<PatronRow>('find-patron', FIND, [id, timestamptz(now), today])
  return rows[0] ?? null
}

export async function patronIsThere(queryable: Queryable, id: string): Promise<boolean> {
  const { rowCount } = await queryable.query('patron-is-there', 'SELECT FROM patron WHERE id = $1', [id])
  return rowCount > 0
}

export type PatronColumns = {
  readonly name: string
  readonly type: string
  readonly branch: string
  readonly expiresOn: LocalDate
  readonly bornOn: LocalDate | null
}

export type PhoneColumns = { readonly sealed: Buffer | null; readonly last4: string | null }

export async function insertPatron(
  tx: Tx,
  patron: PatronColumns & { pinHash: string | null; at: Instant },
): Promise<string> {
  const { rows } = await tx.query<{ id: string }>(
    'insert-patron',
    `INSERT INTO patron (name, type_code, branch_code, expires_on, born_on, pin_hash, created_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7) RETURNING id`,
    [patron.name, patron.type, patron.branch, patron.expiresOn, patron.bornOn, patron.pinHash, timestamptz(patron.at)],
  )
  const id = rows[0]?.id
  if (id === undefined) throw new Error('an insert gives its row')
  return id
}

/** Only of one inserted in this transaction. */
export async function deletePatron(tx: Tx, id: string): Promise<void> {
  await tx.query('delete-patron', 'DELETE FROM patron WHERE id = $1', [id])
}

export async function updatePatron(tx: Tx, id: string, patron: PatronColumns): Promise<void> {
  await tx.query(
    'update-patron',
    `UPDATE patron SET name = $2, type_code = $3, branch_code = $4, expires_on = $5, born_on = $6,
       version = version + 1 WHERE id = $1`,
    [id, patron.name, patron.type, patron.branch, patron.expiresOn, patron.bornOn],
  )
}

export async function setPhone(tx: Tx, id: string, { sealed, last4 }: PhoneColumns): Promise<void> {
  await tx.query('set-phone', 'UPDATE patron SET phone_sealed = $2, phone_last4 = $3 WHERE id = $1', [
    id,
    sealed,
    last4,
  ])
}

export async function setHoldPace(tx: Tx, id: string, pace: number | null): Promise<void> {
  await tx.query('set-hold-pace', 'UPDATE patron SET hold_pace = $2 WHERE id = $1', [id, pace])
}

export async function setPin(tx: Tx, id: string, pinHash: string | null): Promise<void> {
  await tx.query('set-pin', 'UPDATE patron SET pin_hash = $2 WHERE id = $1', [id, pinHash])
}

/** False: the PIN is no longer the one that was checked. */
export async function replacePin(tx: Tx, id: string, pin: { from: string; to: string }): Promise<boolean> {
  const { rowCount } = await tx.query(
    'replace-pin',
    'UPDATE patron SET pin_hash = $3 WHERE id = $1 AND pin_hash = $2',
    [id, pin.from, pin.to],
  )
  return rowCount === 1
}

export type PatronSummaryRow = {
  readonly id: string
  readonly card: string
  readonly name: string
  readonly type_code: string
  readonly branch_code: string
  readonly expires_on: LocalDate
}

export type PatronFilter = {
  readonly q: string | null
  readonly type: string | null
  readonly branch: string | null
  readonly after: string
  readonly limit: number
}

const OF_CARD = `SELECT p.id, p.name, p.type_code, p.branch_code, p.expires_on, c.number AS card
FROM card c JOIN patron p ON p.id = c.patron_id WHERE c.number = $1`

/** With the very card that was asked about, whatever became of it. */
export async function findPatronOfCard(queryable: Queryable, card: string): Promise<PatronSummaryRow | null> {
  const { rows } = await queryable.query<PatronSummaryRow>('find-patron-of-card', OF_CARD, [card])
  return rows[0] ?? null
}

const LIST = `SELECT p.id, p.name, p.type_code, p.branch_code, p.expires_on,
  (SELECT number FROM card c WHERE c.patron_id = p.id ORDER BY state = 'active' DESC, issued_at DESC, number LIMIT 1) AS card
FROM patron p
WHERE p.id > $1
  AND ($2::text IS NULL OR p.name ILIKE $3 OR p.id IN (SELECT patron_id FROM card WHERE number = $2))
  AND ($4::text IS NULL OR p.type_code = $4) AND ($5::text IS NULL OR p.branch_code = $5)
ORDER BY p.id LIMIT $6`

export async function listPatronRows(queryable: Queryable, filter: PatronFilter): Promise<PatronSummaryRow[]> {
  const { q, type, branch, after, limit } = filter
  const like = q === null ? null : `%${q.replace(/[\\%_]/g, '\\$&')}%`
  const { rows } = await queryable.query<PatronSummaryRow>('list-patrons', LIST, [after, q, like, type, branch, limit])
  return rows
}
