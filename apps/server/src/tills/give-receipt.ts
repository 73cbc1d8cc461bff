import type { Settlement } from '@wenyuan/domain/account'
import type { Fen, Instant } from '@wenyuan/domain/kernel'
import type { Network } from '../network/index.ts'
import type { Tx } from '../platform/index.ts'
import type { Method, Receipt, ReceiptKind } from './receipt.ts'
import { insertReceipt, takeReceiptNumber } from './receipts-store.ts'
import { type Desk, lockTill } from './tills-store.ts'

/** So that a year's receipts of a desk sort as text. */
const RECEIPT_DIGITS = 6

export type ReceiptNumber = Desk & {
  readonly series: string
  readonly number: number
  readonly text: string
  readonly period: number
}

/**
 * The next number of a desk. From here to the commit nobody else takes money at this desk, so that numbers have no gap and
 * a cash-up sees whole periods. After the patron's lock.
 */
export async function takeNumber(
  tx: Tx,
  { zone }: Network,
  at: Instant,
  { branch, desk }: Desk,
): Promise<ReceiptNumber> {
  const period = await lockTill(tx, { branch, desk })
  const year = zone.dateOf(at).slice(0, 4)
  const series = `${branch}${desk === '' ? '' : `/${desk}`}-${year}`
  const number = await takeReceiptNumber(tx, series)
  return { branch, desk, series, number, text: `${series}-${String(number).padStart(RECEIPT_DIGITS, '0')}`, period }
}

export type ReceiptDraft = {
  readonly kind: ReceiptKind
  readonly lineId: string
  readonly patronId: string
  readonly method: Method
  readonly at: Instant
  readonly amountFen: Fen
  /** The account after the line. */
  readonly after: Settlement
  readonly reference: string | null
  readonly reversesLineId?: string
}

/** Writes the receipt of a line that has just been booked, under the number that was taken for it. */
export async function giveReceipt(tx: Tx, number: ReceiptNumber, draft: ReceiptDraft): Promise<Receipt> {
  const { lineId, kind, patronId, method, at, amountFen, after, reference, reversesLineId = null } = draft
  const applied = after.settles.get(lineId) ?? []
  const settledFen = applied.reduce((sum, one) => sum + one.amountFen, 0)
  const creditFen = kind === 'payment' ? amountFen - settledFen : 0
  const { branch, desk, text, ...place } = number
  const said = { text, applied, creditFen, balanceFen: after.balanceFen }
  await insertReceipt(tx, {
    ...place,
    ...{ branch, desk, kind, lineId, patronId, method, at, amountFen, said, reference, reversesLineId },
  })
  const { balanceFen } = after
  return {
    ...{ lineId, number: text, kind, patronId, branch, desk, at, amountFen, method },
    applied,
    creditFen,
    balanceFen,
    reversed: false,
  }
}
