import type { LedgerLine } from '@wenyuan/domain/account'
import type { DateRange } from '@wenyuan/domain/calendar'
import type {
  DueStep,
  HoldFacts,
  ItemFacts,
  PatronFacts,
  SuspensionFacts,
  VisitCharge,
} from '@wenyuan/domain/circulation'
import type { CreditCause } from '@wenyuan/domain/credit'
import type { Fen, Instant, LocalDate } from '@wenyuan/domain/kernel'
import type { Resolved } from '@wenyuan/domain/policy'

export type LoanRow = {
  readonly id: string
  readonly itemId: string
  readonly titleId: string
  readonly patronId: string
  readonly itemType: string
  readonly branch: string
  /** The branch whose rules and calendar the loan lives under. */
  readonly policyBranch: string
  readonly resolutionId: string
  readonly lentAt: Instant
  readonly dueOn: LocalDate
  readonly dueAt: Instant
  readonly hourly: boolean
  readonly dueSteps: readonly DueStep[]
  readonly renewals: number
  readonly closedAt: Instant | null
  readonly closedHow: 'returned' | 'undone' | 'paid' | 'written-off' | 'replaced' | null
  readonly effectiveReturnAt: Instant | null
  readonly overdueDays: number | null
  readonly chargeFen: Fen | null
  /** Renewals that booked an overdue charge: what the loan was before each. */
  readonly lateRenewals: readonly LateRenewal[]
  /** To be used inside and given back the same day. */
  readonly inLibrary: boolean
  /** When a hold called it back; once. */
  readonly recalledAt: Instant | null
  /** What the last renewal changed; null once something else has moved the due date since. */
  readonly renewedFrom: RenewedFrom | null
  /** Points of credit that being late has taken: before the last renewal, and since. Null: none. */
  readonly lateCredit: LateCredit | null
  /** Lost, claimed returned or disputed, now or before; null: none of it. */
  readonly trouble: LoanTrouble | null
  readonly party: LoanParty | null
  readonly version: number
}

export type Party = { readonly id: string; readonly card: string; readonly name: string }
/** The member of a group who has the item, and who fetched it for the reader; a loan with neither has no row. */
export type LoanParty = { readonly member: Party | null; readonly fetchedBy: Party | null }

/** What stands between a loan and an ordinary return. */
export type LoanTrouble = {
  readonly lostAt: Instant | null
  /** What being late came to at the loss. */
  readonly overdueAtLossFen: Fen | null
  readonly foundAt: Instant | null
  /** Nothing accrues from then on, as from `disputedAt`. */
  readonly claimedAt: Instant | null
  readonly disputedAt: Instant | null
  /** Days in which nothing accrued because of a claim or a dispute that has ended. */
  readonly paused: readonly DateRange[]
}

export type LateCredit = { readonly settled: number; readonly running: number }

/** A loan before its last renewal, and the instant of that. */
export type RenewedFrom = Pick<
  LoanRow,
  'dueOn' | 'dueAt' | 'hourly' | 'dueSteps' | 'resolutionId' | 'chargeFen' | 'lateRenewals' | 'lateCredit'
> & { readonly at: Instant }

/** The due date before a late renewal, the values it stood under, and what the renewal booked for it. */
export type LateRenewal = Pick<LoanRow, 'dueOn' | 'dueAt' | 'hourly' | 'resolutionId'> & {
  readonly at: Instant
  readonly chargeFen: Fen
}

export type HoldStatus = HoldFacts['status'] | 'fulfilled' | 'cancelled' | 'expired' | 'unfilled'

export type HoldRow = Omit<HoldFacts, 'status'> & {
  readonly status: HoldStatus
  readonly readyAt: Instant | null
  readonly shelfUntilOn: LocalDate | null
  readonly endedAt: Instant | null
  readonly endReason: string | null
  readonly loanId: string | null
  /** The place on the hold shelf, from 1; null: it doesn't stand there. */
  readonly slot: number | null
  /** How often the reader let another go first. */
  readonly passes: number
  readonly version: number
}

export type ItemEntry = ItemFacts & {
  readonly publishedIn: number | null
  readonly titleText: string
  readonly sinceAt: Instant
}
export type PatronEntry = Omit<PatronFacts, 'cardState' | 'openLoans' | 'credit'> & {
  /** The last four digits of the phone on record. */
  readonly phoneLast4: string | null
  /** As the moves so far have left it; what running lateness takes is not among them. */
  readonly creditScore: number
  /** Null: no group. */
  readonly group: { readonly responsibleId: string | null; readonly memberIds: readonly string[] } | null
  /** Who is guardian or proxy of this patron today. */
  readonly actedForBy: readonly string[]
  readonly card: string | null
  readonly name: string
  readonly holdsToday: number
}

