import type { Instant, LocalDate } from '@wenyuan/domain/kernel'
import type { Resolved } from '@wenyuan/domain/policy'
import type { Queryable } from '../platform/index.ts'
import { PLAIN_LOAN_KINDS } from './audit-questions.ts'
import type { LoanEvent } from './replay-loan.ts'

export type AuditedLoan = {
  readonly id: string
  readonly policyBranch: string
  readonly dueOn: LocalDate
  readonly dueAt: Instant
  readonly renewals: number
  readonly closed: boolean
  /** Fen, as bigint text. */
  readonly chargeFen: string | null
  readonly priceFen: string | null
  /** The price may have been another one when the charge was made. */
  readonly priceChanged: boolean
  /** It was lost, called back or moved: its own events say more than this audit follows. */
  readonly elsewise: boolean
  /** It stood still while it was disputed, and those days were free. */
  readonly disputed: boolean
}

const LOANS = `SELECT l.id, l.policy_branch_code AS "policyBranch", l.due_on AS "dueOn", l.due_at AS "dueAt", l.renewals,
  l.closed_at IS NOT NULL AS closed, l.charge_fen AS "chargeFen", i.price_fen AS "priceFen", EXISTS (
    SELECT FROM event e WHERE e.item_id = i.id AND e.kind = 'item.changed') AS "priceChanged", EXISTS (
    SELECT FROM event e WHERE e.loan_id = l.id AND e.kind LIKE 'loan.%' AND e.kind NOT IN ${PLAIN_LOAN_KINDS}) AS elsewise, EXISTS (
    SELECT FROM event e WHERE e.loan_id = l.id AND e.kind = 'dispute.opened') AS disputed
  FROM loan l JOIN item i ON i.id = l.item_id`

export async function findLoans(queryable: Queryable, after: string, limit: number): Promise<AuditedLoan[]> {
  const { rows } = await queryable.query<AuditedLoan>(
    'audit-loans',
    `${LOANS} WHERE l.id > $1 ORDER BY l.id LIMIT $2`,
    [after, limit],
  )
  return rows
}

export async function findLoansByIds(queryable: Queryable, ids: readonly string[]): Promise<AuditedLoan[]> {
  const { rows } = await queryable.query<AuditedLoan>('audit-loans-by-ids', `${LOANS} WHERE l.id = ANY($1::bigint[])`, [
    ids,
  ])
  return rows
}

type EventRow = LoanEvent & { readonly loan: string }

/** In the order of the record. */
export async function findLoanEvents(
  queryable: Queryable,
  loanIds: readonly string[],
): Promise<Map<string, LoanEvent[]>> {
  const { rows } = await queryable.query<EventRow>(
    'audit-loan-events',
    `SELECT e.loan_id AS loan, e.kind, e.recorded_at AS at, (e.body ->> 'effectiveAt')::bigint::float8 AS "effectiveAt",
       e.body -> 'data' AS data
     FROM event e WHERE e.loan_id = ANY($1::bigint[])
       AND e.kind IN ${PLAIN_LOAN_KINDS} ORDER BY e.id`,
    [loanIds],
  )
  return Map.groupBy(rows, ({ loan }) => loan)
}

export async function findResolutions(queryable: Queryable): Promise<Map<string, Resolved>> {
  const { rows } = await queryable.query<{ id: string; resolved: Resolved }>(
    'audit-resolutions',
    'SELECT id, resolved FROM policy_resolution',
  )
  return new Map(rows.map(({ id, resolved }) => [id, resolved]))
}
