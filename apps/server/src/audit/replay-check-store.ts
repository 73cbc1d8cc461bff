import type { Queryable } from '../platform/index.ts'
import type { HoldState, ItemState, LoanState, Rebuilt, StateEvent } from './rebuild-state.ts'

/** In the order of the record, from the exact text that its MACs cover. */
export async function readEvents(
  queryable: Queryable,
  after: string,
  limit: number,
): Promise<(StateEvent & { readonly id: string })[]> {
  const { rows } = await queryable.query<StateEvent & { id: string }>(
    'replay-check-events',
    `SELECT id, body ->> 'kind' AS kind, body ->> 'patron' AS patron, body ->> 'item' AS item, body ->> 'loan' AS loan,
       body ->> 'hold' AS hold, body -> 'data' AS data
     FROM event WHERE id > $1 ORDER BY id LIMIT $2`,
    [after, limit],
  )
  return rows
}

const ITEMS = `SELECT item_id AS id, status, branch_code AS at, to_branch_code AS "to" FROM item_state`
const LOANS = `SELECT id, due_on AS due, due_at AS "dueAt", renewals, closed_at IS NOT NULL AS closed FROM loan`
const HOLDS = `SELECT id, status, pickup_branch_code AS pickup, rank::float8 AS rank, set_aside_item_id AS "setAsideItemId",
  shelf_until_on AS "shelfUntilOn", suspended_until_on AS "suspendedUntilOn" FROM hold`
const BALANCES = `SELECT patron_id AS id, sum(amount_fen)::float8 AS fen FROM account_line GROUP BY patron_id`

/** What the tables have. */
export async function readStored(queryable: Queryable): Promise<Rebuilt> {
  const [items, loans, holds, balances] = [
    await queryable.query<ItemState & { id: string }>('replay-check-items', ITEMS),
    await queryable.query<Omit<LoanState, 'branch'> & { id: string }>('replay-check-loans', LOANS),
    await queryable.query<HoldState & { id: string }>('replay-check-holds', HOLDS),
    await queryable.query<{ id: string; fen: number }>('replay-check-balances', BALANCES),
  ]
  return {
    items: new Map(items.rows.map(({ id, ...row }) => [id, row])),
    // Where it was lent is only for the item's sake.
    loans: new Map(loans.rows.map(({ id, ...row }) => [id, row as LoanState])),
    holds: new Map(holds.rows.map(({ id, ...row }) => [id, row])),
    balances: new Map(balances.rows.map(({ id, fen }) => [id, fen])),
  }
}
