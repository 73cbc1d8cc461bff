import { z } from 'zod'
import { code, id, instant, line, money, moneyAboveZero, note, pageOf, pageQuery } from './kernel.ts'
import { MAX_CARD_CODE_LENGTH } from './limits.ts'

export const onlineProviders = ['wechat', 'alipay'] as const

export const onlinePaymentStatuses = ['open', 'paid', 'closed', 'failed'] as const

/** What the provider told and was not asked for: another amount, another payer, or a payment of an order given up. */
export const onlineTroubles = ['amount', 'payer', 'too-late'] as const

/**
 * Begins to pay from a phone what the reader owes: `amount`, or of the named `charge`; never more than is open. `payer`: the
 * provider's name of who pays (Alipay); of WeChat the account bound to the reader's card is taken.
 */
export const onlinePaymentBody = z.strictObject({
  amount: moneyAboveZero,
  provider: z.enum(onlineProviders).default('wechat'),
  charge: id.optional(),
  payer: line(MAX_CARD_CODE_LENGTH).optional(),
})

/** What `wx.requestPayment` takes, word for word. */
export const wechatPayParameters = z.object({
  timeStamp: z.string(),
  nonceStr: z.string(),
  package: z.string(),
  signType: z.literal('RSA'),
  paySign: z.string(),
})
/** What `my.tradePay` takes. */
export const alipayPayParameters = z.object({ tradeNO: z.string() })

/**
 * `pay` is there while it is open. `receipt`: the account line, once it is paid. `refunded`: what went back to the payer's
 * own account since. The answer asks the provider anew while the payment is open.
 */
export const onlinePaymentView = z
  .object({
    id,
    provider: z.enum(onlineProviders),
    status: z.enum(onlinePaymentStatuses),
    amount: money,
    refunded: money,
    charge: id.nullable(),
    createdAt: instant,
    expiresAt: instant,
    paidAt: instant.nullable(),
    receipt: id.nullable(),
    pay: z.union([wechatPayParameters, alipayPayParameters]).optional(),
  })
  .meta({ id: 'OnlinePayment' })

/**
 * In a list: whose it is (`patron` the card), and where the provider told something that doesn't agree, `trouble`: somebody
 * has to look at it.
 */
export const onlinePaymentListed = onlinePaymentView
  .omit({ pay: true })
  .extend({ patron: z.string(), patronId: id, patronName: z.string(), trouble: z.enum(onlineTroubles).nullable() })
  .meta({ id: 'ListedOnlinePayment' })

export const onlinePaymentPage = pageOf(onlinePaymentListed)

/** `branch` is the patron's home. */
export const onlinePaymentListQuery = pageQuery.extend({
  status: z.enum(onlinePaymentStatuses).optional(),
  branch: code.optional(),
})

/** The money goes back the way it came: at most what was paid and has not gone back yet, and at most the credit. */
export const onlineRefundBody = z.strictObject({ amount: moneyAboveZero, reason: note })

export type OnlineProvider = (typeof onlineProviders)[number]
export type OnlinePaymentBody = z.infer<typeof onlinePaymentBody>
export type OnlinePaymentView = z.infer<typeof onlinePaymentView>
export type ListedOnlinePayment = z.infer<typeof onlinePaymentListed>
export type OnlinePaymentListQuery = z.infer<typeof onlinePaymentListQuery>
export type OnlineRefundBody = z.infer<typeof onlineRefundBody>
