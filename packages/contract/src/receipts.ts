import { z } from 'zod'
import { paymentMethods as tillMethods } from './account.ts'
import { code, count, date, id, instant, money, note, pageOf, pageQuery } from './kernel.ts'

/** What a receipt is for. Money that goes out has a receipt too: its amount is negative. */
export const receiptKinds = ['payment', 'reversal', 'refund', 'deposit', 'deposit-return'] as const

/**
 * `id` is the account line's. Numbers have no gaps within a desk and a year: `main/2-2026-000017` (branch, desk where the
 * branch has several, year, place in it). `amount` is what came in; negative: what went out. `applied` says which charges were
 * settled with how much, `credit` what was left over and stands as a credit. `balance` is what was owed then. `reversed`:
 * taken back since by another receipt.
 */
export const receiptView = z
  .object({
    id,
    number: z.string(),
    kind: z.enum(receiptKinds),
    patron: z.string(),
    branch: z.string(),
    desk: z.string().nullable(),
    at: instant,
    amount: money,
    method: z.enum(tillMethods),
    applied: z.array(z.object({ charge: id, amount: money })),
    credit: money,
    balance: money,
    reversed: z.boolean(),
  })
  .meta({ id: 'Receipt' })

export const receiptPage = pageOf(receiptView)

/** Newest first. */
export const receiptListQuery = pageQuery.extend({ branch: code, desk: code.optional(), on: date.optional() })

/** Millimetres of the roll. */
export const slipQuery = z.strictObject({ width: z.enum(['58', '80']).default('80') })

export const tillQuery = z.strictObject({ branch: code, desk: code.optional() })

const byMethod = z.object({ method: z.enum(tillMethods), amount: money, count })

/** What a desk has taken since its last cash-up: `period` is the number that the next one gets. */
export const tillView = z
  .object({
    branch: z.string(),
    desk: z.string().nullable(),
    period: count,
    since: instant.nullable(),
    expected: z.array(byMethod),
    cash: money,
  })
  .meta({ id: 'Till' })

/** `counted`: the cash in the drawer beyond its float; less than nothing where more was given back than taken. */
export const cashUpBody = z.strictObject({
  branch: code,
  desk: code.optional(),
  counted: money,
  note: note.optional(),
})

/**
 * A closed period of one desk; it never changes, and money taken after it belongs to the next. `difference` is counted less
 * expected cash: negative where some is missing.
 */
export const cashUpView = z
  .object({
    id,
    branch: z.string(),
    desk: z.string().nullable(),
    period: count,
    from: instant.nullable(),
    to: instant,
    expected: z.array(byMethod),
    cash: money,
    counted: money,
    difference: money,
    note: z.string().nullable(),
    by: z.string(),
    byName: z.string().optional(),
    firstReceipt: z.string().nullable(),
    lastReceipt: z.string().nullable(),
  })
  .meta({ id: 'CashUp' })

export const cashUpPage = pageOf(cashUpView)

/** Newest first. */
export const cashUpListQuery = pageQuery.extend({ branch: code.optional(), desk: code.optional() })

/** Of statements: both days included; `from` left out: from the beginning, `to`: to today. */
export const statementQuery = z.strictObject({ from: date.optional(), to: date.optional() })

export type ReceiptView = z.infer<typeof receiptView>
export type CashUpBody = z.infer<typeof cashUpBody>
export type CashUpView = z.infer<typeof cashUpView>
export type TillView = z.infer<typeof tillView>
