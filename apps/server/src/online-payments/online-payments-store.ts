import type { Fen, Instant } from '@wenyuan/domain/kernel'
import { type Queryable, type Tx, timestamptz } from '../platform/index.ts'
import type { Provider, RefundState } from './payment-port.ts'

export type OnlinePaymentRow = {
  readonly id: string
  readonly patron_id: string
  readonly provider: Provider
  readonly trade_no: string
  /** Fen, as bigint text; so is what went back. */
  readonly amount_fen: string
  readonly refunded_fen: string
  readonly charge_line_id: string | null
  readonly payer: string
  readonly state: 'open' | 'paid' | 'closed' | 'failed'
  readonly prepay_id: string | null
  readonly transaction_id: string | null
  readonly created_at: Instant
  readonly expires_at: Instant
  readonly ask_at: Instant
  readonly paid_at: Instant | null
  readonly line_id: string | null
}

const COLUMNS = `id, patron_id, provider, trade_no, amount_fen, charge_line_id, payer, state, prepay_id, transaction_id,
  created_at, expires_at, ask_at, paid_at, line_id,
  (SELECT coalesce(sum(r.amount_fen), 0)::text FROM online_refund r
   WHERE r.payment_id = online_payment.id AND r.state <> 'failed') AS refunded_fen`

export type NewOnlinePayment = {
  readonly patronId: string
  readonly provider: Provider
  readonly tradeNo: string
  readonly amountFen: Fen
  readonly charge: string | null
  readonly payer: string
  readonly at: Instant
  readonly by: string
  readonly expiresAt: Instant
  readonly askAt: Instant
}

export async function insertOnlinePayment(tx: Tx, payment: NewOnlinePayment): Promise<OnlinePaymentRow> {
  const { patronId, provider, tradeNo, amountFen, charge, payer, at, by, expiresAt, askAt } = payment
  const { rows } = await tx.query<OnlinePaymentRow>(
    'insert-online-payment',
    `INSERT INTO online_payment (patron_id, provider, trade_no, amount_fen, charge_line_id, payer, created_at, created_by,
       expires_at, ask_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) RETURNING ${COLUMNS}`,
    [
      patronId,
      provider,
      tradeNo,
      amountFen,
      charge,
      payer,
      timestamptz(at),
      by,
      timestamptz(expiresAt),
      timestamptz(askAt),
    ],
  )
  return mustHave(rows)
}

export async function findOnlinePayment(queryable: Queryable, id: string): Promise<OnlinePaymentRow | null> {
  const { rows } = await queryable.query<OnlinePaymentRow>(
    'find-online-payment',
    `SELECT ${COLUMNS} FROM online_payment WHERE id = $1`,
    [id],
  )
  return rows[0] ?? null
}

/** With whose it is. */
export type ListedPaymentRow = OnlinePaymentRow & {
  readonly patron_name: string
  readonly patron_branch: string
  readonly card: string | null
  readonly trouble: 'amount' | 'payer' | 'too-late' | null
}

type PaymentFilter = {
  /** Null: all. */
  readonly status: OnlinePaymentRow['state'] | null
  /** Of the patrons; null: all. */
  readonly branches: readonly string[] | null
  readonly before: string | null
  readonly limit: number
}

/** Newest first. */
export async function listOnlinePaymentRows(
  queryable: Queryable,
  { status, branches, before, limit }: PaymentFilter,
): Promise<ListedPaymentRow[]> {
  const { rows } = await queryable.query<ListedPaymentRow>(
    'list-online-payments',
    `SELECT o.*, p.name AS patron_name, p.branch_code AS patron_branch,
       (SELECT number FROM card WHERE patron_id = o.patron_id
        ORDER BY state = 'active' DESC, issued_at DESC, number LIMIT 1) AS card
     FROM (SELECT ${COLUMNS}, trouble FROM online_payment
       WHERE ($1::text IS NULL OR state = $1) AND ($3::bigint IS NULL OR id < $3)) o
     JOIN patron p ON p.id = o.patron_id
     WHERE $2::text[] IS NULL OR p.branch_code = ANY($2)
     ORDER BY o.id DESC LIMIT $4`,
    [status, branches, before, limit],
  )
  return rows
}

export async function findByTradeNo(
  queryable: Queryable,
  provider: Provider,
  tradeNo: string,
): Promise<OnlinePaymentRow | null> {
  const { rows } = await queryable.query<OnlinePaymentRow>(
    'find-online-trade',
    `SELECT ${COLUMNS} FROM online_payment WHERE provider = $1 AND trade_no = $2`,
    [provider, tradeNo],
  )
  return rows[0] ?? null
}

/** After the patron's lock. */
export async function lockOnlinePayment(tx: Tx, id: string): Promise<OnlinePaymentRow> {
  await tx.query('lock-online-payment', 'SELECT FROM online_payment WHERE id = $1 FOR UPDATE', [id])
  const row = await findOnlinePayment(tx, id)
  if (row === null) throw new Error('an online payment that is worked on has a row')
  return row
}

