import { z } from 'zod'
import { code, id, instant, money, moneyAboveZero, note, pageOf, pageQuery } from './kernel.ts'
import { step } from './problems.ts'
import { mayOf } from './verdicts.ts'

export const lineKinds = ['charge', 'payment', 'waiver', 'refund', 'correction', 'deposit'] as const
export const paymentMethods = ['cash', 'card', 'wechat', 'alipay'] as const

/**
 * `amount` is what the line adds to what is owed (a payment is negative), `balance` what is owed after it: the balance
 * of the account is the sum of its lines. `about` says what a charge is for.
 */
export const accountLine = z
  .object({
    id,
    at: instant,
    kind: z.enum(lineKinds),
    about: z.string().optional(),
    amount: money,
    balance: money,
    loan: id.optional(),
    charge: id.optional(),
    /** Of a charge: what is still unpaid. */
    open: money.optional(),
    explained: z.array(step),
  })
  .meta({ id: 'AccountLine' })

/** Newest line first. `balance` is what the patron owes; a credit is negative. */
export const accountView = z
  .object({ balance: money, lines: z.array(accountLine), nextCursor: z.string().nullable() })
  .meta({ id: 'Account' })

/** Without `charge` the oldest charges are paid first; what is left over stands as credit. */
export const payBody = z.strictObject({
  amount: moneyAboveZero,
  method: z.enum(paymentMethods),
  charge: id.optional(),
})

/** Receipt numbers have no gaps. `applied` says which charges were paid with how much. */
export const receiptView = z
  .object({
    id,
    number: z.string(),
    patron: z.string(),
    at: instant,
    amount: money,
    method: z.enum(paymentMethods),
    applied: z.array(z.object({ charge: id, amount: money })),
    balance: money,
  })
  .meta({ id: 'Receipt' })

/** The usual reasons are system-failure, disaster, hardship and other; any other words are kept as they are. */
export const requestWaiverBody = z.strictObject({ amount: moneyAboveZero, reason: note, charge: id.optional() })
export const decideWaiverBody = z.strictObject({ outcome: z.enum(['approved', 'rejected']), note: note.optional() })

export const waiverStatuses = ['requested', 'approved', 'rejected'] as const

/**
 * `patron` is the card; `requestedBy` and `decidedBy` are as the record writes them (`staff:3`, `reader:17`), never the same.
 * In a list also: `patronId`, the names (`patronName` masked for who may not read patrons), the reason in words, and whether
 * this viewer may decide it.
 */
export const waiverView = z
  .object({
    id,
    patron: z.string(),
    patronId: id.optional(),
    patronName: z.string().optional(),
    amount: money,
    reason: z.string(),
    reasonText: z.string().optional(),
    charge: id.nullable(),
    status: z.enum(waiverStatuses),
    requestedAt: instant,
    requestedBy: z.string(),
    requestedByName: z.string().optional(),
    decidedAt: instant.nullable(),
    decidedBy: z.string().nullable(),
    decidedByName: z.string().optional(),
    note: z.string().nullable(),
    balance: money,
    may: mayOf(['decide']).optional(),
  })
  .meta({ id: 'Waiver' })

export const waiverPage = pageOf(waiverView)

/** `branch` is the patron's home. What waits comes oldest first, what was decided newest first. */
export const waiverListQuery = pageQuery.extend({
  status: z.enum(waiverStatuses).default('requested'),
  branch: code.optional(),
})

export type PayBody = z.infer<typeof payBody>
export type RequestWaiverBody = z.infer<typeof requestWaiverBody>
export type DecideWaiverBody = z.infer<typeof decideWaiverBody>
export type AccountLine = z.infer<typeof accountLine>
export type AccountView = z.infer<typeof accountView>
export type ReceiptView = z.infer<typeof receiptView>
export type WaiverListQuery = z.infer<typeof waiverListQuery>
export type WaiverView = z.infer<typeof waiverView>
