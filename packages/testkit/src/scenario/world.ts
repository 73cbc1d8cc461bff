import type { Fen, Instant, LocalDate } from '@wenyuan/domain/kernel'
import type { WrittenLine } from '@wenyuan/domain/policy'
import type { Scenario } from './scenario.ts'
import type {
  BlockAct,
  CancelHoldAct,
  CheckoutAct,
  ClaimReturnedAct,
  CloseAfterwardsAct,
  CorrectAct,
  DecideDisputeAct,
  DisputeAct,
  ExtendHoldAct,
  HoldAct,
  MoveHoldAct,
  PayAct,
  RenewAct,
  ReplaceLostAct,
  ReportLostAct,
  ResolveClaimAct,
  ReturnAct,
  SuspendHoldAct,
  UnblockAct,
  View,
  WaiveAct,
} from './step.ts'

/**
 * The small library of one scenario, on a database of its own. Each method is one use case under the clock's time;
 * several may be called at once. In acts on a hold, `hold` is the id that `hold` gave.
 */
export type ScenarioWorld = {
  setClock(at: Instant): Promise<void>
  checkout(act: CheckoutAct): Promise<Outcome<LoanResult>>
  renew(act: RenewAct): Promise<Outcome<LoanResult>>
  /** One outcome per barcode, in their order. */
  returnItems(act: ReturnAct): Promise<readonly Outcome<ReturnResult>[]>
  hold(act: HoldAct): Promise<Outcome<HoldResult>>
  cancelHold(act: CancelHoldAct): Promise<Outcome<HoldResult>>
  suspendHold(act: SuspendHoldAct): Promise<Outcome<HoldResult>>
  moveHold(act: MoveHoldAct): Promise<Outcome<HoldResult>>
  extendHold(act: ExtendHoldAct): Promise<Outcome<HoldResult>>
  pay(act: PayAct): Promise<Outcome<BalanceResult>>
  waive(act: WaiveAct): Promise<Outcome<BalanceResult>>
  correct(act: CorrectAct): Promise<Outcome<BalanceResult>>
  block(act: BlockAct): Promise<Outcome<BlocksResult>>
  unblock(act: UnblockAct): Promise<Outcome<BlocksResult>>
  closeAfterwards(act: CloseAfterwardsAct): Promise<Outcome<Record<never, never>>>
  reportLost(act: ReportLostAct): Promise<Outcome<TroubleResult>>
  replaceLost(act: ReplaceLostAct): Promise<Outcome<TroubleResult>>
  claimReturned(act: ClaimReturnedAct): Promise<Outcome<TroubleResult>>
  resolveClaim(act: ResolveClaimAct): Promise<Outcome<TroubleResult>>
  dispute(act: DisputeAct): Promise<Outcome<TroubleResult>>
  decideDispute(act: DecideDisputeAct): Promise<Outcome<TroubleResult>>
  activatePolicy(lines: readonly WrittenLine[]): Promise<Outcome<Record<never, never>>>
  /** Everything that is due at the clock's time, in its right order. */
  runNightlyJobs(): Promise<void>
  showPatron(card: string, view: View): Promise<PatronShown>
  showItem(barcode: string): Promise<ItemShown>
  /** The open loan of the item, or its last; null when it was never lent. */
  showLoan(barcode: string): Promise<LoanShown | null>
  showHold(id: string): Promise<HoldResult>
  /** Where the records stand now. */
  mark(): Promise<Mark>
  noticesSince(mark: Mark): Promise<readonly NoticeShown[]>
  /** Drops the database. */
  close(): Promise<void>
}

export type MakeWorld = (scenario: Scenario) => Promise<ScenarioWorld>

/**
 * `codes`: what stopped the act, notices left out. `explanation`: the decision's own words, a line each. `unrecorded`: no
 * rule was asked (the thing is gone, the value impossible), so that no refusal is on record.
 * `not-yet`: the act is one of a later version after all; `what` names it.
 */
export type Outcome<Result> =
  | { readonly kind: 'permitted'; readonly result: Result; readonly explanation: readonly string[] }
  | {
      readonly kind: 'refused'
      readonly codes: readonly string[]
      readonly explanation: readonly string[]
      readonly unrecorded?: boolean
    }
  | { readonly kind: 'not-yet'; readonly what: string }

/** `due` is a day for a loan in days, `YYYY-MM-DD HH:mm` for one in hours. `findings`: codes of what was only said. */
export type LoanResult = {
  readonly due: string
  readonly renewals: number
  readonly chargeFen: Fen
  readonly findings: readonly string[]
}

export type ReturnResult = {
  readonly overdueDays: number
  readonly chargeFen: Fen
  readonly damageChargeFen: Fen
  readonly to: string
  readonly hold: HoldShown | null
  readonly findings: readonly string[]
}

/** `of` is the card; `until` the last day on the shelf. */
export type HoldShown = {
  readonly of: string
  readonly status: string
  readonly until: string | null
  readonly position: number | null
}
export type HoldResult = HoldShown & { readonly id: string; readonly findings: readonly string[] }

/** The reader as the act leaves them, and what it has added to what is owed. */
export type TroubleResult = PatronShown & { readonly chargeFen: Fen }

export type BalanceResult = { readonly balanceFen: Fen }
export type BlockShown = { readonly code: string; readonly until: LocalDate | null }
export type BlocksResult = { readonly blocks: readonly BlockShown[] }

export type PatronShown = {
  readonly loans: number
  readonly overdue: number
  readonly holds: number
  readonly balanceFen: Fen
  /** Derived ones (`OVERDUE_LOANS`, `DEBT_LIMIT`) among them. */
  readonly blocks: readonly BlockShown[]
  readonly credit: number | null
}
export type ItemShown = { readonly status: string; readonly at: string | null }
/** `effectiveReturn` is `YYYY-MM-DD HH:mm`; `explanation` says how due date and charge came about. */
export type LoanShown = {
  readonly due: string
  readonly renewals: number
  readonly chargeFen: Fen
  readonly overdueDays: number
  readonly effectiveReturn: string | null
  readonly status: string
  readonly explanation: readonly string[]
}

/** How many events, refusals and notices there are, or the last of each by number: only differences count. */
export type Mark = { readonly events: number; readonly refusals: number; readonly notices: number }
/** `to` is the card; `reaches` that of who answers for it, where it is a group's. */
export type NoticeShown = {
  readonly to: string
  readonly reaches?: string | null
  readonly kind: string
  readonly offersRenewal: boolean | null
}
