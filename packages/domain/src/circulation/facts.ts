import type { Credit } from '../credit/index.ts'
import type { Fen, Instant, LocalDate } from '../kernel/index.ts'

export const ITEM_STATUSES = [
  'available',
  'on_loan',
  'on_hold_shelf',
  'in_transit',
  'processing',
  'repair',
  'claimed_returned',
  'lost',
  'missing',
  'withdrawn',
] as const
export type ItemStatus = (typeof ITEM_STATUSES)[number]

export const STOPPABLE_ACTS = ['borrow', 'renew', 'hold'] as const
export type StoppableAct = (typeof STOPPABLE_ACTS)[number]

/** Something staff put on a patron; without acts it stops all three, without a branch everywhere. */
export type BlockFacts = {
  readonly id: string
  readonly reason: string
  readonly acts: readonly StoppableAct[] | null
  readonly branch: string | null
  /** The last day stopped. */
  readonly untilOn: LocalDate | null
}

/** Since when; null: not now. */
export type LoanTroubleFacts = {
  readonly lostAt: Instant | null
  readonly claimedAt: Instant | null
  readonly disputedAt: Instant | null
}

export type OpenLoanFacts = {
  readonly id: string
  readonly itemId: string
  readonly titleId: string
  readonly itemType: string
  readonly dueOn: LocalDate
  readonly dueAt: Instant
  /** It stands beside `loanLimit` and is not counted against it; absent: it counts. */
  readonly countsApart?: boolean
  /** Lost, claimed returned or disputed since; absent or null: none of it. */
  readonly trouble?: LoanTroubleFacts | null
}

export type PatronFacts = {
  readonly id: string
  readonly type: string
  readonly branch: string
  /** Of the card that was presented; of the active one where none was. */
  readonly cardState: 'active' | 'lost' | 'replaced'
  readonly expiresOn: LocalDate
  readonly bornOn: LocalDate | null
  readonly suspendedUntilOn: LocalDate | null
  readonly blocks: readonly BlockFacts[]
  readonly openLoans: readonly OpenLoanFacts[]
  /** The last days on the shelf of the holds that nobody came for. */
  readonly missedHoldsOn: readonly LocalDate[]
  /** The reader wants no more holds ready at once; null: as they come. */
  readonly holdPace: number | null
  /** The sum of the account's lines but for deposits: what is owed, a credit being negative. */
  readonly balanceFen: Fen
  /** What is owed when credits are left alone (`debtCountsCredits: no`). */
  readonly owedFen: Fen
  /** What was unpaid of charges that are disputed now; absent: nothing. */
  readonly disputedFen?: Fen
  /** What is held as a deposit. It pays no charge and hides no debt. */
  readonly depositFen: Fen
  readonly credit: Credit
}

export type ItemFacts = {
  readonly id: string
  readonly barcode: string
  readonly titleId: string
  readonly type: string
  /** The owning branch. */
  readonly branch: string
  readonly priceFen: Fen | null
  readonly acquiredOn: LocalDate | null
  readonly classNumber: string | null
  readonly status: ItemStatus
  /** Where it stands, or was last seen. */
  readonly at: string
  readonly to: string | null
}

/** An open hold; `rank` orders the queue. */
export type HoldFacts = {
  readonly id: string
  readonly titleId: string
  readonly itemId: string | null
  readonly patronId: string
  readonly pickup: string
  readonly status: 'requested' | 'waiting' | 'in_transit' | 'ready'
  readonly rank: number
  readonly placedAt: Instant
  readonly suspendedUntilOn: LocalDate | null
  /** Not wanted before this day; null: at once. */
  readonly fromOn: LocalDate | null
  /** The last day on which it may be filled; null: it waits for ever. */
  readonly requestUntilOn: LocalDate | null
  readonly setAsideItemId: string | null
  readonly shelfUntilAt: Instant | null
  readonly extensions: number
}
