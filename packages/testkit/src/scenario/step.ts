import type { conditions, paymentMethods, severities } from '@wenyuan/contract'
import type { Fen, LocalDate, LocalTime } from '@wenyuan/domain/kernel'
import type { WrittenLine } from '@wenyuan/domain/policy'

/** Who acts. `everyone`: the default, a member of staff with every permission. `reader`: the patron of the act. */
export type ActorRef =
  | { readonly kind: 'everyone' | 'reader' | 'kiosk' | 'sip' }
  | { readonly kind: 'staff'; readonly name: string }
  /** Another reader, who acts for the patron of the act if a relation says so. */
  | { readonly kind: 'patron'; readonly card: string }

/** What nearly every act may carry; `branch` null: where the item stands, or the hold's pickup branch. */
export type ActBase = {
  readonly by: ActorRef
  readonly branch: string | null
  readonly override: readonly string[]
  readonly reason: string | null
  /** Idempotency key. */
  readonly key: string | null
}

export type EffectiveTime = { readonly on: LocalDate; readonly minute: number | null }

export type CheckoutAct = ActBase & {
  readonly kind: 'checkout'
  readonly card: string
  readonly barcode: string
  readonly member: string | null
  readonly due: EffectiveTime | null
}
/** `card` null: whoever has the item. */
export type RenewAct = ActBase & { readonly kind: 'renew'; readonly card: string | null; readonly barcode: string }
export type ReturnAct = ActBase & {
  readonly kind: 'return'
  readonly barcodes: readonly string[]
  readonly effective: EffectiveTime | null
  readonly condition: (typeof conditions)[number] | null
  readonly severity: (typeof severities)[number] | null
  readonly note: string | null
}
export type HoldAct = ActBase & {
  readonly kind: 'hold'
  readonly card: string
  readonly of: { readonly title: string } | { readonly barcode: string }
  /** Null: the patron's home branch. */
  readonly pickup: string | null
  readonly suspendUntil: LocalDate | null
  readonly from: LocalDate | null
  readonly notAfter: LocalDate | null
}
export type CancelHoldAct = ActBase & { readonly kind: 'cancelHold'; readonly hold: string }
export type ExtendHoldAct = ActBase & { readonly kind: 'extendHold'; readonly hold: string }
/** `until` null: active again now. */
export type SuspendHoldAct = ActBase & { kind: 'suspendHold'; readonly hold: string; readonly until: LocalDate | null }
export type MoveHoldAct = ActBase & { readonly kind: 'moveHold'; readonly hold: string; readonly position: number }
export type PayAct = ActBase & {
  readonly kind: 'pay'
  readonly card: string
  readonly amountFen: Fen
  readonly method: (typeof paymentMethods)[number]
}
/** `barcode`: of the item whose newest charge is lowered; null: the newest charge of all. */
export type CorrectAct = ActBase & {
  readonly kind: 'correct'
  readonly card: string
  readonly barcode: string | null
  readonly amountFen: Fen
}
/** Asked for by one and approved by another; `reader` is the patron. */
export type WaiveAct = {
  readonly kind: 'waive'
  readonly card: string
  readonly amountFen: Fen
  readonly reason: string
  readonly requestedBy: ActorRef
  readonly approvedBy: ActorRef
  readonly key: string | null
}
export type BlockAct = ActBase & {
  readonly kind: 'block'
  readonly card: string
  readonly until: LocalDate | null
  /** Empty: borrowing, renewing and holds. */
  readonly acts: readonly (typeof BLOCKED_ACTS)[number][]
}
/** Lifts every manual block of the patron. */
export type UnblockAct = ActBase & { readonly kind: 'unblock'; readonly card: string }
/** `card` null: whoever has the item. */
export type ReportLostAct = ActBase & {
  readonly kind: 'reportLost'
  readonly card: string | null
  readonly barcode: string
}
export type ReplaceLostAct = ActBase & { readonly kind: 'replaceLost'; readonly barcode: string }
export type ClaimReturnedAct = ActBase & {
  readonly kind: 'claimReturned'
  readonly card: string | null
  readonly barcode: string
}
export type ResolveClaimAct = ActBase & {
  readonly kind: 'resolveClaim'
  readonly barcode: string
  readonly outcome: 'found' | 'not-found'
}
/** Of a charge: the last one of that item's loan, or of the account where no item is named. */
export type DisputeAct = ActBase & {
  readonly kind: 'dispute'
  readonly card: string
  readonly of: 'charge' | 'loan' | 'credit'
  readonly barcode: string | null
}
export type DecideDisputeAct = ActBase & {
  readonly kind: 'decideDispute'
  readonly card: string | null
  readonly of: 'charge' | 'loan' | 'credit' | null
  readonly barcode: string | null
  readonly outcome: 'upheld' | 'rejected'
  readonly note: string | null
}
/** A closure declared afterwards, of the act's branch. */
export type CloseAfterwardsAct = ActBase & {
  readonly kind: 'closeAfterwards'
  /** Days and ranges of days, as written. */
  readonly dates: readonly string[]
}
export type JobsAct = { readonly kind: 'jobs'; readonly jobs: (typeof JOBS)[number] }
export type ActivatePolicyAct = { readonly kind: 'activatePolicy'; readonly lines: readonly WrittenLine[] }
export type ShowAct =
  | { readonly kind: 'show'; readonly of: 'patron'; readonly card: string; readonly view: View }
  | { readonly kind: 'show'; readonly of: 'item' | 'loan'; readonly barcode: string }
  | { readonly kind: 'show'; readonly of: 'hold'; readonly hold: string }

