import { randomBytes } from 'node:crypto'
import { type Actor, actorName } from '@wenyuan/domain/access'
import { bookPayment, lockAccount, ONLINE_DESK } from '../account/index.ts'
import { appendEvents } from '../events/index.ts'
import type { Network } from '../network/index.ts'
import {
  findByTradeNo,
  insertOnlineRefund,
  lockOnlinePayment,
  noteTrouble,
  type OnlinePaymentRow,
  setPaid,
} from './online-payments-store.ts'
import type { PaymentPort, ProviderPayment } from './payment-port.ts'

export type Settled =
  | { readonly kind: 'settled' }
  | { readonly kind: 'settled-already' }
  | { readonly kind: 'unknown' }
  /** Not what was asked for: nothing is booked, and the record says so. */
  | { readonly kind: 'mismatch' }
  /** It was given up before: the money goes back. */
  | { readonly kind: 'too-late' }

/**
 * Books what the provider says was paid: once, however often it says so, and only where amount and payer are those that were
 * asked for. More than is owed by now leaves a credit.
 */
export async function settleOnlinePayment(
  network: Network,
  port: PaymentPort,
  told: ProviderPayment,
): Promise<Settled> {
  const { db } = network
  const actor: Actor = { kind: 'system', name: `${port.provider}-pay` }
  return db.transaction(async (tx): Promise<Settled> => {
    const known = await findByTradeNo(tx, port.provider, told.tradeNo)
    const account = known === null ? null : await lockAccount(tx, known.patron_id)
    if (known === null || account === null) return { kind: 'unknown' }
    const row = await lockOnlinePayment(tx, known.id)
    if (row.state === 'paid') return { kind: 'settled-already' }
    const at = network.clock.now()
    const event = { actor, patronId: row.patron_id, subject: `online-payment:${row.id}` } as const
    const trouble = troubleOf(row, told)
    if (trouble !== null) {
      if (row.transaction_id !== null) return { kind: 'settled-already' }
      const late = trouble === 'too-late'
      await noteTrouble(tx, row.id, { trouble, transactionId: late ? told.transactionId : null })
      const data = { trouble, amountFen: told.amountFen, askedFen: Number(row.amount_fen) }
      await appendEvents(tx, network.recorder, at, [{ kind: 'online-payment.in-trouble', ...event, data }])
      if (!late) return { kind: 'mismatch' }
      const refund = { paymentId: row.id, refundNo: newRefundNo(), amountFen: told.amountFen, reason: 'closed' }
      await insertOnlineRefund(tx, { ...refund, lineId: null, at, by: actorName(actor) })
      return { kind: 'too-late' }
    }
    const receipt = await bookPayment(tx, network, actor, {
      account,
      payment: {
        at: { branch: account.patron.branch_code, desk: ONLINE_DESK },
        amountFen: told.amountFen,
        method: port.provider,
        charge: stillOpen(row, account.settled.openFen) ? row.charge_line_id : null,
        reference: told.transactionId,
      },
    })
    await setPaid(tx, row.id, { transactionId: told.transactionId, at, lineId: receipt.lineId })
    return { kind: 'settled' }
  })
}

function stillOpen({ charge_line_id }: OnlinePaymentRow, openFen: ReadonlyMap<string, number>): boolean {
  return charge_line_id !== null && openFen.has(charge_line_id)
}

function troubleOf(row: OnlinePaymentRow, told: ProviderPayment): 'amount' | 'payer' | 'too-late' | null {
  if (told.amountFen !== Number(row.amount_fen)) return 'amount'
  if (told.payer !== row.payer) return 'payer'
  return row.state === 'open' ? null : 'too-late'
}

const REFUND_NO_BYTES = 12

export function newRefundNo(): string {
  return `WYR${randomBytes(REFUND_NO_BYTES).toString('hex')}`
}
