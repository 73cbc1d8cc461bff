import { z } from 'zod'
import { code, id, instant, line, money, moneyAboveZero, note, pageOf, pageQuery } from './kernel.ts'
import { MAX_EVIDENCE_PHOTOS, MAX_REFERENCE_LENGTH } from './limits.ts'
import { step } from './problems.ts'
import { mayOf } from './verdicts.ts'

export const lineKinds = ['charge', 'payment', 'waiver', 'refund', 'correction', 'deposit'] as const
export const paymentMethods = ['cash', 'card', 'wechat', 'alipay'] as const

/** What can be done at an account, beside asking for a waiver. */
export const accountActs = ['pay', 'charge', 'correct', 'refund', 'setOff', 'deposit', 'reverse', 'waive'] as const

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
    /** Of a line about a loan: what was lent. */
    titleText: z.string().optional(),
    charge: id.optional(),
    /** Of a charge: what is still unpaid. */
    open: money.optional(),
    /** Of a payment, waiver or correction: which charges it settled with how much; what is left over is credit. */
    settles: z.array(z.object({ charge: id, amount: money })).optional(),
    /** Of a payment: a receipt can be printed again, and whether the payment was taken back. */
    receipt: z.string().optional(),
    reversed: z.boolean().optional(),
    explained: z.array(step),
  })
  .meta({ id: 'AccountLine' })

/**
 * Newest line first. `balance` is what the patron owes, the sum of all lines; a credit is negative. Apart from one another:
 * `owed` (what is open of the charges), `credit` (can be refunded or set off) and `deposit` (held, never set off):
 * balance = owed − credit − deposit. `may`: what this viewer may do at this account.
 */
export const accountView = z
  .object({
    balance: money,
    owed: money,
    credit: money,
    deposit: money,
    lines: z.array(accountLine),
    nextCursor: z.string().nullable(),
    may: mayOf(accountActs).optional(),
  })
  .meta({ id: 'Account' })

/**
 * Where the money is taken: a branch and, where it has several, a desk. Left out: the one branch where the actor takes
 * payments, else the patron's home branch.
 */
const till = { branch: code.optional(), desk: code.optional() }

/**
 * Without `charge` the oldest charges are paid first, compensation before its handling; what is left over stands as credit.
 * `reference`: the number that a card terminal or a provider gave.
 */
export const payBody = z.strictObject({
  amount: moneyAboveZero,
  method: z.enum(paymentMethods),
  charge: id.optional(),
  reference: line(MAX_REFERENCE_LENGTH).optional(),
  ...till,
})

/** A payment taken by mistake: the whole of it is taken back by other lines, and what it had settled is open again. */
export const reversalBody = z.strictObject({ reason: note, ...till })

/** Charged by hand, for what no rule books: a lost locker key, a printed page. */
export const chargeBody = z.strictObject({ amount: moneyAboveZero, reason: note, branch: code.optional() })

/** Lowers a charge; what was paid of it already comes back as credit. At most what the charge comes to by now. */
export const correctionBody = z.strictObject({ charge: id, amount: moneyAboveZero, reason: note })

/** Pays credit out: at most the credit. By WeChat or Alipay: what was paid in the app goes back with refundOnlinePayment. */
export const refundBody = z.strictObject({
  amount: moneyAboveZero,
  method: z.enum(paymentMethods),
  reason: note,
  reference: line(MAX_REFERENCE_LENGTH).optional(),
  ...till,
})

/** Uses credit to pay: the named charge or the oldest ones; without `amount` as much as both allow. */
export const setOffBody = z.strictObject({ amount: moneyAboveZero.optional(), charge: id.optional() })

/** Money held for the patron, or given back: at most what is held. */
export const depositBody = z.strictObject({
  act: z.enum(['take', 'give-back']),
  amount: moneyAboveZero,
  method: z.enum(paymentMethods),
  reason: note.optional(),
  ...till,
})

/** One line booked, and what the account says after it. */
export const bookedView = z
  .object({ line: accountLine, balance: money, owed: money, credit: money, deposit: money })
  .meta({ id: 'BookedLine' })

/**
 * The usual reasons are system-failure, disaster, hardship and other; any other words are kept as they are. `evidence`:
 * what shows it, in words; `photos`: ids of photos uploaded before.
 */
export const requestWaiverBody = z.strictObject({
  amount: moneyAboveZero,
  reason: note,
  charge: id.optional(),
  evidence: note.optional(),
  photos: z.array(id).max(MAX_EVIDENCE_PHOTOS).optional(),
})
export const decideWaiverBody = z.strictObject({ outcome: z.enum(['approved', 'rejected']), note: note.optional() })

/** `withdrawn`: by who asked, before it was decided. */
export const waiverStatuses = ['requested', 'approved', 'rejected', 'withdrawn'] as const

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
    evidence: z.string().nullable(),
    photos: z.array(id),
    status: z.enum(waiverStatuses),
    requestedAt: instant,
    requestedBy: z.string(),
    requestedByName: z.string().optional(),
    decidedAt: instant.nullable(),
    decidedBy: z.string().nullable(),
    decidedByName: z.string().optional(),
    note: z.string().nullable(),
    balance: money,
    may: mayOf(['decide', 'withdraw']).optional(),
  })
  .meta({ id: 'Waiver' })

export const waiverPage = pageOf(waiverView)

/** `branch` is the patron's home. What waits comes oldest first, what was decided newest first. */
export const waiverListQuery = pageQuery.extend({
  status: z.enum(waiverStatuses).default('requested'),
  branch: code.optional(),
})

export type PayBody = z.infer<typeof payBody>
export type ReversalBody = z.infer<typeof reversalBody>
export type ChargeBody = z.infer<typeof chargeBody>
export type CorrectionBody = z.infer<typeof correctionBody>
export type RefundBody = z.infer<typeof refundBody>
export type SetOffBody = z.infer<typeof setOffBody>
export type DepositBody = z.infer<typeof depositBody>
export type BookedView = z.infer<typeof bookedView>
export type RequestWaiverBody = z.infer<typeof requestWaiverBody>
export type DecideWaiverBody = z.infer<typeof decideWaiverBody>
export type AccountLine = z.infer<typeof accountLine>
export type AccountView = z.infer<typeof accountView>
export type WaiverListQuery = z.infer<typeof waiverListQuery>
export type WaiverView = z.infer<typeof waiverView>
