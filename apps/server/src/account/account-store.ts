import type { LedgerLine } from '@wenyuan/domain/account'
import type { Fen, Instant } from '@wenyuan/domain/kernel'
import { type Queryable, type Tx, timestamptz } from '../platform/index.ts'

export type AccountRow = LedgerLine & {
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
     WHERE patron_id = $1 ORDER BY at, seq`,
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

/** What was lent, by loan. */
export async function titlesOfLoans(
  queryable: Queryable,
  loanIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (loanIds.length === 0) return new Map()
  const { rows } = await queryable.query<{ id: string; title: string }>(
    'account-titles-of-loans',
    'SELECT l.id, t.title FROM loan l JOIN title t ON t.id = l.title_id WHERE l.id = ANY($1::bigint[])',
    [[...new Set(loanIds)]],
  )
  return new Map(rows.map(({ id, title }) => [id, title]))
}

export type NewLine = {
  readonly patronId: string
  readonly kind: LedgerLine['kind']
  /** What a charge is for, or why another line is there (`set-off`, `reversal`). */
  readonly cause?: string
  readonly amountFen: Fen
  readonly at: Instant
  /** Of a correction: the loan whose charge it lowers. */
  readonly loanId?: string | null
  readonly forLineId: string | null
  readonly explained: readonly StoredStep[]
  readonly actor: string
}

export async function insertLine(tx: Tx, line: NewLine): Promise<string> {
  const { rows } = await tx.query<{ id: string }>(
    'insert-account-line',
    `INSERT INTO account_line (patron_id, kind, cause, amount_fen, at, loan_id, for_line_id, explained, actor)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) RETURNING id`,
    [
      line.patronId,
      line.kind,
      line.cause ?? null,
      line.amountFen,
      timestamptz(line.at),
      line.loanId ?? null,
      line.forLineId,
      JSON.stringify(line.explained),
      line.actor,
    ],
  )
  const id = rows[0]?.id
  if (id === undefined) throw new Error('an insert gives its row')
  return id
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
