import type { OnlineRefundBody } from '@wenyuan/contract'
import { type Actor, actorName, isAllowed } from '@wenyuan/domain/access'
import { formatYuan } from '@wenyuan/domain/kernel'
import { bookRefund, lockAccount, ONLINE_DESK, readAmount } from '../account/index.ts'
import { appendEvents } from '../events/index.ts'
import type { Network } from '../network/index.ts'
import type { Tx } from '../platform/index.ts'
import {
  findOnlinePayment,
  insertOnlineRefund,
  lockOnlinePayment,
  type OnlinePaymentRow,
  type OnlineRefundRow,
  refundsUnderWay,
  setRefundState,
} from './online-payments-store.ts'
import type { PaymentPort, RefundState } from './payment-port.ts'
import { newRefundNo } from './settle-online-payment.ts'

export type RefundOnlinePaymentResult =
  | { readonly kind: 'booked'; readonly payment: OnlinePaymentRow; readonly refund: OnlineRefundRow }
  | { readonly kind: 'forbidden' }
  | { readonly kind: 'not-found' }
  | { readonly kind: 'not-paid' }
  | {
      readonly kind: 'impossible'
      readonly path: string
      readonly code: 'too-large' | 'unknown' | 'feature-off'
      readonly expected?: string
    }

/**
 * Books credit that goes back the way it came: at most what was paid and has not gone back, and at most the credit. The
 * provider is asked after the commit, again and again under the same number until it has said yes or no.
 */
export async function refundOnlinePayment(
  tx: Tx,
  network: Network,
  actor: Actor,
  { id, body }: { id: string; body: OnlineRefundBody },
): Promise<RefundOnlinePaymentResult> {
  if (!isAllowed(actor, 'fee.correct')) return { kind: 'forbidden' }
  const amount = readAmount(body.amount)
  if (amount.kind === 'impossible') return amount
  const known = await findOnlinePayment(tx, id)
  const account = known === null ? null : await lockAccount(tx, known.patron_id)
  if (known === null || account === null) return { kind: 'not-found' }
  const row = await lockOnlinePayment(tx, id)
  if (row.state !== 'paid') return { kind: 'not-paid' }
  const { amountFen } = amount
  const mostFen = Math.min(Number(row.amount_fen) - Number(row.refunded_fen), account.settled.creditFen)
  if (amountFen > mostFen) {
    return { kind: 'impossible', path: 'amount', code: 'too-large', expected: `≤ ${formatYuan(mostFen)}` }
  }
  const { reason } = body
  const at = network.clock.now()
  const refundNo = newRefundNo()
  const receipt = await bookRefund(tx, network, actor, {
    account,
    refund: {
      at: { branch: account.patron.branch_code, desk: ONLINE_DESK },
      ...{ amountFen, method: row.provider, reason, reference: refundNo },
    },
  })
  const by = actorName(actor)
  const refund = await insertOnlineRefund(tx, {
    paymentId: id,
    refundNo,
    amountFen,
    reason,
    lineId: receipt.lineId,
    at,
    by,
  })
  const data = { amountFen, reason, refundNo, line: receipt.lineId }
  await appendEvents(tx, network.recorder, at, [
    { kind: 'online-payment.refunded', actor, patronId: row.patron_id, subject: `online-payment:${id}`, data },
  ])
  const payment = await findOnlinePayment(tx, id)
  return payment === null ? { kind: 'not-found' } : { kind: 'booked', payment, refund }
}

/** Asks the provider for a refund; the same number again is the same refund. */
export async function sendRefund(network: Network, port: PaymentPort, refund: OnlineRefundRow): Promise<void> {
  const payment = await findOnlinePayment(network.db, refund.payment_id)
  if (payment === null || payment.transaction_id === null) return
  const asked = await port.refund({
    refundNo: refund.refund_no,
    transactionId: payment.transaction_id,
    amountFen: Number(refund.amount_fen),
    totalFen: Number(payment.amount_fen),
    reason: refund.reason,
  })
  if (asked.kind === 'refund') await noteRefund(network, refund.refund_no, asked.state)
}

/** Those of one payment that have no answer yet, right after they were booked; the worker goes on with the rest. */
export async function sendRefundsOf(network: Network, port: PaymentPort, paymentId: string): Promise<void> {
  const underWay = await refundsUnderWay(network.db, MAX_UNDER_WAY)
  for (const refund of underWay.filter((one) => one.payment_id === paymentId)) await sendRefund(network, port, refund)
}

const MAX_UNDER_WAY = 1_000

/** What the provider says of a refund. One that failed is told in the record: someone has to give the money back by hand. */
export async function noteRefund(network: Network, refundNo: string, state: RefundState): Promise<void> {
  await network.db.transaction(async (tx) => {
    const at = network.clock.now()
    const refund = await setRefundState(tx, refundNo, { state, at })
    if (refund === null || state !== 'failed') return
    const payment = await findOnlinePayment(tx, refund.payment_id)
    const actor = { kind: 'system', name: 'online-refund' } as const
    const data = { trouble: 'refund-failed', amountFen: Number(refund.amount_fen), refundNo }
    await appendEvents(tx, network.recorder, at, [
      {
        ...{ kind: 'online-payment.in-trouble', actor, patronId: payment?.patron_id ?? null },
        subject: `online-payment:${refund.payment_id}`,
        data,
      },
    ])
  })
}
