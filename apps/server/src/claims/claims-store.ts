import type { Instant } from '@wenyuan/domain/kernel'
import { type Queryable, timestamptz } from '../platform/index.ts'

export async function countClaims(queryable: Queryable, patronId: string, since: Instant): Promise<number> {
  const { rows } = await queryable.query<{ claims: number }>(
    'count-claims',
    'SELECT count(*)::integer AS claims FROM claim WHERE patron_id = $1 AND claimed_at >= $2',
    [patronId, timestamptz(since)],
  )
  return rows[0]?.claims ?? 0
}

export type ClaimRow = {
  readonly id: string
  readonly loan_id: string
  readonly patron_id: string
  readonly patron_name: string
  readonly card: string | null
  readonly item_id: string
  readonly barcode: string
  readonly title_id: string
  readonly title_text: string
  readonly branch_code: string
  readonly state: 'open' | 'found' | 'not-found'
  readonly claimed_at: Instant
  readonly claimed_by: string
  readonly note: string | null
  readonly ended_at: Instant | null
  readonly ended_by: string | null
  readonly outcome_note: string | null
}

const SELECT = `SELECT c.id::text AS id, c.loan_id::text AS loan_id, c.patron_id::text AS patron_id, p.name AS patron_name,
  (SELECT number FROM card WHERE patron_id = c.patron_id ORDER BY state = 'active' DESC, issued_at DESC, number LIMIT 1) AS card,
  c.item_id::text AS item_id, i.barcode, i.title_id::text AS title_id, t.title AS title_text, c.branch_code, c.state, c.claimed_at,
  c.claimed_by, c.note, c.ended_at, c.ended_by, c.outcome_note
FROM claim c JOIN patron p ON p.id = c.patron_id JOIN item i ON i.id = c.item_id JOIN title t ON t.id = i.title_id`

export async function findClaim(queryable: Queryable, id: string): Promise<ClaimRow | null> {
  const { rows } = await queryable.query<ClaimRow>('find-claim', `${SELECT} WHERE c.id = $1`, [id])
  return rows[0] ?? null
}

/** The last one of a loan. */
export async function findClaimOfLoan(queryable: Queryable, loanId: string): Promise<ClaimRow | null> {
  const { rows } = await queryable.query<ClaimRow>(
    'find-claim-of-loan',
    `${SELECT} WHERE c.loan_id = $1 ORDER BY c.id DESC LIMIT 1`,
    [loanId],
  )
  return rows[0] ?? null
}

export type ClaimFilter = {
  readonly state: ClaimRow['state']
  readonly branches: readonly string[] | null
  readonly patronId: string | null
  readonly after: string | null
  readonly limit: number
}

/** The newest first. */
export async function listClaimRows(queryable: Queryable, filter: ClaimFilter): Promise<ClaimRow[]> {
  const { rows } = await queryable.query<ClaimRow>(
    'list-claims',
    `${SELECT} WHERE c.state = $1 AND ($2::text[] IS NULL OR c.branch_code = ANY($2)) AND ($3::bigint IS NULL OR c.patron_id = $3)
       AND ($4::bigint IS NULL OR c.id < $4) ORDER BY c.id DESC LIMIT $5`,
    [filter.state, filter.branches, filter.patronId, filter.after, filter.limit],
  )
  return rows
}