export type Act =
  | CheckoutAct
  | RenewAct
  | ReturnAct
  | HoldAct
  | CancelHoldAct
  | ExtendHoldAct
  | SuspendHoldAct
  | MoveHoldAct
  | PayAct
  | WaiveAct
  | CorrectAct
  | BlockAct
  | UnblockAct
  | ReportLostAct
  | ReplaceLostAct
  | ClaimReturnedAct
  | ResolveClaimAct
  | DisputeAct
  | DecideDisputeAct
  | CloseAfterwardsAct
  | JobsAct
  | ActivatePolicyAct
  | ShowAct

export const BLOCKED_ACTS = ['borrow', 'renew', 'hold'] as const
export const JOBS = ['nightly'] as const
export const VIEWS = ['desk', 'list', 'notice', 'app'] as const
export type View = (typeof VIEWS)[number]

/** One act, or several at once. The clock stands at `at` while it happens. */
export type Step = {
  readonly line: number
  readonly at: LocalTime
  readonly does: Deed | { readonly kind: 'together'; readonly deeds: readonly Deed[] }
  /** Times one after the other; each time is compared. */
  readonly repeat: number
  readonly expect: Expectation
}

export type Deed = {
  readonly kind: 'deed'
  readonly line: number
  readonly act: Act
  /** Several at once of the same, inside `together`. */
  readonly repeat: number
  /** The name that later steps give to the hold placed here. */
  readonly as: string | null
  readonly expect: Expectation
}

/** Only what the file names is compared. */
export type Expectation = {
  /** Null or empty: the act must be permitted. */
  readonly denied: readonly string[] | null
  /** Of the lot (`together`, `repeat`), how many are permitted. */
  readonly permitted: number | null
  readonly notices: readonly NoticePattern[] | null
  readonly noticesExactly: readonly NoticePattern[] | null
  readonly fields: readonly ExpectedField[]
}

export type ExpectedField = { readonly key: string; readonly line: number; readonly value: ExpectedValue }

export type ExpectedValue =
  | { readonly kind: 'same'; readonly value: string | number | null }
  /** A day matches any minute of it. */
  | { readonly kind: 'time'; readonly text: string | null }
  | { readonly kind: 'money'; readonly fen: Fen }
  | { readonly kind: 'blocks'; readonly blocks: readonly BlockPattern[] }
  /** All of these codes are among those said. */
  | { readonly kind: 'codes'; readonly codes: readonly string[] }
  /** Null: no hold is served. */
  | { readonly kind: 'hold'; readonly fields: readonly ExpectedField[] | null }

/** `until` undefined: not compared; null: without end. */
export type BlockPattern = { readonly code: string; readonly until?: LocalDate | null | undefined }

export type NoticePattern = {
  readonly to?: string | undefined
  readonly kind?: string | undefined
  readonly offersRenewal?: boolean | undefined
}
