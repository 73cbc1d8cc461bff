import type { Instant, LocalDate } from '@wenyuan/domain/kernel'
import type { Queryable } from '../platform/index.ts'

export type LoanParties = {
  readonly loan_id: string
  readonly patron_id: string
  readonly title_id: string
  readonly item_id: string
  readonly branch_code: string
}

/** Whose loan it is and of what: what its acts have to lock is found from it. Null: no such loan. */
export async function findLoanParties(queryable: Queryable, loanId: string): Promise<LoanParties | null> {
  const { rows } = await queryable.query<LoanParties>(
    'find-loan-parties',
    `SELECT id::text AS loan_id, patron_id::text AS patron_id, title_id::text AS title_id, item_id::text AS item_id, branch_code
     FROM loan WHERE id = $1`,
    [loanId],
  )
  return rows[0] ?? null
}

/** The open loan of an item, else its last one. */
export async function findLoanOfItem(queryable: Queryable, barcode: string): Promise<string | null> {
  const { rows } = await queryable.query<{ id: string }>(
    'find-loan-of-item',
    `SELECT l.id::text AS id FROM loan l JOIN item i ON i.id = l.item_id
     WHERE i.barcode = $1 AND l.closed_how IS DISTINCT FROM 'undone'
     ORDER BY l.closed_at IS NULL DESC, l.id DESC LIMIT 1`,
    [barcode],
  )
  return rows[0]?.id ?? null
}

export type LossRow = LoanParties & {
  readonly barcode: string
  readonly title_text: string
  readonly card: string | null
  readonly patron_name: string
  readonly due_on: LocalDate
  readonly lost_at: Instant
  readonly found_at: Instant | null
  readonly closed_at: Instant | null
  readonly closed_how: string | null
  /** Of the values that the loan has kept. */
  readonly refund_days: number | null
}

const SELECT = `SELECT l.id::text AS loan_id, l.patron_id::text AS patron_id, l.title_id::text AS title_id, l.item_id::text AS item_id,
  l.branch_code, i.barcode, ti.title AS title_text, p.name AS patron_name, l.due_on, t.lost_at, t.found_at, l.closed_at, l.closed_how,
  (SELECT (r.resolved -> 'values' ->> 'lostRefundDays')::integer FROM policy_resolution r WHERE r.id = l.resolution_id) AS refund_days,
  (SELECT number FROM card WHERE patron_id = l.patron_id ORDER BY state = 'active' DESC, issued_at DESC, number LIMIT 1) AS card
FROM loan_trouble t JOIN loan l ON l.id = t.loan_id JOIN item i ON i.id = l.item_id JOIN title ti ON ti.id = l.title_id
  JOIN patron p ON p.id = l.patron_id
WHERE t.lost_at IS NOT NULL`

export async function findLoss(queryable: Queryable, loanId: string): Promise<LossRow | null> {
  const { rows } = await queryable.query<LossRow>('find-loss', `${SELECT} AND t.loan_id = $1`, [loanId])
  return rows[0] ?? null
}

export type LossFilter = {
  readonly state: 'open' | 'settled' | 'found'
  /** Null: all. */
  readonly branches: readonly string[] | null
  readonly patronId: string | null
  readonly after: string | null
  readonly limit: number
}

/** The newest loan first. */
export async function listLossRows(queryable: Queryable, filter: LossFilter): Promise<LossRow[]> {
  const { rows } = await queryable.query<LossRow>(
    'list-losses',
    `${SELECT}
       AND CASE $1::text WHEN 'open' THEN l.closed_at IS NULL
         WHEN 'settled' THEN l.closed_at IS NOT NULL AND t.found_at IS NULL ELSE t.found_at IS NOT NULL END
       AND ($2::text[] IS NULL OR l.branch_code = ANY($2)) AND ($3::bigint IS NULL OR l.patron_id = $3)
       AND ($4::bigint IS NULL OR l.id < $4)
     ORDER BY l.id DESC LIMIT $5`,
    [filter.state, filter.branches, filter.patronId, filter.after, filter.limit],
  )
  return rows
}
