import type { ItemChoice } from '@wenyuan/contract'
import type { Actor, Permission } from '@wenyuan/domain/access'
import type { Condition, DueDate, Finding, OverdueCharge, Severity } from '@wenyuan/domain/circulation'
import type { Instant, LocalDate } from '@wenyuan/domain/kernel'
import type { SpokenFinding } from '@wenyuan/domain/words'
import type { FaultCode } from '../http/index.ts'
import type { ShownProof } from '../proof/index.ts'
import type { HoldRow, LoanRow } from './act-facts.ts'
import type { IdentityCheck } from './check-identity.ts'
import type { ClosureCommand, PutBack, Shifted } from './closure-acts.ts'
import type { EndTransitCommand, TransitEnded } from './end-transit.ts'
import type { LatenessTaken, TakeLatenessCommand } from './take-lateness.ts'
import type { TroubleAct, TroubleOutcome } from './trouble-acts.ts'
import type { World } from './world.ts'

/** What every command carries. `branch`: where the act happens; left out: where the item stands. */
export type Common = {
  readonly actor: Actor
  /** Loans to be read beside those that the act names: of an act entered afterwards, what has come back since. */
  readonly alsoLoans?: readonly string[] | undefined
  readonly terminal?: string | null
  readonly branch?: string | undefined
  /** The answer as it goes out, made in the act's transaction so that the same key gives it again to the letter. */
  readonly render?: ((outcome: Outcome, world: World) => Rendered | null) | undefined
  readonly key?: { readonly key: string; readonly bodyHash: Buffer } | undefined
}

/** `value` is what the route sends; kept as JSON where the request has a key. */
export type Rendered = { readonly status: number; readonly value: unknown }

type Overriding = { readonly override: readonly string[]; readonly reason?: string | undefined }

/** What a reader alone shows to prove where they are; undefined: nothing. */
type Proving = { readonly proof?: ShownProof | undefined }

/** Who else is in a loan, by card: the member of a group who has the item, and who fetches it for the patron at the desk. */
export type OtherParties = { readonly member?: string | undefined; readonly onBehalfBy?: string | undefined }

/** A patron by card; a reader acting alone is known by id. */
export type PatronName = { readonly card: string } | { readonly patronId: string }

export type CheckOutCommand = Common &
  Overriding &
  Proving &
  OtherParties & {
    readonly act: 'checkout'
    readonly patron: PatronName
    readonly barcode: string
    /** The stated end of a temporary loan, within the allowed period. */
    readonly due?: LocalDate | Instant | undefined
    /** The document that its reader showed, sealed under their key. */
    readonly identityNote?: string | undefined
    /** Several copies that what was named can mean, instead of `barcode`: the answer is the question which. */
    readonly choices?: readonly ItemChoice[] | undefined
  }

export type CheckOutBatchCommand = Common &
  Overriding &
  Proving &
  OtherParties & {
    readonly act: 'checkout-batch'
    readonly patron: PatronName
    readonly barcodes: readonly string[]
    /** All or none. */
    readonly atomic: boolean
  }

export type ReturnCommand = Common &
  Proving & {
    readonly act: 'return'
    readonly barcode: string
    /** A day (today: now; else closing time of that day) or an instant. */
    readonly effective?: LocalDate | Instant | undefined
    readonly condition?: Condition | undefined
    readonly severity?: Severity | undefined
    readonly note?: string | undefined
  }

export type RenewCommand = Common &
  Overriding & {
    readonly act: 'renew'
    readonly loan: { readonly id: string } | { readonly barcode: string }
    readonly identityCheck?: IdentityCheck | undefined
    /** The loan renews itself with the reader's consent, on the day before it is due. */
    readonly automatic?: true
  }

/** By the nightly job; `dueOn`: the due date that it found. */
export type RenewAutomaticallyCommand = Common & {
  readonly act: 'renew-automatically'
  readonly loanId: string
  readonly dueOn: LocalDate
}

export type RenewAllCommand = Common &
  Overriding & {
    readonly act: 'renew-all'
    readonly patronId: string
    readonly identityCheck?: IdentityCheck | undefined
  }

export type PlaceHoldCommand = Common &
  Overriding & {
    readonly act: 'hold'
    readonly patron: PatronName
    readonly on: { readonly titleId: string } | { readonly barcode: string }
    readonly pickup: string
    readonly suspendUntil?: LocalDate | undefined
    readonly identityCheck?: IdentityCheck | undefined
    /** Not before this day, not after that one. */
    readonly from?: LocalDate | undefined
    readonly notAfter?: LocalDate | undefined
  }

export type CancelHoldCommand = Common & {
  readonly act: 'cancel-hold'
  readonly holdId: string
  readonly reason?: string | undefined
}

export type ChangeHoldCommand = Common & {
  readonly act: 'change-hold'
  readonly holdId: string
  /** Null ends a suspension. */
  readonly suspendUntil?: LocalDate | null | undefined
  readonly pickup?: string | undefined
  readonly extend?: boolean | undefined
  readonly position?: number | undefined
  /** The version that the caller saw; null: whatever it is. */
  readonly version?: number | null | undefined
  readonly reason?: string | undefined
}

