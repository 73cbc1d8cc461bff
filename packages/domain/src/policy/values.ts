import type { Fen, LocalDate } from '../kernel/index.ts'

/** A length of loan: calendar days, or elapsed hours. */
export type Period = { readonly unit: 'day' | 'hour'; readonly count: number }

/** From overdue day `from` on: a rate per day (it replaces the rate before it), or an amount once (it adds). */
export type ChargeTier =
  | { readonly from: number; readonly perDayFen: Fen }
  | { readonly from: number; readonly onceFen: Fen }

/** A cap in fen (never above the item's price), the price itself, or none at all. */
export type OverdueCap = { readonly capFen: Fen } | 'price' | 'none'

/** How many calendar days late the latest loan must be before the right is lost. */
export type OverdueLevels = { readonly hold: number; readonly renew: number; readonly borrow: number }

/** Of the item's price (in hundredths of a percent, so that `12.5%` is exact), or an amount. */
export type DamageAmount = { readonly priceBasisPoints: number } | { readonly amountFen: Fen }

/** Every parameter that is in force, with the type of its value; `null` is "no limit" or "none". */
export type PolicyValues = {
  readonly loanAllowed: 'yes' | 'no'
  readonly loanPeriod: Period
  readonly loanCeiling: readonly LocalDate[]
  readonly dueOnClosedDay: 'keep' | 'next-open' | 'previous-open' | 'next-same-weekday' | 'skip-closed'
  readonly hourlyBeyondClosing: 'keep' | 'cut' | 'next-opening'
  readonly loanLimit: number | null
  readonly loanLimitForType: number | null
  readonly sameTitle: 'refuse' | 'confirm' | 'allow'
  readonly minAge: number | null
  readonly minAgeUnknown: 'allow' | 'refuse'
  readonly cardExpiry: 'cut' | 'refuse' | 'ignore'
  readonly onLoanToOther: 'refuse' | 'confirm' | 'return-first'
  readonly heldItem: 'refuse' | 'confirm'
  readonly overdueOnCheckout: 'refuse' | 'confirm' | 'allow'
  readonly selfCheckout: 'no' | 'scan' | 'proof' | 'tap'
  readonly selfReturn: 'no' | 'at-point' | 'anywhere'
  readonly defaultPrice: Fen | null
  readonly renewalLimit: number | null
  /** Null: as `loanPeriod`. */
  readonly renewalPeriod: Period | null
  readonly renewalFrom: 'due' | 'now'
  readonly renewalWindow: number | null
  readonly renewalWhenOverdue: boolean
  readonly renewalWithHolds: 'no' | 'if-others-fill' | 'yes'
  readonly renewalMaxDays: number | null
  readonly renewalFine: 'keep' | 'forgive'
  readonly holdAllowed: boolean
  readonly holdLimit: number | null
  readonly holdLimitPerDay: number | null
  readonly holdOnShelf: 'if-none-available' | 'if-none-at-pickup' | 'yes'
  readonly holdAtLoanLimit: 'allow' | 'refuse'
  /** Branch codes; null: any. */
  readonly holdPickup: readonly string[] | null
  readonly holdOrder: 'fifo' | 'pickup-branch-first'
  readonly holdShelfPeriod: number
  readonly holdShelfClosedDays: 'skip' | 'count'
  readonly holdExtensionLimit: number
  readonly overdueGrace: number
  readonly overdueGraceCharged: boolean
  readonly overdueGraceClosedDays: 'count' | 'extend-at-end' | 'skip'
  readonly overdueCharge: readonly ChargeTier[]
  readonly overdueClosed: 'charge' | 'free'
  readonly overdueCap: OverdueCap
  readonly blockAtOverdueDays: OverdueLevels
  readonly blockAtOverdueLoans: number | null
  readonly debtLimit: Fen | null
  readonly debtCountsCredits: boolean
  readonly damageCharge: {
    readonly minor: DamageAmount
    readonly moderate: DamageAmount
    readonly severe: DamageAmount
  }
}

export type ParameterName = keyof PolicyValues
