import { z } from 'zod'
import type { ProviderPayment } from './payment-port.ts'

/** An order as WeChat Pay tells it; what is not needed is not read. */
export const transaction = z.object({
  appid: z.string().optional(),
  mchid: z.string(),
  out_trade_no: z.string(),
  transaction_id: z.string().optional(),
  trade_state: z.string(),
  payer: z.object({ openid: z.string().optional() }).optional(),
  amount: z.object({ total: z.int().optional() }).optional(),
})

/** In an answer the state is `status`, in a notification `refund_status`. */
export const refundResult = z.object({
  out_refund_no: z.string(),
  status: z.string().optional(),
  refund_status: z.string().optional(),
})

export const notification = z.object({
  event_type: z.string(),
  resource: z.object({ ciphertext: z.string(), nonce: z.string(), associated_data: z.string().optional() }),
})

/** Null: it does not say who paid how much. */
export function money(told: z.infer<typeof transaction>): ProviderPayment | null {
  const { out_trade_no: tradeNo, transaction_id: transactionId, payer, amount } = told
  const [openid, total] = [payer?.openid, amount?.total]
  if (transactionId === undefined || openid === undefined || total === undefined) return null
  return { tradeNo, transactionId, amountFen: total, payer: openid }
}
