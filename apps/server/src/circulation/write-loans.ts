import { timestamptz } from '../platform/index.ts'
import type { LoanRow } from './act-facts.ts'
import type { Fragment } from './fragment.ts'
import type { World } from './world.ts'

type Column = readonly [name: string, type: string, value: (loan: LoanRow) => unknown]

/** What acts change of a loan. */
const CHANGING: readonly Column[] = [
  ['resolution_id', 'text', (loan) => loan.resolutionId],
  ['due_on', 'date', (loan) => loan.dueOn],
  ['due_at', 'timestamptz', (loan) => timestamptz(loan.dueAt)],
  ['hourly', 'boolean', (loan) => loan.hourly],
  ['due_steps', 'jsonb', (loan) => JSON.stringify(loan.dueSteps)],
  ['renewals', 'integer', (loan) => loan.renewals],
  ['closed_at', 'timestamptz', (loan) => (loan.closedAt === null ? null : timestamptz(loan.closedAt))],
  [
    'effective_return_at',
    'timestamptz',
    (loan) => (loan.effectiveReturnAt === null ? null : timestamptz(loan.effectiveReturnAt)),
  ],
  ['closed_how', 'text', (loan) => loan.closedHow],
  ['overdue_days', 'integer', (loan) => loan.overdueDays],
  ['charge_fen', 'bigint', (loan) => loan.chargeFen],
  ['late_renewals', 'jsonb', (loan) => JSON.stringify(loan.lateRenewals)],
  ['recalled_at', 'timestamptz', (loan) => (loan.recalledAt === null ? null : timestamptz(loan.recalledAt))],
  ['renewed_from', 'jsonb', (loan) => (loan.renewedFrom === null ? null : JSON.stringify(loan.renewedFrom))],
  ['version', 'integer', (loan) => loan.version],
]

/** What a loan is from its checkout on. */
const FIXED: readonly Column[] = [
  ['item_id', 'bigint', (loan) => loan.itemId],
  ['title_id', 'bigint', (loan) => loan.titleId],
  ['patron_id', 'bigint', (loan) => loan.patronId],
  ['item_type', 'text', (loan) => loan.itemType],
  ['branch_code', 'text', (loan) => loan.branch],
  ['policy_branch_code', 'text', (loan) => loan.policyBranch],
  ['lent_at', 'timestamptz', (loan) => timestamptz(loan.lentAt)],
  ['in_library', 'boolean', (loan) => loan.inLibrary],
]

const ID: Column = ['id', 'bigint', (loan) => loan.id]

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

const UPDATE = `UPDATE loan SET ${CHANGING.map(([name]) => `${name} = n.${name}`).join(', ')}
  FROM ${rowsOf([ID, ...CHANGING])} WHERE loan.id = n.id`

function update(code: string, loans: readonly LoanRow[]): Fragment[] {
  if (loans.length === 0) return []
  return [{ code, sql: UPDATE, values: valuesOf([ID, ...CHANGING], loans) }]
}

const ALL = [ID, ...CHANGING, ...FIXED]
const INSERT = `INSERT INTO loan (${ALL.map(([name]) => name).join(', ')}) SELECT * FROM ${rowsOf(ALL)}`

function insert(loans: readonly LoanRow[]): Fragment[] {
  if (loans.length === 0) return []
  return [{ code: 'ln', sql: INSERT, values: valuesOf(ALL, loans) }]
}

/** One array for each column, as rows `n`. */
function rowsOf(columns: readonly Column[]): string {
  const arrays = columns.map(([, type], n) => `$${n + 1}::${type}[]`)
  return `unnest(${arrays.join(', ')}) AS n (${columns.map(([name]) => name).join(', ')})`
}

function valuesOf(columns: readonly Column[], loans: readonly LoanRow[]): unknown[] {
  return columns.map(([, , value]) => loans.map(value))
}
