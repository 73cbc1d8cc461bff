import { appendEvents } from '../events/index.ts'
import type { Network } from '../network/index.ts'
import {
  endOnlinePayment,
  findOnlinePayment,
  keepPrepayId,
  lockOnlinePayment,
  type OnlinePaymentRow,
  setAskAt,
} from './online-payments-store.ts'
import type { PaymentPort } from './payment-port.ts'
import { settleOnlinePayment } from './settle-online-payment.ts'

/** After someone asked, the worker need not for so long. */
const ASKED_MS = 2 * 60_000

export type Prepared =
  | { readonly kind: 'ready'; readonly payment: OnlinePaymentRow; readonly prepayId: string }
  | { readonly kind: 'refused'; readonly code: string }
  | { readonly kind: 'away' }

/** Gets what the phone needs to pay; asked again it is the same order, for its number is. */
export async function prepareOrder(
  network: Network,
  port: PaymentPort,
  { payment, description }: { readonly payment: OnlinePaymentRow; readonly description: string },
): Promise<Prepared> {
  if (payment.prepay_id !== null) return { kind: 'ready', payment, prepayId: payment.prepay_id }
  const created = await port.create({
    tradeNo: payment.trade_no,
    description,
    amountFen: Number(payment.amount_fen),
    payer: payment.payer,
    expiresAt: payment.expires_at,
  })
  if (created.kind === 'away') return created
  if (created.kind === 'refused') {
    await endAs(network, payment, 'failed')
    return created
  }
  await keepPrepayId(network.db, payment.id, created.prepayId)
  return { kind: 'ready', payment, prepayId: created.prepayId }
}

/** Asks the provider what became of an open payment, and does what follows; gives the row as it is then. */
export async function refreshOnlinePayment(
  network: Network,
  port: PaymentPort | null,
  payment: OnlinePaymentRow,
): Promise<OnlinePaymentRow> {
  const now = network.clock.now()
  const isOurs = port !== null && port.provider === payment.provider
  if (!isOurs || payment.state !== 'open' || payment.prepay_id === null) return payment
  const found = await port.find(payment.trade_no)
  await setAskAt(network.db, payment.id, now + ASKED_MS)
  if (found.kind === 'paid') await settleOnlinePayment(network, port, found.payment)
  if (found.kind === 'closed') await endAs(network, payment, 'closed')
  if (found.kind === 'open' && now >= payment.expires_at) {
    const closed = await port.close(payment.trade_no)
    if (closed.kind === 'closed') await endAs(network, payment, 'closed')
  }
  return (await findOnlinePayment(network.db, payment.id)) ?? payment
}

/** Ended from the side of the provider, or for time. */
export async function endAs(network: Network, payment: OnlinePaymentRow, state: 'closed' | 'failed'): Promise<void> {
  await network.db.transaction(async (tx) => {
    const row = await lockOnlinePayment(tx, payment.id)
    if (row.state !== 'open') return
    await endOnlinePayment(tx, payment.id, state)
    const actor = { kind: 'system', name: `${payment.provider}-pay` } as const
    await appendEvents(tx, network.recorder, network.clock.now(), [
      {
        ...{ kind: 'online-payment.closed', actor, patronId: payment.patron_id },
        subject: `online-payment:${payment.id}`,
        data: { state },
      },
    ])
  })
}
