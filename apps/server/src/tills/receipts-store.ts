import type { Settled } from '@wenyuan/domain/account'
import type { Fen, Instant } from '@wenyuan/domain/kernel'
import { type Queryable, type Tx, timestamptz } from '../platform/index.ts'
import type { Method, Receipt, ReceiptKind } from './receipt.ts'
import type { Desk } from './tills-store.ts'

/** The next number of the series. Its row stays locked until the commit, so no number is ever left out. */
export async function takeReceiptNumber(tx: Tx, series: string): Promise<number> {
  const { rows } = await tx.query<{ last: string }>(
    'take-receipt-number',
    `INSERT INTO receipt_counter (series, last) VALUES ($1, 1)
     ON CONFLICT (series) DO UPDATE SET last = receipt_counter.last + 1 RETURNING last`,
    [series],
  )
  return Number(rows[0]?.last)
}

type Said = {
  readonly text: string
  readonly applied: readonly Settled[]
  readonly creditFen: Fen
  readonly balanceFen: Fen
}

export type NewReceipt = Desk & {
  readonly series: string
  readonly number: number
  readonly period: number
  readonly kind: ReceiptKind
  readonly lineId: string
  readonly patronId: string
  readonly method: Method
  readonly at: Instant
  readonly amountFen: Fen
  readonly said: Said
  readonly reference: string | null
  readonly reversesLineId: string | null
}

export async function insertReceipt(tx: Tx, receipt: NewReceipt): Promise<void> {
  await tx.query(
    'insert-receipt',
    `INSERT INTO receipt (series, number, line_id, method, at, kind, patron_id, branch_code, desk, period, amount_fen,
       said, reference, reverses_line_id)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
    [
      receipt.series,
      receipt.number,
      receipt.lineId,
      receipt.method,
      timestamptz(receipt.at),
      receipt.kind,
      receipt.patronId,
      receipt.branch,
      receipt.desk,
      receipt.period,
      receipt.amountFen,
      JSON.stringify(receipt.said),
      receipt.reference,
      receipt.reversesLineId,
    ],
  )
}

type Row = {
  line_id: string
  kind: ReceiptKind
  patron_id: string
  branch_code: string
  desk: string
  at: Instant
  amount_fen: string
  method: Method
  said: Said
  reversed: boolean
}

const SELECT = `SELECT r.line_id, r.kind, r.patron_id, r.branch_code, r.desk, r.at, r.amount_fen, r.method, r.said,
  EXISTS (SELECT FROM receipt o WHERE o.reverses_line_id = r.line_id) AS reversed FROM receipt r`

function toReceipt({ said, ...row }: Row): Receipt {
  return {
    lineId: row.line_id,
    number: said.text,
    kind: row.kind,
    patronId: row.patron_id,
    branch: row.branch_code,
    desk: row.desk,
    at: row.at,
    amountFen: Number(row.amount_fen),
    method: row.method,
    applied: said.applied,
    creditFen: said.creditFen,
    balanceFen: said.balanceFen,
    reversed: row.reversed,
  }
}

export async function findReceipt(queryable: Queryable, lineId: string): Promise<Receipt | null> {
  const { rows } = await queryable.query<Row>('find-receipt', `${SELECT} WHERE r.line_id = $1`, [lineId])
  return rows[0] === undefined ? null : toReceipt(rows[0])
}

/** Of all account lines of a patron that have one: its number, and whether it was taken back. */
export async function receiptsOfPatron(
  queryable: Queryable,
  patronId: string,
): Promise<ReadonlyMap<string, { readonly number: string; readonly reversed: boolean }>> {
  const { rows } = await queryable.query<Row>(
    'receipts-of-patron',
    `${SELECT} WHERE r.line_id IN (SELECT id FROM account_line WHERE patron_id = $1)`,
    [patronId],
  )
  return new Map(rows.map((row) => [row.line_id, { number: row.said.text, reversed: row.reversed }]))
}

type ReceiptFilter = {
  readonly branch: string
  /** Null: all desks. */
  readonly desk: string | null
  readonly from: Instant | null
  readonly to: Instant | null
  readonly before: string | null
  readonly limit: number
}

/** Newest first. */
export async function listReceiptRows(queryable: Queryable, filter: ReceiptFilter): Promise<Receipt[]> {
  const { branch, desk, from, to, before, limit } = filter
  const { rows } = await queryable.query<Row>(
    'list-receipts',
    `${SELECT} WHERE r.branch_code = $1 AND ($2::text IS NULL OR r.desk = $2)
       AND ($3::timestamptz IS NULL OR r.at >= $3) AND ($4::timestamptz IS NULL OR r.at < $4)
       AND ($5::bigint IS NULL OR r.line_id < $5) ORDER BY r.line_id DESC LIMIT $6`,
    [branch, desk, from === null ? null : timestamptz(from), to === null ? null : timestamptz(to), before, limit],
  )
  return rows.map(toReceipt)
}
