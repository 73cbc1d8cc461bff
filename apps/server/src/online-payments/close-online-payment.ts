import type { Network } from '../network/index.ts'
import { endAs, refreshOnlinePayment } from './ask-provider.ts'
import { findOnlinePayment, type OnlinePaymentRow } from './online-payments-store.ts'
import type { PaymentPort } from './payment-port.ts'

export type CloseOnlinePaymentResult =
  | { readonly kind: 'ended'; readonly payment: OnlinePaymentRow }
  | { readonly kind: 'no-longer-open' }
  | { readonly kind: 'away' }

/** Gives an open payment up at the provider first; one that was paid meanwhile is settled instead. */
export async function closeOnlinePayment(
  network: Network,
  port: PaymentPort | null,
  payment: OnlinePaymentRow,
): Promise<CloseOnlinePaymentResult> {
  const seen = await refreshOnlinePayment(network, port, payment)
  if (seen.state !== 'open')
    return seen.state === 'paid' ? { kind: 'ended', payment: seen } : { kind: 'no-longer-open' }
  if (port !== null && seen.prepay_id !== null) {
    const closed = await port.close(seen.trade_no)
    if (closed.kind !== 'closed') return { kind: 'away' }
  }
  await endAs(network, seen, 'closed')
  return { kind: 'ended', payment: (await findOnlinePayment(network.db, payment.id)) ?? seen }
}
