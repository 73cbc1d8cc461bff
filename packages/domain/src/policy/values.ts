import type { Fen, LocalDate } from '../kernel/index.ts'

/** A length of loan: calendar days, or elapsed hours. */
export type Period = { readonly unit: 'day' | 'hour'; readonly count: number }

/**
 * From overdue day or unit `from` on: a rate per day, per hour or minute, or for every so many days (each replaces the
 * rate before it), or an amount once (it adds). `begun`: is a begun stretch of days charged.
 */
export type ChargeTier =
  | { readonly from: number; readonly perDayFen: Fen }
  | { readonly from: number; readonly onceFen: Fen }
  | { readonly from: number; readonly unit: 'hour' | 'minute'; readonly amountFen: Fen }
  | { readonly from: number; readonly everyDays: number; readonly begun: 'charge' | 'free'; readonly amountFen: Fen }

/** A cap in fen (never above the item's price), the price itself, or none at all. */
export type OverdueCap = { readonly capFen: Fen } | 'price' | 'none'

/** How many calendar days late the latest loan must be before the right is lost. */
export type OverdueLevels = { readonly hold: number; readonly renew: number; readonly borrow: number }

/** Of the item's price (in hundredths of a percent, so that `12.5%` is exact), or an amount. */
export type DamageAmount = { readonly priceBasisPoints: number } | { readonly amountFen: Fen }

/** Everything lent from one day to another, both included, is due on one day. */
export type Rollover = { readonly from: LocalDate; readonly to: LocalDate; readonly dueOn: LocalDate }

/** The levels of a patron's credit, best first. */
export const CREDIT_LEVELS = ['A', 'B', 'C', 'D'] as const
export type CreditLevel = (typeof CREDIT_LEVELS)[number]

/** What makes a title hot: at least so many loans in so many days, or holds beyond the copies that can be lent by more than a number. */
export type HotThreshold = { readonly loans: number; readonly days: number } | { readonly holdsOverCopies: number }

/** floor((overdue days − grace) / per × days) days stopped, `maxDays` at most (null: no limit). */
export type OverdueSuspension = {
  readonly days: number
  readonly per: number
  readonly maxDays: number | null
  readonly closedDays: 'skip' | 'count'
  readonly add: 'cumulative' | 'longest'
}

/** A fee so many days after the step before it; the first is counted from the due day. */
export type ReminderStep = { readonly afterDays: number; readonly feeFen: Fen }

/** Compensation of a lost item: price × factor × age factor × scarcity factor + handling. Factors are in basis points. */
export type LostCharge = {
  readonly factorBasisPoints: number
  /** From so many years since publication on. */
  readonly ageFactors: readonly { readonly years: number; readonly basisPoints: number }[]
  /** While the network holds at most so many copies. */
  readonly scarcityFactors: readonly { readonly copies: number; readonly basisPoints: number }[]
  readonly handlingFen: Fen
}

/** How an overdue patron is reminded; `phone` and `visit` are tasks of staff. */
export const REMINDER_WAYS = ['message', 'sms', 'phone', 'visit'] as const
export type ReminderWay = (typeof REMINDER_WAYS)[number]
/** So many calendar days after the due day. */
export type OverdueNoticeStep = { readonly day: number; readonly ways: readonly ReminderWay[] }

/** Every parameter that is in force, with the type of its value; `null` is "no limit" or "none". */
export type PolicyValues = {
  readonly loanAllowed: 'yes' | 'no' | 'in-library'
  readonly inLibraryCounts: boolean
  readonly loanPeriod: Period
  readonly loanCeiling: readonly LocalDate[]
  readonly loanRollover: readonly Rollover[]
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
  /** Does it stay where it is returned, rather than go home? */
  readonly floats: boolean
  readonly overdueOnCheckout: 'refuse' | 'confirm' | 'allow'
  readonly selfCheckout: 'no' | 'scan' | 'proof' | 'tap'
  readonly selfReturn: 'no' | 'at-point' | 'anywhere'
  readonly rentPerDay: Fen
  readonly rentCountsClosedDays: boolean
  readonly deposit: Fen
  /** Null: whatever the credit is. */
  readonly minCredit: CreditLevel | null
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
  readonly autoRenew: boolean
  /** Null: no title is ever hot. */
  readonly hotThreshold: HotThreshold | null
  /** Null: the ordinary one, of these three. */
  readonly hotLoanPeriod: Period | null
  readonly hotRenewalLimit: number | null
  readonly hotRenewalPeriod: Period | null
  readonly holdAllowed: boolean
  readonly holdLimit: number | null
  readonly holdLimitPerDay: number | null
  readonly holdOnShelf: 'if-none-available' | 'if-none-at-pickup' | 'yes'
  readonly holdAtLoanLimit: 'allow' | 'refuse'
  /** Branch codes; null: any. */
  readonly holdPickup: readonly string[] | null
  readonly holdOrder: 'fifo' | 'pickup-branch-first' | 'home-branch-first'
  readonly holdShelfPeriod: number
  readonly holdShelfClosedDays: 'skip' | 'count'
  readonly holdExtensionLimit: number
  /** Days; null: a request never ends by itself. */
  readonly holdRequestPeriod: number | null
  /** Null: missing a hold has no consequence. */
  readonly holdMissLimit: number | null
  readonly holdMissWindow: number
  readonly holdMissSuspension: number
  readonly recallAllowed: boolean
  readonly recallGuaranteed: number
  readonly recallReturnWithin: number
  readonly overdueGrace: number
  readonly overdueGraceCharged: boolean
  readonly overdueGraceClosedDays: 'count' | 'extend-at-end' | 'skip'
  readonly overdueCharge: readonly ChargeTier[]
  readonly overdueClosed: 'charge' | 'free'
  readonly overdueCap: OverdueCap
  readonly overdueCapPerReturn: Fen | null
  readonly overdueSuspension: OverdueSuspension | null
  readonly reminderFee: readonly ReminderStep[]
  readonly blockAtOverdueDays: OverdueLevels
  readonly blockAtOverdueLoans: number | null
  readonly debtLimit: Fen | null
  readonly debtCountsCredits: boolean
  readonly damageCharge: {
    readonly minor: DamageAmount
    readonly moderate: DamageAmount
    readonly severe: DamageAmount
  }
  /** Calendar days overdue; null: nothing is declared lost by itself. */
  readonly lostAfterDays: number | null
  readonly lostCharge: LostCharge
  readonly lostKeepsOverdue: boolean
  readonly lostFound: 'refund' | 'refund-unpaid' | 'keep'
  readonly lostFoundOverdue: 'keep' | 'restore' | 'recompute' | 'forgive'
  /** Days; null: however late it is found. */
  readonly lostRefundDays: number | null
  readonly claimsReturnedLimit: number | null
  /** Days before the due day, the earliest first. */
  readonly noticesDue: readonly number[]
  readonly noticesOverdue: readonly OverdueNoticeStep[]
}

export type ParameterName = keyof PolicyValues
