import type { Queryable } from '../platform/index.ts'

/** The barcode of the item that a loan is of, open or closed. */
export async function barcodeOfLoan(queryable: Queryable, loanId: string): Promise<string | null> {
  const { rows } = await queryable.query<{ barcode: string }>(
    'barcode-of-loan',
    'SELECT i.barcode FROM loan l JOIN item i ON i.id = l.item_id WHERE l.id = $1',
    [loanId],
  )
  return rows[0]?.barcode ?? null
}

export type PageOf = { readonly limit: number; readonly after: string | null }

/** `member`: the card of the group's member in whose hands they are; null: all. */
export type LoansOf = { readonly patronId: string; readonly state: 'open' | 'closed'; readonly member: string | null }

/** Newest first; one more than asked for tells whether there is a next page. */
export async function loanIdsOfPatron(
  queryable: Queryable,
  { patronId, state, member }: LoansOf,
  { limit, after }: PageOf,
): Promise<string[]> {
  const { rows } = await queryable.query<{ id: string }>(
    `loan-ids-${state}`,
    `SELECT id FROM loan WHERE patron_id = $1 AND closed_at IS ${state === 'open' ? 'NULL' : 'NOT NULL'}
       AND ($2::bigint IS NULL OR id < $2) AND ($4::text IS NULL OR EXISTS (SELECT FROM loan_party r
         JOIN card c ON c.patron_id = r.member_id WHERE r.loan_id = loan.id AND c.number = $4))
     ORDER BY id DESC LIMIT $3`,
    [patronId, after, limit + 1, member],
  )
  return rows.map((row) => row.id)
}

const OPEN_HOLDS = `('requested', 'waiting', 'in_transit', 'ready')`

export async function holdIdsOfPatron(
  queryable: Queryable,
  patronId: string,
  state: 'open' | 'closed',
  { limit, after }: PageOf,
): Promise<string[]> {
  const { rows } = await queryable.query<{ id: string }>(
    `hold-ids-${state}`,
    `SELECT id FROM hold WHERE patron_id = $1 AND status ${state === 'open' ? 'IN' : 'NOT IN'} ${OPEN_HOLDS}
       AND ($2::bigint IS NULL OR id < $2) ORDER BY id DESC LIMIT $3`,
    [patronId, after, limit + 1],
  )
  return rows.map((row) => row.id)
}

/** A hold `h` that waits while every copy that could fill it is lost, missing or withdrawn. */
export const HOPELESS = `h.status IN ('requested', 'waiting') AND NOT EXISTS (
  SELECT FROM item i JOIN item_state s ON s.item_id = i.id WHERE i.title_id = h.title_id AND (h.item_id IS NULL OR h.item_id = i.id)
    AND s.status NOT IN ('lost', 'missing', 'withdrawn'))`

export type HoldFilter = {
  readonly titleId?: string | undefined
  readonly branch?: string | undefined
  readonly status?: string | undefined
  /** Only those that no copy can fill any more. */
  readonly hopeless?: boolean | undefined
}

/** In the order of the queue (rank), which across titles is the order of placing. */
export async function holdIds(queryable: Queryable, filter: HoldFilter, { limit, after }: PageOf): Promise<string[]> {
  const { rows } = await queryable.query<{ id: string }>(
    'hold-ids-filtered',
    `SELECT h.id FROM hold h WHERE ($1::bigint IS NULL OR h.title_id = $1) AND ($2::text IS NULL OR h.pickup_branch_code = $2)
       AND ($3::text IS NULL AND h.status IN ${OPEN_HOLDS} OR h.status = $3)
       AND ($4::bigint IS NULL OR (h.rank, h.id) > (SELECT rank, id FROM hold WHERE id = $4))
       AND ($6::boolean IS NOT TRUE OR ${HOPELESS})
     ORDER BY h.rank, h.id LIMIT $5`,
    [filter.titleId ?? null, filter.branch ?? null, filter.status ?? null, after, limit + 1, filter.hopeless ?? false],
  )
  return rows.map((row) => row.id)
}

/** What waits on the hold shelf, by the end of its time there. */
export async function readyHoldIds(
  queryable: Queryable,
  { titleId, branch }: HoldFilter,
  { limit, after }: PageOf,
): Promise<string[]> {
  const { rows } = await queryable.query<{ id: string }>(
    'ready-hold-ids',
    `SELECT h.id FROM hold h WHERE h.status = 'ready' AND ($1::bigint IS NULL OR h.title_id = $1)
       AND ($2::text IS NULL OR h.pickup_branch_code = $2)
       AND ($3::bigint IS NULL OR (h.shelf_until_at, h.id) > (SELECT shelf_until_at, id FROM hold WHERE id = $3))
     ORDER BY h.shelf_until_at, h.id LIMIT $4`,
    [titleId ?? null, branch ?? null, after, limit + 1],
  )
  return rows.map((row) => row.id)
}

export async function patronExists(queryable: Queryable, patronId: string): Promise<boolean> {
  const { rows } = await queryable.query('patron-exists', 'SELECT 1 FROM patron WHERE id = $1', [patronId])
  return rows.length > 0
}
