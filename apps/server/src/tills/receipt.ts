import type { PayBody, receiptKinds } from '@wenyuan/contract'
import type { Settled } from '@wenyuan/domain/account'
import type { Fen, Instant } from '@wenyuan/domain/kernel'

export type Method = PayBody['method']
export type ReceiptKind = (typeof receiptKinds)[number]

/** A receipt as it was given; nothing of it changes, but that another may take it back. */
export type Receipt = {
  readonly lineId: string
  /** `main-2026-000017`, `main/2-2026-000017`: branch, desk where there are several, year, place in it. */
  readonly number: string
  readonly kind: ReceiptKind
  readonly patronId: string
  readonly branch: string
  /** '' where the branch has only one. */
  readonly desk: string
  readonly at: Instant
  /** What came in; negative: what went out. */
  readonly amountFen: Fen
  readonly method: Method
  readonly applied: readonly Settled[]
  readonly creditFen: Fen
  /** What was owed then. */
  readonly balanceFen: Fen
  readonly reversed: boolean
}
