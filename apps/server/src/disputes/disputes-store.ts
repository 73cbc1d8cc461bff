import type { DisputeKind, DisputeState } from '@wenyuan/domain/disputes'
import type { Fen, Instant } from '@wenyuan/domain/kernel'
import { type Queryable, type Tx, timestamptz } from '../platform/index.ts'

/** Words added to an open dispute; `by` is the actor's name in the record. */
export type Evidence = { readonly at: Instant; readonly by: string; readonly note: string }

export type DisputeRow = {
  readonly id: string
  readonly patron_id: string
  readonly patron_name: string
  readonly patron_branch: string
  readonly card: string | null
  readonly kind: DisputeKind
  readonly subject_id: string
  readonly loan_id: string | null
  readonly title_text: string | null
  readonly branch_code: string
  readonly state: DisputeState
  readonly entered_by: readonly string[]
  readonly note: string
  readonly opened_at: Instant
  readonly opened_by: string
  readonly evidence: readonly Evidence[]
  readonly ended_at: Instant | null
  readonly ended_by: string | null
  readonly decision_note: string | null
  /** Fen, as bigint text. */
  readonly corrected_fen: string | null
}

const SELECT = `SELECT d.id::text AS id, d.patron_id::text AS patron_id, p.name AS patron_name, p.branch_code AS patron_branch,
  (SELECT number FROM card WHERE patron_id = d.patron_id ORDER BY state = 'active' DESC, issued_at DESC, number LIMIT 1) AS card,
  d.kind, d.subject_id::text AS subject_id, d.loan_id::text AS loan_id, t.title AS title_text, d.branch_code, d.state, d.entered_by,
  d.note, d.opened_at, d.opened_by, d.evidence, d.ended_at, d.ended_by, d.decision_note, d.corrected_fen
FROM dispute d JOIN patron p ON p.id = d.patron_id LEFT JOIN loan l ON l.id = d.loan_id LEFT JOIN title t ON t.id = l.title_id`

export async function findDispute(queryable: Queryable, id: string): Promise<DisputeRow | null> {
  const { rows } = await queryable.query<DisputeRow>('find-dispute', `${SELECT} WHERE d.id = $1`, [id])
  return rows[0] ?? null
}

export type DisputeFilter = {
  /** `ended`: decided or taken back. */
  readonly state: 'open' | 'ended'
  readonly branches: readonly string[] | null
  readonly patronId: string | null
  readonly after: string | null
  readonly limit: number
}

/** Open ones the oldest first, ended ones the newest first. */
export async function listDisputeRows(queryable: Queryable, filter: DisputeFilter): Promise<DisputeRow[]> {
  const { state, branches, patronId, after, limit } = filter
  const whose = '($1::text[] IS NULL OR d.branch_code = ANY($1)) AND ($2::bigint IS NULL OR d.patron_id = $2)'
  const values = [branches, patronId, after, limit]
  const { rows } =
    state === 'open'
      ? await queryable.query<DisputeRow>(
          'list-open-disputes',
          `${SELECT} WHERE d.state = 'open' AND ${whose} AND ($3::bigint IS NULL OR d.id > $3) ORDER BY d.id LIMIT $4`,
          values,
        )
      : await queryable.query<DisputeRow>(
          'list-ended-disputes',
          `${SELECT} WHERE d.state <> 'open' AND ${whose} AND ($3::bigint IS NULL OR d.id < $3) ORDER BY d.id DESC LIMIT $4`,
          values,
        )
  return rows
}

export type NewDispute = {
  readonly patronId: string
  readonly kind: DisputeKind
  readonly subjectId: string
  readonly loanId: string | null
  readonly branch: string
  readonly enteredBy: readonly string[]
  readonly heldFen: Fen
  readonly note: string
  readonly at: Instant
  readonly by: string
}

/** Null: one is open about it already. */
export async function insertDispute(tx: Tx, dispute: NewDispute): Promise<string | null> {
  const { patronId, kind, subjectId, loanId, branch, enteredBy, heldFen, note, at, by } = dispute
  const { rows } = await tx.query<{ id: string }>(
    'insert-dispute',
    `INSERT INTO dispute (patron_id, kind, subject_id, loan_id, branch_code, entered_by, held_fen, note, opened_at, opened_by)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
     ON CONFLICT (kind, subject_id) WHERE state = 'open' DO NOTHING RETURNING id::text AS id`,
    [patronId, kind, subjectId, loanId, branch, enteredBy, heldFen, note, timestamptz(at), by],
  )
  return rows[0]?.id ?? null
}

/** False: it has been decided. */
export async function appendEvidence(tx: Tx, id: string, evidence: readonly Evidence[]): Promise<boolean> {
  const { rowCount } = await tx.query(
    'append-dispute-evidence',
    `UPDATE dispute SET evidence = evidence || $2::jsonb WHERE id = $1 AND state = 'open'`,
    [id, JSON.stringify(evidence)],
  )
  return rowCount === 1
}

type Ended = {
  readonly state: Exclude<DisputeState, 'open'>
  readonly at: Instant
  readonly by: string
  readonly note: string | null
  readonly correctedFen: Fen | null
}

/** False: it was decided before. */
export async function endDispute(tx: Tx, id: string, { state, at, by, note, correctedFen }: Ended): Promise<boolean> {
  const { rowCount } = await tx.query(
    'end-dispute',
    `UPDATE dispute SET state = $2, ended_at = $3, ended_by = $4, decision_note = $5, corrected_fen = $6
     WHERE id = $1 AND state = 'open'`,
    [id, state, timestamptz(at), by, note, correctedFen],
  )
  return rowCount === 1
}

/** Is another dispute open that still freezes the loan? */
export async function isLoanDisputed(queryable: Queryable, loanId: string): Promise<boolean> {
  const { rowCount } = await queryable.query(
    'is-loan-disputed',
    `SELECT FROM dispute WHERE loan_id = $1 AND state = 'open' LIMIT 1`,
    [loanId],
  )
  return rowCount > 0
}

/** Who has had a hand in a loan so far: everyone named by an event of it but its reader. */
export async function actorsOfLoan(queryable: Queryable, loanId: string): Promise<string[]> {
  const { rows } = await queryable.query<{ actor: string }>(
    'actors-of-loan',
    `SELECT DISTINCT body ->> 'actor' AS actor FROM event WHERE loan_id = $1`,
    [loanId],
  )
  return rows.map(({ actor }) => actor)
}

/** Who booked a charge. */
export async function actorOfLine(queryable: Queryable, lineId: string): Promise<string | null> {
  const { rows } = await queryable.query<{ actor: string }>(
    'actor-of-line',
    'SELECT actor FROM account_line WHERE id = $1',
    [lineId],
  )
  return rows[0]?.actor ?? null
}

export type CreditMoveRow = {
  readonly id: string
  readonly patron_id: string
  readonly loan_id: string | null
  readonly actor: string
}

/** A move that no other has taken back. */
export async function findCreditMove(queryable: Queryable, id: string): Promise<CreditMoveRow | null> {
  const { rows } = await queryable.query<CreditMoveRow>(
    'find-credit-move',
    `SELECT m.id::text AS id, m.patron_id::text AS patron_id, m.loan_id::text AS loan_id, m.actor FROM patron_credit_move m
     WHERE m.id = $1 AND m.reverses_id IS NULL
       AND NOT EXISTS (SELECT FROM patron_credit_move r WHERE r.reverses_id = m.id)`,
    [id],
  )
  return rows[0] ?? null
}
