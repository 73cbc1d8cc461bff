import { type CreditLevels, levelOf, STARTING_CREDIT } from '@wenyuan/domain/credit'
import type { Instant, LocalDate } from '@wenyuan/domain/kernel'
import { type Queryable, timestamptz } from '../platform/index.ts'
import type { ActRow, ItemRow, OutRow, PatronRow } from './simulated-rows.ts'
import { ROWS_AT_A_TIME } from './simulation-limits.ts'

export type Period = { readonly from: Instant; readonly until: Instant }
type After = string | null

export async function listSimulatedPatrons(
  queryable: Queryable,
  levels: CreditLevels,
  after: After,
): Promise<PatronRow[]> {
  const { rows } = await queryable.query<Omit<PatronRow, 'creditLevel'> & { score: number | null }>(
    'list-simulated-patrons',
    `SELECT p.id, p.type_code AS type, p.branch_code AS branch, p.expires_on AS "expiresOn", p.born_on AS "bornOn", c.score
     FROM patron p LEFT JOIN patron_credit c ON c.patron_id = p.id
     WHERE ($1::bigint IS NULL OR p.id > $1) ORDER BY p.id LIMIT ${ROWS_AT_A_TIME}`,
    [after],
  )
  return rows.map(({ score, ...patron }) => ({ ...patron, creditLevel: levelOf(score ?? STARTING_CREDIT, levels) }))
}

export async function listSimulatedItems(queryable: Queryable, after: After): Promise<ItemRow[]> {
  const { rows } = await queryable.query<Omit<ItemRow, 'priceFen'> & { priceFen: string | null }>(
    'list-simulated-items',
    `SELECT i.id, i.title_id AS title, i.type_code AS type, i.branch_code AS branch, i.price_fen AS "priceFen",
       i.acquired_on AS "acquiredOn", t.class_number AS "classNumber"
     FROM item i JOIN title t ON t.id = i.title_id
     WHERE ($1::bigint IS NULL OR i.id > $1) ORDER BY i.id LIMIT ${ROWS_AT_A_TIME}`,
    [after],
  )
  return rows.map((row) => ({ ...row, priceFen: row.priceFen === null ? null : Number(row.priceFen) }))
}

type DueData = { due: LocalDate; dueAt: Instant; hourly: boolean; renewals?: number }

/** Loans that were out when the period began, with the due date that they had then. */
export async function listOut(queryable: Queryable, { from }: Period, after: After): Promise<OutRow[]> {
  const { rows } = await queryable.query<Omit<OutRow, 'dueOn' | 'dueAt' | 'hourly' | 'renewals'> & { data: DueData }>(
    'list-simulated-out',
    `SELECT l.id AS loan, l.patron_id AS patron, l.item_id AS item, l.branch_code AS branch, l.lent_at AS "lentAt", e.data
     FROM loan l CROSS JOIN LATERAL (
       SELECT body -> 'data' AS data FROM event
       WHERE loan_id = l.id AND kind IN ('loan.created', 'loan.renewed') AND recorded_at < $1 ORDER BY id DESC LIMIT 1
     ) e
     WHERE l.lent_at < $1 AND (l.closed_at IS NULL OR l.closed_at >= $1) AND l.closed_how IS DISTINCT FROM 'undone'
       AND ($2::bigint IS NULL OR l.id > $2)
     ORDER BY l.id LIMIT ${ROWS_AT_A_TIME}`,
    [timestamptz(from), after],
  )
  return rows.map(({ data, ...row }) => ({
    ...row,
    ...{ dueOn: data.due, dueAt: data.dueAt, hourly: data.hourly, renewals: data.renewals ?? 0 },
  }))
}

const KINDS: Readonly<Record<string, ActRow['kind']>> = {
  'loan.created': 'borrow',
  'loan.renewed': 'renew',
  'loan.returned': 'return',
  'hold.placed': 'hold',
  'hold.cancelled': 'cancel-hold',
  'payment.taken': 'pay',
}

type EventAct = Omit<ActRow, 'kind' | 'at' | 'override'> & {
  readonly id: string
  readonly kind: string
  readonly at: string
  readonly override: string[] | null
}

/** What was done in the period, in the order of the record; of loans that were undone nothing. */
export async function listActs(
  queryable: Queryable,
  { from, until }: Period,
  after: After,
): Promise<{ readonly id: string; readonly act: ActRow }[]> {
  const { rows } = await queryable.query<EventAct>(
    'list-simulated-acts',
    `SELECT e.id, e.kind, e.body ->> 'effectiveAt' AS at, e.patron_id AS patron, e.item_id AS item, e.loan_id AS loan,
       e.hold_id AS hold, h.title_id AS title, coalesce(h.pickup_branch_code, e.body -> 'data' ->> 'branch') AS branch,
       e.body -> 'data' -> 'override' AS override
     FROM event e
     LEFT JOIN hold h ON h.id = e.hold_id AND e.kind = 'hold.placed'
     LEFT JOIN loan l ON l.id = e.loan_id
     WHERE e.recorded_at >= $1 AND e.recorded_at < $2 AND e.kind = ANY($3::text[])
       AND l.closed_how IS DISTINCT FROM 'undone' AND ($4::bigint IS NULL OR e.id > $4)
     ORDER BY e.id LIMIT ${ROWS_AT_A_TIME}`,
    [timestamptz(from), timestamptz(until), Object.keys(KINDS), after],
  )
  return rows.map(({ id, kind, at, override, ...row }) => ({
    id,
    act: { ...row, kind: KINDS[kind] ?? 'pay', at: Number(at), override: override ?? [] },
  }))
}

/** Attempts to borrow that were refused in the period: another policy may let them in. */
export async function listRefusedAttempts(
  queryable: Queryable,
  { from, until }: Period,
  after: After,
): Promise<{ readonly id: string; readonly act: ActRow }[]> {
  const { rows } = await queryable.query<{ id: string; at: Instant; patron: string; item: string; branch: string }>(
    'list-simulated-refusals',
    `SELECT id, at, patron_id AS patron, item_id AS item, branch_code AS branch FROM refusal
     WHERE at >= $1 AND at < $2 AND act = 'checkout' AND patron_id IS NOT NULL AND item_id IS NOT NULL
       AND branch_code IS NOT NULL AND ($3::bigint IS NULL OR id > $3)
     ORDER BY id LIMIT ${ROWS_AT_A_TIME}`,
    [timestamptz(from), timestamptz(until), after],
  )
  return rows.map(({ id, ...row }) => ({
    id,
    act: { ...row, kind: 'refused', loan: null, hold: null, title: null, override: [] },
  }))
}
