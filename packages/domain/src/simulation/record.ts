import type { Fen, Instant, LocalDate } from '../kernel/index.ts'
import type { CreditLevel } from '../policy/index.ts'

/**
 * A past period, compact: people and things stand in lists, and acts name them by their place there. It says what was asked,
 * not what came of it: that is for each policy to decide.
 */
export type SimRecord = {
  readonly patrons: readonly SimPatron[]
  readonly items: readonly SimItem[]
  /** How many titles there are; items name theirs by number. */
  readonly titles: number
  /** What was out when the period began, under what it was lent by. */
  readonly out: readonly SimOut[]
  /** In order of time. */
  readonly acts: readonly SimAct[]
  readonly from: Instant
  /** The first instant after the period. */
  readonly until: Instant
}

export type SimPatron = {
  readonly type: string
  readonly branch: string
  readonly expiresOn: LocalDate
  readonly bornOn: LocalDate | null
  /** Null: nothing is known of it, and it is where everybody begins. */
  readonly creditLevel: CreditLevel | null
}

export type SimItem = {
  readonly title: number
  readonly type: string
  readonly branch: string
  readonly priceFen: Fen | null
  readonly acquiredOn: LocalDate | null
  readonly classNumber: string | null
}

export type SimOut = {
  readonly loan: number
  readonly patron: number
  readonly item: number
  readonly branch: string
  readonly lentAt: Instant
  readonly dueOn: LocalDate
  readonly dueAt: Instant
  readonly hourly: boolean
  readonly renewals: number
}

/** How a reader who is not in the record behaves: by a model that is the same under both policies. */
export type SimKeeping = {
  /** So many days the reader wants to keep it. */
  readonly days: number
  /** Brings it back so many days after the due day, whatever day that is; 0: in time. */
  readonly lateDays: number
  /** Comes for a hold so many days after it is ready; null: never. */
  readonly collectDays: number | null
  /** Places a hold where no copy is there; otherwise goes away. */
  readonly queues: boolean
  /** Pays what is charged at once; otherwise when the record says. */
  readonly paysAtOnce: boolean
}

export type SimBorrow = {
  readonly kind: 'borrow'
  readonly at: Instant
  readonly patron: number
  readonly item: number
  readonly branch: string
  /** Names the loan in the acts that follow from it. */
  readonly loan: number
  /** Findings that staff set aside. */
  readonly override: readonly string[]
  /** Null: renewals and the return are in the record. */
  readonly keeping: SimKeeping | null
}

export type SimAct =
  | SimBorrow
  | { readonly kind: 'renew'; readonly at: Instant; readonly loan: number; readonly override: readonly string[] }
  | { readonly kind: 'return'; readonly at: Instant; readonly loan: number }
  | {
      readonly kind: 'hold'
      readonly at: Instant
      readonly patron: number
      readonly title: number
      readonly pickup: string
      readonly hold: number
      readonly override: readonly string[]
    }
  | { readonly kind: 'cancel-hold'; readonly at: Instant; readonly hold: number }
  /** The reader pays whatever is owed by then. */
  | { readonly kind: 'pay'; readonly at: Instant; readonly patron: number }