export type LineDraft = {
  readonly id: string
  readonly patronId: string
  readonly kind: 'charge' | 'correction'
  readonly cause: string | null
  readonly amountFen: Fen
  readonly loanId: string | null
  readonly itemId: string | null
  readonly forLineId: string | null
  readonly explained: unknown
  readonly actor: string
}
export type NoticeDraft = {
  readonly patronId: string
  readonly kind: string
  readonly loanId?: string | null
  readonly holdId?: string | null
  readonly data: Readonly<Record<string, unknown>>
}
/** `before` and `after` are the patron's scores around it. */
export type CreditMoveDraft = {
  readonly id: string
  readonly patronId: string
  readonly cause: CreditCause
  readonly points: number
  readonly before: number
  readonly after: number
  readonly loanId: string | null
  readonly holdId: string | null
  readonly lineId: string | null
  readonly reversesId: string | null
  readonly actor: string
}
export type ClaimDraft = {
  readonly loanId: string
  readonly patronId: string
  readonly itemId: string
  readonly branch: string
  readonly note: string | null
  readonly by: string
}
export type ClaimEnd = {
  readonly loanId: string
  readonly state: 'found' | 'not-found'
  readonly note: string | null
  readonly by: string
}
export type TransitEnd = { readonly state: 'lost' | 'aborted'; readonly note: string | null }
export type RefusalDraft = {
  readonly act: string
  readonly actor: string
  readonly branch: string | null
  readonly patronId: string | null
  readonly itemId: string | null
  readonly findings: readonly { readonly code: string }[]
}
export type StoredAnswer = {
  readonly actor: string
  readonly key: string
  readonly bodyHash: Buffer
  readonly status: number
  readonly text: string
}

/** A charge of a named loan, or the correction of one. */
export type ChargeLine = {
  readonly id: string
  readonly loanId: string
  readonly kind: 'charge' | 'correction'
  readonly cause: string | null
  readonly amountFen: Fen
  readonly atMs: Instant
  readonly forLineId: string | null
  /** Of a charge: what waivers that name it have taken off. */
  readonly waivedFen?: Fen | null
}

/** A move of the patron's credit that a named loan made and nothing has taken back. */
export type StandingCreditMove = {
  readonly id: string
  readonly patronId: string
  readonly loanId: string
  readonly cause: CreditCause
  /** What it moved the score by. */
  readonly movedBy: number
  readonly points: number
  readonly atMs: Instant
}

/** A line of the account of someone who has lost something, or was waived some of what they owed altogether. */
export type AccountEntry = LedgerLine & { readonly patronId: string; readonly loanId: string | null }

/** Days stopped for a late return, while nothing has taken them back. */
export type SuspensionRow = Omit<SuspensionFacts, 'calendar'> & {
  readonly loanId: string
  /** Whose closed days may be skipped. */
  readonly branch: string
  readonly untilOn: LocalDate
}

/** What a late return was charged in its visit. */
export type VisitRow = VisitCharge & { readonly loanId: string }

/** What has been read; see read-facts.ts. */
export type Facts = {
  readonly patrons: ReadonlyMap<string, PatronEntry>
  readonly cards: ReadonlyMap<string, { readonly patronId: string; readonly state: PatronFacts['cardState'] }>
  readonly items: ReadonlyMap<string, ItemEntry>
  readonly loans: ReadonlyMap<string, LoanRow>
  readonly holds: ReadonlyMap<string, HoldRow>
  readonly resolutions: ReadonlyMap<string, Resolved>
  readonly titles: ReadonlyMap<string, string>
  /** How often titles were lent in the days that a hot title's threshold looks back on (hot-now.ts). */
  readonly lentLately: ReadonlyMap<string, number>
  readonly chargeLines: readonly ChargeLine[]
  /** The accounts of those who lost one of the items named, oldest line first. */
  readonly accounts: readonly AccountEntry[]
  readonly creditMoves: readonly StandingCreditMove[]
  /** By patron, in the order in which they were made. */
  readonly suspensions: ReadonlyMap<string, readonly SuspensionRow[]>
  readonly visits: ReadonlyMap<string, readonly VisitRow[]>
}

export type Locked = {
  readonly patrons: ReadonlySet<string>
  readonly items: ReadonlySet<string>
  readonly titles: ReadonlySet<string>
}
