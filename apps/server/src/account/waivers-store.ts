import type { Role } from '@wenyuan/domain/access'
import type { Fen, Instant } from '@wenyuan/domain/kernel'
import { type Queryable, type Tx, timestamptz } from '../platform/index.ts'

export type WaiverState = 'requested' | 'approved' | 'rejected' | 'withdrawn'

export type WaiverRow = {
  readonly id: string
  readonly patron_id: string
  /** Fen, as bigint text. */
  readonly amount_fen: string
  readonly reason: string
  readonly charge_line_id: string | null
  readonly evidence: string | null
  readonly photo_ids: readonly string[]
  readonly state: WaiverState
  readonly requested_by: string
  readonly requested_at: Instant
  readonly decided_by: string | null
  readonly decided_at: Instant | null
  readonly note: string | null
}

/** With whose it is and what that patron owes. */
export type WaiverListRow = WaiverRow & {
  readonly card: string | null
  readonly patron_name: string
  readonly patron_branch: string
  /** Fen, as numeric text. */
  readonly balance_fen: string
}

const COLUMNS = `id, patron_id, amount_fen, reason, charge_line_id, evidence, photo_ids, state, requested_by, requested_at, decided_by, decided_at,
  note`

type NewWaiver = {
  readonly patronId: string
  readonly amountFen: Fen
  readonly reason: string
  readonly chargeId: string | null
  readonly evidence: string | null
  readonly photos: readonly string[]
  readonly by: string
  readonly at: Instant
}

export async function insertWaiver(tx: Tx, waiver: NewWaiver): Promise<WaiverRow> {
  const { patronId, amountFen, reason, chargeId, evidence, photos, by, at } = waiver
  const { rows } = await tx.query<WaiverRow>(
    'insert-waiver',
    `INSERT INTO waiver (patron_id, amount_fen, reason, charge_line_id, evidence, photo_ids, requested_by, requested_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8) RETURNING ${COLUMNS}`,
    [patronId, amountFen, reason, chargeId, evidence, photos, by, timestamptz(at)],
  )
  return onlyRow(rows)
}

const LISTED = `SELECT w.id, w.patron_id, w.amount_fen, w.reason, w.charge_line_id, w.evidence, w.photo_ids, w.state, w.requested_by, w.requested_at,
  w.decided_by, w.decided_at, w.note, p.name AS patron_name, p.branch_code AS patron_branch,
  (SELECT number FROM card WHERE patron_id = w.patron_id
   ORDER BY state = 'active' DESC, issued_at DESC, number LIMIT 1) AS card,
  (SELECT coalesce(sum(amount_fen), 0)::text FROM account_line WHERE patron_id = w.patron_id) AS balance_fen
FROM waiver w JOIN patron p ON p.id = w.patron_id`

const LIST = `${LISTED} WHERE w.state = $1 AND ($2::text[] IS NULL OR p.branch_code = ANY($2))`

type WaiverFilter = {
  readonly status: WaiverState
  /** Of the patrons; null: all. */
  readonly branches: readonly string[] | null
  readonly after: string | null
  readonly limit: number
}

/** Those that wait oldest first, those decided newest first. */
export async function listWaiverRows(
  queryable: Queryable,
  { status, branches, after, limit }: WaiverFilter,
): Promise<WaiverListRow[]> {
  const values = [status, branches, after, limit]
  const { rows } =
    status === 'requested'
      ? await queryable.query<WaiverListRow>(
          'list-waiting-waivers',
          // Said in so many words for the index of those that wait.
          `${LIST} AND w.state = 'requested' AND ($3::bigint IS NULL OR w.id > $3) ORDER BY w.id LIMIT $4`,
          values,
        )
      : await queryable.query<WaiverListRow>(
          'list-decided-waivers',
          `${LIST} AND ($3::bigint IS NULL OR w.id < $3) ORDER BY w.id DESC LIMIT $4`,
          values,
        )
  return rows
}

/** Of one patron, in whatever state, newest first. */
export async function waiversOfPatron(
  queryable: Queryable,
  patronId: string,
  { before, limit }: { readonly before: string | null; readonly limit: number },
): Promise<WaiverListRow[]> {
  const { rows } = await queryable.query<WaiverListRow>(
    'waivers-of-patron',
    `${LISTED} WHERE w.patron_id = $1 AND ($2::bigint IS NULL OR w.id < $2) ORDER BY w.id DESC LIMIT $3`,
    [patronId, before, limit],
  )
  return rows
}

/** Whose waiver it is, so that the patron can be locked before it. */
export async function patronOfWaiver(queryable: Queryable, id: string): Promise<string | null> {
  const { rows } = await queryable.query<{ patron_id: string }>(
    'patron-of-waiver',
    'SELECT patron_id FROM waiver WHERE id = $1',
    [id],
  )
  return rows[0]?.patron_id ?? null
}

export async function lockWaiver(tx: Tx, id: string): Promise<WaiverRow> {
  const { rows } = await tx.query<WaiverRow>('lock-waiver', `SELECT ${COLUMNS} FROM waiver WHERE id = $1 FOR UPDATE`, [
    id,
  ])
  return onlyRow(rows)
}

type Decided = {
  readonly state: WaiverState
  readonly by: string
  readonly at: Instant
  readonly note: string | null
  readonly lineId: string | null
}

export async function setWaiverDecided(
  tx: Tx,
  id: string,
  { state, by, at, note, lineId }: Decided,
): Promise<WaiverRow> {
  const { rows } = await tx.query<WaiverRow>(
    'decide-waiver',
    `UPDATE waiver SET state = $2, decided_by = $3, decided_at = $4, note = $5, line_id = $6 WHERE id = $1
     RETURNING ${COLUMNS}`,
    [id, state, by, timestamptz(at), note, lineId],
  )
  return onlyRow(rows)
}

function onlyRow(rows: readonly WaiverRow[]): WaiverRow {
  const row = rows[0]
  if (row === undefined) throw new Error('a waiver that is being worked on has a row')
  return row
}

type ApproverRow = { readonly username: string; readonly roles: readonly Role[] | null; readonly limits: unknown }

/** Who approves, with the roles that they have anywhere, and the limits that are set. */
export async function findApprover(queryable: Queryable, staffId: string): Promise<ApproverRow | null> {
  const { rows } = await queryable.query<ApproverRow>(
    'find-approver',
    `SELECT username, (SELECT array_agg(DISTINCT role) FROM staff_role WHERE staff_id = s.id) AS roles,
       (SELECT value FROM setting WHERE key = 'waiverLimits') AS limits
     FROM staff s WHERE id = $1`,
    [staffId],
  )
  return rows[0] ?? null
}
