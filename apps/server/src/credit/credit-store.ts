import { type CreditCause, STARTING_CREDIT } from '@wenyuan/domain/credit'
import type { Instant } from '@wenyuan/domain/kernel'
import { type Queryable, type Tx, timestamptz } from '../platform/index.ts'

export type CreditMoveRow = {
  readonly id: string
  readonly patron_id: string
  readonly at: Instant
  readonly cause: CreditCause
  readonly points: number
  readonly before_score: number
  readonly after_score: number
  readonly loan_id: string | null
  readonly hold_id: string | null
  readonly title_text: string | null
  readonly reverses_id: string | null
  /** What the move that this one takes back was for. */
  readonly reversed_cause: CreditCause | null
  readonly is_reversed: boolean
}

const MOVE = `SELECT m.id, m.patron_id, m.at, m.cause, m.points, m.before_score, m.after_score, m.loan_id, m.hold_id,
  coalesce(lt.title, ht.title) AS title_text, m.reverses_id, o.cause AS reversed_cause,
  EXISTS (SELECT FROM patron_credit_move r WHERE r.reverses_id = m.id) AS is_reversed
FROM patron_credit_move m
  LEFT JOIN loan l ON l.id = m.loan_id LEFT JOIN title lt ON lt.id = l.title_id
  LEFT JOIN hold h ON h.id = m.hold_id LEFT JOIN title ht ON ht.id = h.title_id
  LEFT JOIN patron_credit_move o ON o.id = m.reverses_id`

/** Newest first; ids are handed out in blocks, so the time comes before them. */
export async function creditMoves(
  queryable: Queryable,
  patronId: string,
  { after, limit }: { after: string | null; limit: number },
): Promise<CreditMoveRow[]> {
  const { rows } = await queryable.query<CreditMoveRow>(
    'credit-moves',
    `${MOVE} WHERE m.patron_id = $1
       AND ($2::bigint IS NULL OR (m.at, m.id) < (SELECT at, id FROM patron_credit_move WHERE id = $2))
     ORDER BY m.at DESC, m.id DESC LIMIT $3`,
    [patronId, after, limit],
  )
  return rows
}

export async function findCreditMove(queryable: Queryable, id: string): Promise<CreditMoveRow | null> {
  const { rows } = await queryable.query<CreditMoveRow>('credit-move-by-id', `${MOVE} WHERE m.id = $1`, [id])
  return rows[0] ?? null
}

/** Under the patron's lock. */
export async function scoreOfPatron(queryable: Queryable, patronId: string): Promise<number> {
  const { rows } = await queryable.query<{ score: number }>(
    'score-of-patron',
    'SELECT score FROM patron_credit WHERE patron_id = $1',
    [patronId],
  )
  return rows[0]?.score ?? STARTING_CREDIT
}

export type NewReversal = {
  readonly patronId: string
  readonly at: Instant
  readonly points: number
  readonly before: number
  readonly after: number
  readonly loanId: string | null
  readonly reversesId: string
  readonly actor: string
}

/** Writes the move and the score that it leads to. */
export async function insertReversal(tx: Tx, move: NewReversal): Promise<string> {
  const { rows } = await tx.query<{ id: string }>(
    'insert-credit-reversal',
    `WITH score AS (
       INSERT INTO patron_credit (patron_id, score) VALUES ($1, $5) ON CONFLICT (patron_id) DO UPDATE SET score = excluded.score
     )
     INSERT INTO patron_credit_move (patron_id, at, cause, points, before_score, after_score, loan_id, reverses_id, actor)
     VALUES ($1, $2, 'reversal', $3, $4, $5, $6, $7, $8) RETURNING id`,
    [
      move.patronId,
      timestamptz(move.at),
      move.points,
      move.before,
      move.after,
      move.loanId,
      move.reversesId,
      move.actor,
    ],
  )
  const id = rows[0]?.id
  if (id === undefined) throw new Error('an insert gives its row')
  return id
}
