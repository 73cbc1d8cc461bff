import type { Network } from '../network/index.ts'
import { refreshOnlinePayment } from './ask-provider.ts'
import { findOnlinePayment, refundsUnderWay, takeDuePayments } from './online-payments-store.ts'
import type { PaymentPort } from './payment-port.ts'
import { sendRefund } from './refund-online-payment.ts'

const BATCH = 50
/** A payment that is still open is asked about again after this. */
const AGAIN_MS = 2 * 60_000

/** Asks about what no notification came for, and repeats refunds without an answer; a task of the worker. */
export async function askAboutOpenPayments(network: Network, port: PaymentPort): Promise<number> {
  const { db, clock } = network
  const now = clock.now()
  const ids = await db.transaction((tx) => takeDuePayments(tx, now, { limit: BATCH, again: now + AGAIN_MS }))
  for (const id of ids) {
    const payment = await findOnlinePayment(db, id)
    if (payment !== null) await refreshOnlinePayment(network, port, payment)
  }
  const refunds = await refundsUnderWay(db, BATCH)
  for (const refund of refunds) await sendRefund(network, port, refund)
  return ids.length + refunds.length
}
