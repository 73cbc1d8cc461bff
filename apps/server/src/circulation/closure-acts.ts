import type { Calendar } from '@wenyuan/domain/calendar'
import type { Fen } from '@wenyuan/domain/kernel'
import type { HoldRow, LoanRow, StandingCreditMove, SuspensionRow } from './act-facts.ts'
import type { Common } from './acts.ts'

/** A closure declared afterwards: the branch's calendar without and with its days. */
export type ClosureDays = { readonly id: string; readonly before: Calendar; readonly after: Calendar }

export type ShiftLoanCommand = Common & {
  readonly act: 'shift-loan'
  readonly loanId: string
  readonly closure: ClosureDays
}
export type ShiftHoldCommand = Common & {
  readonly act: 'shift-hold'
  readonly holdId: string
  readonly closure: ClosureDays
}
export type PutBackLoanCommand = Common & {
  readonly act: 'put-back-loan'
  readonly loanId: string
  readonly closureId: string
  readonly undo: LoanUndo
}
export type PutBackHoldCommand = Common & {
  readonly act: 'put-back-hold'
  readonly holdId: string
  readonly closureId: string
  readonly undo: HoldUndo
}
export type ClosureCommand = ShiftLoanCommand | ShiftHoldCommand | PutBackLoanCommand | PutBackHoldCommand

/** `before` and `after` are days, or fen as text. */
export type ClosureEffect = {
  readonly kind: 'due' | 'charge' | 'reminder-fee' | 'suspension' | 'shelf'
  readonly patronId: string
  readonly loanId: string | null
  readonly holdId: string | null
  readonly before: string
  readonly after: string | null
  readonly refundFen: Fen
  readonly booked: boolean
}

/** What a loan was, and the version that the closure left it at. */
export type LoanUndo = Pick<
  LoanRow,
  'dueOn' | 'dueAt' | 'dueSteps' | 'overdueDays' | 'chargeFen' | 'lateRenewals' | 'lateCredit'
> & {
  readonly version: number
  readonly creditMoves: readonly StandingCreditMove[]
  readonly suspension: SuspensionRow | null
  /** The correction lines, to be reversed: the charge that each is of, and what it took back. */
  readonly refunds: readonly { readonly forLineId: string; readonly cause: string | null; readonly amountFen: Fen }[]
}
export type HoldUndo = Pick<HoldRow, 'shelfUntilOn' | 'shelfUntilAt'> & { readonly version: number }

export type Shifted = {
  readonly kind: 'shifted'
  readonly effects: readonly ClosureEffect[]
  /** Null: nothing was moved. */
  readonly undo: LoanUndo | HoldUndo | null
}
/** `moved-on`: it has changed since, and was left as it is. */
export type PutBack = { readonly kind: 'put-back' | 'moved-on' }

export function wasClosed(effects: readonly ClosureEffect[], undo: Shifted['undo'] = null): Shifted {
  return { kind: 'shifted', effects, undo }
}
