import type { Fen, Instant } from '@wenyuan/domain/kernel'
import { type Queryable, type Tx, timestamptz } from '../platform/index.ts'
import type { Method } from './receipt.ts'

/** A branch and one of its desks; '' where it has only one. */
export type Desk = { readonly branch: string; readonly desk: string }

/** Makes the desk's row where there is none and holds it until the commit. Gives the period of receipts to come. */
export async function lockTill(tx: Tx, { branch, desk }: Desk): Promise<number> {
  const { rows } = await tx.query<{ period: string }>(
    'lock-till',
    `INSERT INTO till (branch_code, desk) VALUES ($1, $2)
     ON CONFLICT (branch_code, desk) DO UPDATE SET period = till.period RETURNING period`,
    [branch, desk],
  )
  return Number(rows[0]?.period)
}

export async function beginNextPeriod(tx: Tx, { branch, desk }: Desk): Promise<void> {
  await tx.query('begin-till-period', 'UPDATE till SET period = period + 1 WHERE branch_code = $1 AND desk = $2', [
    branch,
    desk,
  ])
}

/** The period that is under way, without a lock. */
export async function currentPeriod(queryable: Queryable, { branch, desk }: Desk): Promise<number> {
  const { rows } = await queryable.query<{ period: string }>(
    'till-period',
    'SELECT period FROM till WHERE branch_code = $1 AND desk = $2',
    [branch, desk],
  )
  return Number(rows[0]?.period ?? 1)
}

export type Takings = {
  readonly byMethod: readonly MethodSum[]
  readonly firstReceipt: string | null
  readonly lastReceipt: string | null
}
export type MethodSum = { readonly method: Method; readonly amountFen: Fen; readonly count: number }

type TakingsRow = { method: Method; amount_fen: string; count: string; first: string; last: string }

export async function takingsOf(queryable: Queryable, { branch, desk }: Desk, period: number): Promise<Takings> {
  const { rows } = await queryable.query<TakingsRow>(
    'till-takings',
    `SELECT method, sum(amount_fen)::text AS amount_fen, count(*)::text AS count, min(said ->> 'text') AS first,
       max(said ->> 'text') AS last
     FROM receipt WHERE branch_code = $1 AND desk = $2 AND period = $3 GROUP BY method ORDER BY method`,
    [branch, desk, period],
  )
  return {
    byMethod: rows.map((row) => ({
      method: row.method,
      amountFen: Number(row.amount_fen),
      count: Number(row.count),
    })),
    firstReceipt: rows.map(({ first }) => first).sort()[0] ?? null,
    lastReceipt:
      rows
        .map(({ last }) => last)
        .sort()
        .at(-1) ?? null,
  }
}

/** When the last period of the desk was closed. */
export async function lastCashUpAt(queryable: Queryable, { branch, desk }: Desk): Promise<Instant | null> {
  const { rows } = await queryable.query<{ to_at: Instant }>(
    'last-cash-up',
    'SELECT to_at FROM cash_up WHERE branch_code = $1 AND desk = $2 ORDER BY period DESC LIMIT 1',
    [branch, desk],
  )
  return rows[0]?.to_at ?? null
}

export type CashUpRow = {
  readonly id: string
  readonly branch_code: string
  readonly desk: string
  readonly period: string
  readonly from_at: Instant | null
  readonly to_at: Instant
  readonly expected: readonly MethodSum[]
  /** Fen, as bigint text; so is what was counted. */
  readonly cash_fen: string
  readonly counted_fen: string
  readonly note: string | null
  readonly actor: string
  readonly first_receipt: string | null
  readonly last_receipt: string | null
}

const COLUMNS = `id, branch_code, desk, period, from_at, to_at, expected, cash_fen, counted_fen, note, actor, first_receipt,
  last_receipt`

export type NewCashUp = Desk & {
  readonly period: number
  readonly from: Instant | null
  readonly to: Instant
  readonly takings: Takings
  readonly cashFen: Fen
  readonly countedFen: Fen
  readonly note: string | null
  readonly actor: string
}

export async function insertCashUp(tx: Tx, cashUp: NewCashUp): Promise<CashUpRow> {
  const { branch, desk, period, from, to, takings, cashFen, countedFen, note, actor } = cashUp
  const { rows } = await tx.query<CashUpRow>(
    'insert-cash-up',
    `INSERT INTO cash_up (branch_code, desk, period, from_at, to_at, expected, cash_fen, counted_fen, note, actor,
       first_receipt, last_receipt)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) RETURNING ${COLUMNS}`,
    [
      branch,
      desk,
      period,
      from === null ? null : timestamptz(from),
      timestamptz(to),
      JSON.stringify(takings.byMethod),
      cashFen,
      countedFen,
      note,
      actor,
      takings.firstReceipt,
      takings.lastReceipt,
    ],
  )
  const row = rows[0]
  if (row === undefined) throw new Error('an insert gives its row')
  return row
}

export async function findCashUp(queryable: Queryable, id: string): Promise<CashUpRow | null> {
  const { rows } = await queryable.query<CashUpRow>('find-cash-up', `SELECT ${COLUMNS} FROM cash_up WHERE id = $1`, [
    id,
  ])
  return rows[0] ?? null
}

type CashUpFilter = {
  /** Null: all. */
  readonly branches: readonly string[] | null
  readonly desk: string | null
  readonly before: string | null
  readonly limit: number
}

/** Newest first. */
export async function listCashUpRows(
  queryable: Queryable,
  { branches, desk, before, limit }: CashUpFilter,
): Promise<CashUpRow[]> {
  const { rows } = await queryable.query<CashUpRow>(
    'list-cash-ups',
    `SELECT ${COLUMNS} FROM cash_up
     WHERE ($1::text[] IS NULL OR branch_code = ANY($1)) AND ($2::text IS NULL OR desk = $2)
       AND ($3::bigint IS NULL OR id < $3) ORDER BY id DESC LIMIT $4`,
    [branches, desk, before, limit],
  )
  return rows
}