export async function keepPrepayId(queryable: Queryable, id: string, prepayId: string): Promise<void> {
  await queryable.query('keep-prepay-id', 'UPDATE online_payment SET prepay_id = $2 WHERE id = $1', [id, prepayId])
}

export async function setAskAt(queryable: Queryable, id: string, at: Instant): Promise<void> {
  await queryable.query('ask-provider-at', 'UPDATE online_payment SET ask_at = $2 WHERE id = $1', [id, timestamptz(at)])
}

export async function endOnlinePayment(tx: Tx, id: string, state: 'closed' | 'failed'): Promise<void> {
  await tx.query('end-online-payment', `UPDATE online_payment SET state = $2 WHERE id = $1 AND state = 'open'`, [
    id,
    state,
  ])
}

type Paid = { readonly transactionId: string; readonly at: Instant; readonly lineId: string }

export async function setPaid(tx: Tx, id: string, { transactionId, at, lineId }: Paid): Promise<void> {
  await tx.query(
    'set-online-paid',
    `UPDATE online_payment SET state = 'paid', transaction_id = $2, paid_at = $3, line_id = $4 WHERE id = $1`,
    [id, transactionId, timestamptz(at), lineId],
  )
}

/** What was told does not agree with what was asked for, or came too late. */
export async function noteTrouble(
  tx: Tx,
  id: string,
  { trouble, transactionId }: { readonly trouble: string; readonly transactionId: string | null },
): Promise<void> {
  await tx.query(
    'note-online-trouble',
    'UPDATE online_payment SET trouble = $2, transaction_id = coalesce(transaction_id, $3) WHERE id = $1',
    [id, trouble, transactionId],
  )
}

/** Open ones whose time to be asked about has come; each is taken by one worker. */
export async function takeDuePayments(tx: Tx, now: Instant, { limit, again }: { limit: number; again: Instant }) {
  const { rows } = await tx.query<{ id: string }>(
    'take-due-online-payments',
    `UPDATE online_payment SET ask_at = $3 WHERE id IN (
       SELECT id FROM online_payment WHERE state = 'open' AND ask_at <= $1 ORDER BY ask_at LIMIT $2 FOR UPDATE SKIP LOCKED)
     RETURNING id`,
    [timestamptz(now), limit, timestamptz(again)],
  )
  return rows.map(({ id }) => id)
}

export type OnlineRefundRow = {
  readonly id: string
  readonly payment_id: string
  readonly refund_no: string
  readonly amount_fen: string
  readonly reason: string
  readonly state: 'asked' | RefundState
}

export type NewOnlineRefund = {
  readonly paymentId: string
  readonly refundNo: string
  readonly amountFen: Fen
  readonly reason: string
  readonly lineId: string | null
  readonly at: Instant
  readonly by: string
}

export async function insertOnlineRefund(tx: Tx, refund: NewOnlineRefund): Promise<OnlineRefundRow> {
  const { paymentId, refundNo, amountFen, reason, lineId, at, by } = refund
  const { rows } = await tx.query<OnlineRefundRow>(
    'insert-online-refund',
    `INSERT INTO online_refund (payment_id, refund_no, amount_fen, reason, line_id, asked_at, asked_by)
     VALUES ($1, $2, $3, $4, $5, $6, $7) RETURNING id, payment_id, refund_no, amount_fen, reason, state`,
    [paymentId, refundNo, amountFen, reason, lineId, timestamptz(at), by],
  )
  return mustHave(rows)
}

/** Those that the provider has not yet said to be done. */
export async function refundsUnderWay(queryable: Queryable, limit: number): Promise<OnlineRefundRow[]> {
  const { rows } = await queryable.query<OnlineRefundRow>(
    'online-refunds-under-way',
    `SELECT id, payment_id, refund_no, amount_fen, reason, state FROM online_refund
     WHERE state IN ('asked', 'accepted') ORDER BY id LIMIT $1`,
    [limit],
  )
  return rows
}

/** Null: no such refund, or it has ended already. */
export async function setRefundState(
  tx: Tx,
  refundNo: string,
  { state, at }: { readonly state: RefundState; readonly at: Instant },
): Promise<OnlineRefundRow | null> {
  const { rows } = await tx.query<OnlineRefundRow>(
    'set-online-refund-state',
    `UPDATE online_refund SET state = $2, ended_at = CASE WHEN $2 = 'accepted' THEN NULL ELSE $3::timestamptz END
     WHERE refund_no = $1 AND state IN ('asked', 'accepted') RETURNING id, payment_id, refund_no, amount_fen, reason, state`,
    [refundNo, state, timestamptz(at)],
  )
  return rows[0] ?? null
}

function mustHave<Row>(rows: readonly Row[]): Row {
  const row = rows[0]
  if (row === undefined) throw new Error('an insert gives its row')
  return row
}
