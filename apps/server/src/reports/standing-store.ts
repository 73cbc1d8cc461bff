import type { Instant } from '@wenyuan/domain/kernel'
import { type Queryable, timestamptz } from '../platform/index.ts'
import type { Scope } from './tally-store.ts'

export type StandingRow = {
  readonly open_loans: number
  readonly overdue_loans: number
  readonly waiting_holds: number
  readonly ready_holds: number
  readonly in_transit: number
  /** Fen, as bigint text. */
  readonly owed_fen: string
}

// Loans where they were lent, holds where they are fetched, copies where they go to, debts where the reader is at home.
const STANDING = `SELECT
  (SELECT count(*)::int FROM loan WHERE closed_at IS NULL AND ($2::text[] IS NULL OR branch_code = ANY($2))) AS open_loans,
  (SELECT count(*)::int FROM loan WHERE closed_at IS NULL AND due_at < $1 AND ($2::text[] IS NULL OR branch_code = ANY($2))) AS overdue_loans,
  (SELECT count(*)::int FROM hold WHERE status IN ('requested', 'waiting')
    AND ($2::text[] IS NULL OR pickup_branch_code = ANY($2))) AS waiting_holds,
  (SELECT count(*)::int FROM hold WHERE status = 'ready' AND ($2::text[] IS NULL OR pickup_branch_code = ANY($2))) AS ready_holds,
  (SELECT count(*)::int FROM item_state WHERE status = 'in_transit'
    AND ($2::text[] IS NULL OR to_branch_code = ANY($2))) AS in_transit,
  (SELECT coalesce(sum(owed), 0)::bigint FROM (
    SELECT sum(a.amount_fen) AS owed FROM account_line a JOIN patron p ON p.id = a.patron_id
    WHERE $2::text[] IS NULL OR p.branch_code = ANY($2) GROUP BY a.patron_id HAVING sum(a.amount_fen) > 0) debt) AS owed_fen`

/** How things stand at this moment. */
export async function countStanding(queryable: Queryable, now: Instant, scope: Scope): Promise<StandingRow> {
  const { rows } = await queryable.query<StandingRow>('count-standing', STANDING, [timestamptz(now), scope])
  const row = rows[0]
  if (row === undefined) throw new Error('a row of counts is always there')
  return row
}