/** A shelf deadline has passed; by the nightly job. */
export type ExpireHoldCommand = Common & { readonly act: 'expire-hold'; readonly holdId: string }
/** The time in which a request could be filled has passed; by the nightly job. */
export type EndHoldRequestCommand = Common & { readonly act: 'end-hold-request'; readonly holdId: string }
/** The reader lets the next one go first. */
export type PassTurnCommand = Common & {
  readonly act: 'pass-turn'
  readonly holdId: string
  readonly reason?: string | undefined
}
export type UndoLoanCommand = Common & {
  readonly act: 'undo-loan'
  readonly loanId: string
  readonly reason?: string | undefined
}
export type UndoRenewalCommand = Common & {
  readonly act: 'undo-renewal'
  readonly loanId: string
  readonly reason?: string | undefined
}
export type UndoReturnCommand = Common & {
  readonly act: 'undo-return'
  readonly loanId: string
  readonly reason?: string | undefined
}

/** A loan that is over, entered afterwards: lent at the moment that decides, back at `until`. */
export type PastLoanCommand = Common & {
  readonly act: 'past-loan'
  readonly patron: PatronName
  readonly barcode: string
  readonly until: Instant
}

export type ActCommand =
  | PastLoanCommand
  | CheckOutCommand
  | CheckOutBatchCommand
  | ReturnCommand
  | RenewCommand
  | RenewAllCommand
  | RenewAutomaticallyCommand
  | PlaceHoldCommand
  | CancelHoldCommand
  | ChangeHoldCommand
  | ExpireHoldCommand
  | EndHoldRequestCommand
  | PassTurnCommand
  | UndoLoanCommand
  | UndoRenewalCommand
  | UndoReturnCommand
  | EndTransitCommand
  | TakeLatenessCommand
  | ClosureCommand
  | (Common & TroubleAct)

/** Where a returned item goes; `transit` names the branch. */
export type Destination =
  | { readonly to: 'shelf' | 'hold-shelf' | 'repair' | 'processing' }
  | { readonly to: 'transit'; readonly branch: string }

export type Refused = {
  readonly kind: 'refused'
  readonly findings: readonly Finding[]
  readonly due?: DueDate | undefined
}

/** What may go wrong before a rule is asked. */
export type NotDone =
  /** `findings`: what a reader alone is told; left out: that the permission is missing. */
  | {
      readonly kind: 'forbidden'
      readonly permission: Permission | null
      readonly findings?: readonly SpokenFinding[]
    }
  | { readonly kind: 'not-found' }
  /** Well-formed but impossible: `code` says what is wrong with the field at `path`. */
  | { readonly kind: 'impossible'; readonly path: string; readonly code: FaultCode; readonly expected?: string }
  /** The thing is no longer in a state for this. */
  | { readonly kind: 'conflict'; readonly code: FaultCode }
  /** What was named can mean several copies. */
  | { readonly kind: 'ambiguous'; readonly choices: readonly ItemChoice[] }
  /** Someone changed it first. */
  | { readonly kind: 'stale' }

export type CheckedOut = {
  readonly kind: 'checked-out'
  readonly loan: LoanRow
  readonly due: DueDate
  readonly findings: readonly Finding[]
  readonly loansLeft: number | null
}
export type Returned = {
  readonly kind: 'returned'
  readonly barcode: string
  readonly branch: string
  readonly loan: LoanRow | null
  readonly overdue: OverdueCharge
  readonly damageFen: number
  readonly destination: Destination
  readonly hold: HoldRow | null
  readonly findings: readonly Finding[]
}
export type Renewed = {
  readonly kind: 'renewed'
  readonly loan: LoanRow
  readonly due: DueDate
  readonly findings: readonly Finding[]
}
export type HoldPlaced = { readonly kind: 'hold-placed'; readonly hold: HoldRow; readonly findings: readonly Finding[] }
export type HoldChanged = { readonly kind: 'hold-changed'; readonly hold: HoldRow }
export type PastLoanEntered = { readonly kind: 'past-loan'; readonly loan: LoanRow; readonly overdue: OverdueCharge }
export type Undone = { readonly kind: 'undone'; readonly loan: LoanRow }

export type BatchOutcome = {
  readonly kind: 'batch'
  readonly atomic: boolean
  readonly all: boolean
  readonly entries: readonly { readonly barcode: string; readonly outcome: CheckedOut | Refused | NotDone }[]
}
export type RenewedAll = {
  readonly kind: 'renewed-all'
  readonly entries: readonly { readonly loan: LoanRow; readonly outcome: Renewed | Refused | NotDone }[]
}

/** The key was used before: the answer given then is given again. */
export type Repeated = { readonly kind: 'repeated' }

export type Outcome =
  | Shifted
  | PutBack
  | PastLoanEntered
  | CheckedOut
  | Returned
  | Renewed
  | RenewedAll
  | HoldPlaced
  | HoldChanged
  | Undone
  | TroubleOutcome
  | BatchOutcome
  | TransitEnded
  | LatenessTaken
  | Refused
  | NotDone
  | Repeated

export type ActResult = {
  readonly outcome: Outcome
  readonly rendered: Rendered | null
}
