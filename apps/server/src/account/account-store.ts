import type { Fen, Instant } from '@wenyuan/domain/kernel'
import { type Queryable, type Tx, timestamptz } from '../platform/index.ts'
import type { LedgerLine } from './open-charges.ts'

export type AccountRow = LedgerLine & {
  readonly at: Instant
  readonly cause: string | null
  readonly loanId: string | null
  /** Steps as they were stored with the line; the words are made when they are shown. */
  readonly explained: readonly StoredStep[]
}
export type StoredStep = { readonly code: string; readonly [figure: string]: unknown }

type Row = {
  id: string
  kind: LedgerLine['kind']
  cause: string | null
  amount_fen: string
  at: Instant
  loan_id: string | null
  for_line_id: string | null
  explained: StoredStep[]
}

/** All lines of a patron, oldest first. */
export async function accountLines(queryable: Queryable, patronId: string): Promise<AccountRow[]> {
  const { rows } = await queryable.query<Row>(
    'account-lines',
    `SELECT id, kind, cause, amount_fen, at, loan_id, for_line_id, explained FROM account_line
     WHERE patron_id = $1 ORDER BY at, id`,
    [patronId],
  )
  return rows.map(({ id, kind, cause, amount_fen, at, loan_id, for_line_id, explained }) => ({
    id,
    kind,
    cause,
    amountFen: Number(amount_fen),
    at,
    loanId: loan_id,
    forLineId: for_line_id,
    explained,
  }))
}

export type NewLine = {
  readonly patronId: string
  readonly kind: LedgerLine['kind']
  readonly amountFen: Fen
  readonly at: Instant
  readonly forLineId: string | null
  readonly explained: readonly StoredStep[]
  readonly actor: string
}

export async function insertLine(tx: Tx, line: NewLine): Promise<string> {
  const { rows } = await tx.query<{ id: string }>(
    'insert-account-line',
    `INSERT INTO account_line (patron_id, kind, amount_fen, at, for_line_id, explained, actor)
     VALUES ($1, $2, $3, $4, $5, $6, $7) RETURNING id`,
    [
      line.patronId,
      line.kind,
      line.amountFen,
      timestamptz(line.at),
      line.forLineId,
      JSON.stringify(line.explained),
      line.actor,
    ],
  )
  const id = rows[0]?.id
  if (id === undefined) throw new Error('an insert gives its row')
  return id
}

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

type NewReceipt = {
  readonly series: string
  readonly number: number
  readonly lineId: string
  readonly method: string
  readonly at: Instant
}

export async function insertReceipt(tx: Tx, { series, number, lineId, method, at }: NewReceipt): Promise<void> {
  await tx.query(
    'insert-receipt',
    'INSERT INTO receipt (series, number, line_id, method, at) VALUES ($1, $2, $3, $4, $5)',
    [series, number, lineId, method, timestamptz(at)],
  )
}

/** The card to show: the one that works, else the newest. */
export async function cardOf(queryable: Queryable, patronId: string): Promise<string> {
  const { rows } = await queryable.query<{ number: string }>(
    'card-of-patron',
    `SELECT number FROM card WHERE patron_id = $1 ORDER BY state = 'active' DESC, issued_at DESC, number LIMIT 1`,
    [patronId],
  )
  return rows[0]?.number ?? ''
}

export async function patronExists(queryable: Queryable, id: string): Promise<boolean> {
  const { rowCount } = await queryable.query('account-patron-exists', 'SELECT FROM patron WHERE id = $1', [id])
  return rowCount === 1
}
