import { timestamptz } from '../platform/index.ts'
import type { LoanRow } from './act-facts.ts'
import { columns, type Fragment } from './fragment.ts'
import type { World } from './world.ts'

const CHANGING_TYPES = `$1::bigint[], $2::text[], $3::date[], $4::timestamptz[], $5::boolean[], $6::jsonb[], $7::integer[],
  $8::timestamptz[], $9::timestamptz[], $10::text[], $11::integer[], $12::bigint[], $13::jsonb[], $14::integer[]`
const CHANGING_NAMES = `id, resolution_id, due_on, due_at, hourly, due_steps, renewals, closed_at, effective_return_at,
  closed_how, overdue_days, charge_fen, late_renewals, version`

export function loanFragments(world: World): { closed: Fragment[]; open: Fragment[] } {
  const changed = [...world.changedLoans].map((id) => world.loans.get(id)).filter((loan) => loan !== undefined)
  const old = changed.filter((loan) => !world.newLoans.has(loan.id))
  return {
    closed: update(
      'lc',
      old.filter((loan) => loan.closedAt !== null),
    ),
    open: [
      ...update(
        'lo',
        old.filter((loan) => loan.closedAt === null),
      ),
      ...insert(changed.filter((loan) => world.newLoans.has(loan.id))),
    ],
  }
}

function changingColumns(loans: readonly LoanRow[]): unknown[] {
  return columns(
    loans,
    (loan) => loan.id,
    (loan) => loan.resolutionId,
    (loan) => loan.dueOn,
    (loan) => timestamptz(loan.dueAt),
    (loan) => loan.hourly,
    (loan) => JSON.stringify(loan.dueSteps),
    (loan) => loan.renewals,
    (loan) => (loan.closedAt === null ? null : timestamptz(loan.closedAt)),
    (loan) => (loan.effectiveReturnAt === null ? null : timestamptz(loan.effectiveReturnAt)),
    (loan) => loan.closedHow,
    (loan) => loan.overdueDays,
    (loan) => loan.chargeFen,
    (loan) => JSON.stringify(loan.lateRenewals),
    (loan) => loan.version,
  )
}

function update(code: string, loans: readonly LoanRow[]): Fragment[] {
  if (loans.length === 0) return []
  const sql = `UPDATE loan SET resolution_id = n.resolution_id, due_on = n.due_on, due_at = n.due_at, hourly = n.hourly,
      due_steps = n.due_steps, renewals = n.renewals, closed_at = n.closed_at, effective_return_at = n.effective_return_at,
      closed_how = n.closed_how, overdue_days = n.overdue_days, charge_fen = n.charge_fen,
      late_renewals = n.late_renewals, version = n.version
    FROM unnest(${CHANGING_TYPES}) AS n (${CHANGING_NAMES}) WHERE loan.id = n.id`
  return [{ code, sql, values: changingColumns(loans) }]
}

function insert(loans: readonly LoanRow[]): Fragment[] {
  if (loans.length === 0) return []
  const sql = `INSERT INTO loan (${CHANGING_NAMES}, item_id, title_id, patron_id, item_type, branch_code, policy_branch_code, lent_at)
    SELECT * FROM unnest(${CHANGING_TYPES}, $15::bigint[], $16::bigint[], $17::bigint[], $18::text[], $19::text[], $20::text[], $21::timestamptz[])`
  const fixed = columns(
    loans,
    (loan) => loan.itemId,
    (loan) => loan.titleId,
    (loan) => loan.patronId,
    (loan) => loan.itemType,
    (loan) => loan.branch,
    (loan) => loan.policyBranch,
    (loan) => timestamptz(loan.lentAt),
  )
  return [{ code: 'ln', sql, values: [...changingColumns(loans), ...fixed] }]
}
