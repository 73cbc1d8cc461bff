import type { OnlinePaymentView } from '@wenyuan/contract'
import type { Fen, Instant } from '@wenyuan/domain/kernel'

export type Provider = OnlinePaymentView['provider']
export type PayParameters = NonNullable<OnlinePaymentView['pay']>

/** What the provider is asked to collect. `tradeNo` is ours, and the same one asked again is the same order. */
export type Order = {
  readonly tradeNo: string
  readonly description: string
  readonly amountFen: Fen
  readonly payer: string
  readonly expiresAt: Instant
}

/** A payment as the provider tells it, in an answer or in a notification. */
export type ProviderPayment = {
  readonly tradeNo: string
  readonly transactionId: string
  readonly amountFen: Fen
  readonly payer: string
}

/** `refused`: the provider said no, in its own code; `away`: no answer, or none that can be trusted. Ask again later. */
export type Refused = { readonly kind: 'refused'; readonly code: string }
export type Away = { readonly kind: 'away' }

export type CreateOrder = { readonly kind: 'created'; readonly prepayId: string } | Refused | Away
export type FindOrder =
  | { readonly kind: 'paid'; readonly payment: ProviderPayment }
  | { readonly kind: 'open' }
  | { readonly kind: 'closed' }
  | Refused
  | Away
export type CloseOrder = { readonly kind: 'closed' } | Refused | Away
export type RefundState = 'accepted' | 'done' | 'failed'
export type RefundOrder = { readonly kind: 'refund'; readonly state: RefundState } | Refused | Away

export type RefundRequest = {
  readonly refundNo: string
  readonly transactionId: string
  readonly amountFen: Fen
  /** Of the whole payment. */
  readonly totalFen: Fen
  readonly reason: string
}

export type Notification =
  | { readonly kind: 'paid'; readonly payment: ProviderPayment }
  | { readonly kind: 'refund'; readonly refundNo: string; readonly state: RefundState }
  /** Something that asks for nothing. */
  | { readonly kind: 'other' }
  /** Not signed by the provider, too old, or not for this merchant. */
  | { readonly kind: 'untrusted' }

/** The port to a payment provider; the real client is the one that is tested, against a stand-in that speaks its protocol. */
export type PaymentPort = {
  readonly provider: Provider
  /** The app whose accounts pay. */
  readonly appid: string
  create(order: Order): Promise<CreateOrder>
  payParameters(prepayId: string): PayParameters
  find(tradeNo: string): Promise<FindOrder>
  close(tradeNo: string): Promise<CloseOrder>
  refund(request: RefundRequest): Promise<RefundOrder>
  readNotification(headers: Readonly<Record<string, unknown>>, body: Buffer): Notification
}
