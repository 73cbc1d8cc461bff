import type { Level, LocalDate } from '../kernel/index.ts'
import type { CreditLevel, ParameterName, Resolved } from '../policy/index.ts'

/** What would make a refusal a yes; the words are made from it for each reader (words/). */
export type Help =
  | { readonly code: 'FROM_DAY'; readonly on: LocalDate }
  | { readonly code: 'RETURN_LOANS'; readonly count: number; readonly loanIds: readonly string[] }
  | { readonly code: 'RETURN_OVERDUE'; readonly loanIds: readonly string[] }
  | { readonly code: 'PAY'; readonly amountFen: number }
  | { readonly code: 'RENEW_CARD' }
  | { readonly code: 'USE_NEW_CARD' }
  | { readonly code: 'RENEW_LOAN'; readonly loanId: string }
  | { readonly code: 'PLACE_HOLD' }
  | { readonly code: 'BORROW_NOW' }
  | { readonly code: 'END_HOLDS'; readonly count: number }
  | { readonly code: 'PICKUP_AT'; readonly branches: readonly string[] }
  | { readonly code: 'CONFIRM' }
  | { readonly code: 'RAISE_CREDIT'; readonly level: CreditLevel; readonly score: number; readonly points: number }
  | { readonly code: 'GO_TO_DESK' }
  /** The changing code of the place; `SHOW_NEW_PROOF`: the one that is there now. */
  | { readonly code: 'SHOW_PROOF' }
  | { readonly code: 'SHOW_NEW_PROOF' }

/**
 * One reason, with the numbers met. `limit` and `actual` are in the parameter's unit: a count, days, fen, or a day as
 * `YYYY-MM-DD`. `on` is a day that the sentence names.
 */
export type Finding<Code extends string = string> = {
  readonly code: Code
  readonly level: Level
  readonly parameter?: ParameterName
  readonly limit?: number | string
  readonly actual?: number | string
  readonly on?: LocalDate
  readonly note?: string
  /** The line of the policy (1-based) that set the parameter; absent where the default holds. */
  readonly policyLine?: number
  readonly helps?: readonly Help[]
}

/** Says with each finding which line of the policy gave its parameter. */
export function withPolicyLines<F extends Finding>(findings: readonly F[], { lines }: Pick<Resolved, 'lines'>): F[] {
  return findings.map((finding) => {
    const policyLine = finding.parameter === undefined ? undefined : lines[finding.parameter]
    return policyLine === undefined ? finding : { ...finding, policyLine }
  })
}

export type PatronCode = 'PATRON_UNKNOWN' | 'CARD_LOST' | 'PATRON_EXPIRED' | 'PATRON_SUSPENDED' | 'PATRON_BLOCKED'
export type StandingCode = PatronCode | 'DEBT_LIMIT' | 'OVERDUE_LOANS' | 'CREDIT_TOO_LOW'
export type CheckoutCode =
  | StandingCode
  | 'ITEM_UNKNOWN'
  | 'ITEM_WITHDRAWN'
  | 'ITEM_LOST'
  | 'ITEM_IN_REPAIR'
  | 'ITEM_NOT_LOANABLE'
  | 'ITEM_ON_LOAN'
  | 'ITEM_ON_LOAN_TO_SAME_PATRON'
  | 'ITEM_HELD_FOR_OTHER'
  | 'LOAN_LIMIT'
  | 'LOAN_LIMIT_FOR_TYPE'
  | 'AGE_RESTRICTED'
  | 'TITLE_ALREADY_ON_LOAN'
  | 'CARD_EXPIRES_FIRST'
  | 'DEPOSIT_REQUIRED'
export type RenewalCode =
  | StandingCode
  | 'ITEM_LOST'
  | 'CARD_EXPIRES_FIRST'
  | 'NOT_ON_LOAN'
  | 'RENEWAL_LIMIT'
  | 'RENEWAL_TOO_SOON'
  | 'RENEWAL_OVERDUE'
  | 'RENEWAL_HELD_BY_OTHER'
  | 'RENEWAL_NOT_ALLOWED'
  | 'RENEWAL_NO_GAIN'
  | 'IDENTITY_NOT_PROVEN'
export type HoldCode =
  | StandingCode
  | 'ITEM_UNKNOWN'
  | 'LOAN_LIMIT'
  | 'AGE_RESTRICTED'
  | 'HOLD_LIMIT'
  | 'HOLD_ON_SHELF'
  | 'HOLD_NOT_ALLOWED'
  | 'HOLD_DUPLICATE'
  | 'HOLD_OWN_LOAN'
  | 'HOLD_MISSES'
  | 'PICKUP_BRANCH_NOT_ALLOWED'
  | 'IDENTITY_NOT_PROVEN'
export type ReturnCode = 'ITEM_UNKNOWN' | 'EFFECTIVE_TIME_IMPOSSIBLE' | 'NOT_ON_LOAN'
