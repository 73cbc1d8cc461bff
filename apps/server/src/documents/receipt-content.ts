import { formatYuan } from '@wenyuan/domain/kernel'
import type { Receipt } from '../tills/index.ts'
import { DOCUMENT_WORDS } from './document-words.ts'
import { type Letterhead, minuteOf } from './letterhead.ts'

/** What a receipt says, the same on a slip as on A6. */
export type ReceiptContent = {
  readonly library: string
  readonly title: string
  readonly pairs: readonly (readonly [string, string])[]
  readonly sum: readonly [string, string]
  /** What was settled, line by line. */
  readonly parts: readonly (readonly [string, string])[]
  readonly after: readonly [string, string]
  readonly note: string | null
}

/** `nameOf`: what the charge of an account line is for, in words. */
export function receiptContent(
  receipt: Receipt,
  { library, language, zone, reader, branchName }: Letterhead,
  nameOf: (chargeId: string) => string,
): ReceiptContent {
  const words = DOCUMENT_WORDS[language]
  const { applied, creditFen, balanceFen, amountFen, branch, desk } = receipt
  const credit: [string, string][] = creditFen > 0 ? [[words.toCredit, formatYuan(creditFen)]] : []
  return {
    library,
    title: words.receipt[receipt.kind],
    pairs: [
      [words.number, receipt.number],
      [words.at, minuteOf(receipt.at, zone)],
      [words.branch, `${branchName(branch)}${desk === '' ? '' : ` ${desk}`}`],
      [words.reader, reader],
      [words.methodName, words.method[receipt.method]],
    ],
    sum: [words.amount, formatYuan(Math.abs(amountFen))],
    parts: [...applied.map((one) => [nameOf(one.chargeId), formatYuan(one.amountFen)] as const), ...credit],
    after: balanceFen < 0 ? [words.creditNow, formatYuan(-balanceFen)] : [words.owedNow, formatYuan(balanceFen)],
    note: receipt.reversed ? words.takenBack : null,
  }
}
