import { timestamptz } from '../platform/index.ts'
import type { CreditMoveDraft } from './act-facts.ts'
import { columns, type Fragment } from './fragment.ts'
import type { World } from './world.ts'

/** The patrons' scores, the moves that made them, and what being late has taken of each loan. */
export function creditFragments(world: World): Fragment[] {
  return [...upsertScores(world), ...insertMoves(world), ...upsertLoans(world)]
}

function upsertScores({ creditMoves }: World): Fragment[] {
  if (creditMoves.length === 0) return []
  const last = new Map<string, CreditMoveDraft>(creditMoves.map((move) => [move.patronId, move]))
  const sql = `INSERT INTO patron_credit (patron_id, score) SELECT * FROM unnest($1::bigint[], $2::smallint[])
    ON CONFLICT (patron_id) DO UPDATE SET score = excluded.score`
  const values = columns(
    [...last.values()],
    (move) => move.patronId,
    (move) => move.after,
  )
  return [{ code: 'cs', sql, values }]
}

function insertMoves({ creditMoves, recordedAt: now }: World): Fragment[] {
  if (creditMoves.length === 0) return []
  const sql = `INSERT INTO patron_credit_move (id, patron_id, at, cause, points, before_score, after_score, loan_id, hold_id, line_id, reverses_id, actor)
    SELECT id, patron_id, $12::timestamptz, cause, points, before_score, after_score, loan_id, hold_id, line_id, reverses_id, actor
    FROM unnest($1::bigint[], $2::bigint[], $3::text[], $4::smallint[], $5::smallint[], $6::smallint[], $7::bigint[], $8::bigint[], $9::bigint[], $10::bigint[], $11::text[])
      AS n (id, patron_id, cause, points, before_score, after_score, loan_id, hold_id, line_id, reverses_id, actor)`
  const values = columns(
    creditMoves,
    (move) => move.id,
    (move) => move.patronId,
    (move) => move.cause,
    (move) => move.points,
    (move) => move.before,
    (move) => move.after,
    (move) => move.loanId,
    (move) => move.holdId,
    (move) => move.lineId,
    (move) => move.reversesId,
    (move) => move.actor,
  )
  return [{ code: 'cm', sql, values: [...values, timestamptz(now)] }]
}

function upsertLoans({ changedLoans, loans }: World): Fragment[] {
  const late = [...changedLoans].flatMap((id) => {
    const taken = loans.get(id)?.lateCredit ?? null
    return taken === null ? [] : [{ id, ...taken }]
  })
  if (late.length === 0) return []
  const sql = `INSERT INTO loan_credit (loan_id, settled, running) SELECT * FROM unnest($1::bigint[], $2::smallint[], $3::smallint[])
    ON CONFLICT (loan_id) DO UPDATE SET settled = excluded.settled, running = excluded.running`
  const values = columns(
    late,
    (loan) => loan.id,
    (loan) => loan.settled,
    (loan) => loan.running,
  )
  return [{ code: 'ck', sql, values }]
}
