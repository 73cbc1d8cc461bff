import { timestamptz } from '../platform/index.ts'
import type { SuspensionRow, VisitRow } from './act-facts.ts'
import { columns, type Fragment } from './fragment.ts'
import type { World } from './world.ts'

/** Suspensions and what visits were charged: what changed between the facts read and what the acts left. */
export function latenessFragments(world: World): Fragment[] {
  const suspended = differences(world.facts.suspensions, world.suspensions, world.changedSuspensions)
  const visited = differences(world.facts.visits, world.visits, world.changedVisits)
  return [
    ...takeBackSuspensions(suspended.gone, world),
    ...updateSuspensions(suspended.changed),
    ...insertSuspensions(suspended.added, world),
    ...deleteVisits(visited.gone),
    ...upsertVisits([...visited.added, ...visited.changed]),
  ]
}

type OfLoan = { readonly loanId: string }
type Owned<Row> = Row & { readonly patronId: string }

/** Rows by the loan that made them; a row that is the same object is unchanged. */
function differences<Row extends OfLoan>(
  before: ReadonlyMap<string, readonly Row[]>,
  after: ReadonlyMap<string, readonly Row[]>,
  patronIds: ReadonlySet<string>,
): { gone: Owned<Row>[]; added: Owned<Row>[]; changed: Owned<Row>[] } {
  const [gone, added, changed]: [Owned<Row>[], Owned<Row>[], Owned<Row>[]] = [[], [], []]
  for (const patronId of patronIds) {
    const old = new Map((before.get(patronId) ?? []).map((row) => [row.loanId, row]))
    for (const row of after.get(patronId) ?? []) {
      const was = old.get(row.loanId)
      if (was === undefined) added.push({ ...row, patronId })
      else if (was !== row) changed.push({ ...row, patronId })
      old.delete(row.loanId)
    }
    for (const row of old.values()) gone.push({ ...row, patronId })
  }
  return { gone, added, changed }
}

function takeBackSuspensions(rows: readonly OfLoan[], { now }: World): Fragment[] {
  if (rows.length === 0) return []
  const sql = `UPDATE suspension SET taken_back_at = $2::timestamptz WHERE loan_id = ANY($1::bigint[]) AND taken_back_at IS NULL`
  return [{ code: 'sb', sql, values: [rows.map(({ loanId }) => loanId), timestamptz(now)] }]
}

function updateSuspensions(rows: readonly Owned<SuspensionRow>[]): Fragment[] {
  if (rows.length === 0) return []
  const sql = `UPDATE suspension SET days = n.days, until_on = n.until_on, returned_on = n.returned_on
    FROM unnest($1::bigint[], $2::integer[], $3::date[], $4::date[]) AS n (loan_id, days, until_on, returned_on)
    WHERE suspension.loan_id = n.loan_id AND suspension.taken_back_at IS NULL`
  const values = columns(
    rows,
    (row) => row.loanId,
    (row) => row.days,
    (row) => row.untilOn,
    (row) => row.returnedOn,
  )
  return [{ code: 'su', sql, values }]
}

function insertSuspensions(rows: readonly Owned<SuspensionRow>[], { now }: World): Fragment[] {
  if (rows.length === 0) return []
  const sql = `INSERT INTO suspension (patron_id, loan_id, branch_code, returned_on, days, rule, until_on, made_at)
    SELECT patron_id, loan_id, branch_code, returned_on, days, rule, until_on, $8::timestamptz
    FROM unnest($1::bigint[], $2::bigint[], $3::text[], $4::date[], $5::integer[], $6::jsonb[], $7::date[])
      AS n (patron_id, loan_id, branch_code, returned_on, days, rule, until_on)`
  const values = columns(
    rows,
    (row) => row.patronId,
    (row) => row.loanId,
    (row) => row.branch,
    (row) => row.returnedOn,
    (row) => row.days,
    (row) => JSON.stringify(row.rule),
    (row) => row.untilOn,
  )
  return [{ code: 'si', sql, values: [...values, timestamptz(now)] }]
}

function deleteVisits(rows: readonly OfLoan[]): Fragment[] {
  if (rows.length === 0) return []
  const sql = 'DELETE FROM visit_charge WHERE loan_id = ANY($1::bigint[])'
  return [{ code: 'vd', sql, values: [rows.map(({ loanId }) => loanId)] }]
}

function upsertVisits(rows: readonly Owned<VisitRow>[]): Fragment[] {
  if (rows.length === 0) return []
  const sql = `INSERT INTO visit_charge (loan_id, patron_id, branch_code, visit_at, amount_fen)
    SELECT * FROM unnest($1::bigint[], $2::bigint[], $3::text[], $4::timestamptz[], $5::bigint[])
    ON CONFLICT (loan_id) DO UPDATE SET branch_code = excluded.branch_code, visit_at = excluded.visit_at, amount_fen = excluded.amount_fen`
  const values = columns(
    rows,
    (row) => row.loanId,
    (row) => row.patronId,
    (row) => row.branch,
    (row) => timestamptz(row.visitAt),
    (row) => row.amountFen,
  )
  return [{ code: 'vu', sql, values }]
}
