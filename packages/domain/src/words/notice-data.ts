import type { StoppableAct } from '../circulation/index.ts'
import type { Fen, LocalDate } from '../kernel/index.ts'

type Maybe<T> = T | null

/** `due` is the due day; `dueMinute` the minute of it, of a loan in hours. */
type Due = { readonly due: LocalDate; readonly dueMinute?: Maybe<number> }
/** `until` is the last day on the hold shelf. */
type OnShelf = { readonly title: string; readonly branch: string; readonly until: LocalDate }
/** What the account says afterwards; a credit is negative. */
type Balance = { readonly balanceFen?: Maybe<Fen> }

/**
 * What each kind of notice says, as it is kept with the notice: plain JSON. `title` is the title's text without marks,
 * `branch` the branch's name, days are `YYYY-MM-DD`, money is fen. An optional value that is left out or null isn't said.
 */
export type NoticeData = {
  readonly checkout: Due & { readonly title: string; readonly branch?: Maybe<string> }
  readonly return: {
    readonly title: string
    readonly branch?: Maybe<string>
    readonly overdueDays?: Maybe<number>
    readonly chargeFen?: Maybe<Fen>
  }
  /** All that fall due on the days that are told, of one patron; `offersRenewal`: one of them at least can be renewed now. */
  readonly 'due-soon': {
    readonly loans: readonly (Due & { readonly title: string; readonly renewable?: Maybe<boolean> })[]
    readonly offersRenewal: boolean
  }
  /** A closure declared afterwards moved the due date. */
  readonly 'due-moved': Due & { readonly title: string; readonly before: LocalDate }
  /** The loans that have come to a step of the ladder; `ways`: how the notice is to be sent. */
  readonly overdue: {
    readonly loans: readonly { readonly title: string; readonly due: LocalDate; readonly daysLate: number }[]
    readonly ways?: Maybe<readonly string[]>
  }
  /** `renewalsLeft`: null where there is no limit. `automatic`: renewed by itself. */
  readonly renewed: Due & {
    readonly title: string
    readonly renewalsLeft?: Maybe<number>
    readonly automatic?: Maybe<boolean>
  }
  /** It was to renew itself and could not; `due` stays. `reasons`, each as `findingSentence` says it to a reader. */
  readonly 'renewal-failed': Due & { readonly title: string; readonly reasons?: Maybe<readonly string[]> }
  /** Another reader waits; `before` is the day on which it was due. */
  readonly recall: Due & { readonly title: string; readonly before?: Maybe<LocalDate> }
  readonly 'hold-placed': {
    readonly title: string
    readonly branch?: Maybe<string>
    readonly position?: Maybe<number>
  }
  readonly 'hold-ready': OnShelf
  readonly 'hold-reminder': OnShelf
  readonly 'hold-expired': { readonly title: string; readonly branch?: Maybe<string> }
  readonly 'hold-unfilled': { readonly title: string }
  /** `reasons`: what stopped the patron, each as `findingSentence` says it to a reader. */
  readonly 'hold-passed-on': { readonly title: string; readonly reasons?: Maybe<readonly string[]> }
  readonly 'hold-cancelled': {
    readonly title: string
    readonly byStaff?: Maybe<boolean>
    readonly reason?: Maybe<string>
  }
  readonly charge: Balance & {
    readonly amountFen: Fen
    readonly about?: Maybe<'overdue' | 'damage' | 'lost' | 'lost-handling' | 'rent' | 'other'>
    readonly title?: Maybe<string>
    readonly overdueDays?: Maybe<number>
  }
  /** `receipt` is the receipt's number. */
  readonly payment: Balance & {
    readonly amountFen: Fen
    /** Left out: for what is owed. */
    readonly about?: Maybe<'deposit'>
    readonly receipt?: Maybe<string>
  }
  /**
   * Money or credit that goes back. `credit`: paid out; `deposit`: given back; `reversal`: a payment (of that receipt) taken
   * back as a mistake; `correction`: a charge lowered.
   */
  readonly refund: Balance & {
    readonly amountFen: Fen
    readonly about?: Maybe<'credit' | 'deposit' | 'reversal' | 'correction'>
    readonly title?: Maybe<string>
    readonly receipt?: Maybe<string>
    readonly reason?: Maybe<string>
  }
  readonly waiver: Balance & {
    readonly amountFen: Fen
    readonly outcome: 'approved' | 'rejected'
    readonly note?: Maybe<string>
  }
  /** The compensation and its handling, as they were charged; 0: nothing yet. */
  readonly lost: { readonly title: string; readonly amountFen: Fen; readonly handlingFen?: Maybe<Fen> }
  /** `outcome` null: the dispute was opened. `amountFen`: what was taken back. */
  readonly dispute: {
    readonly what: 'loan' | 'charge' | 'credit'
    readonly outcome?: Maybe<'upheld' | 'corrected' | 'rejected' | 'withdrawn'>
    readonly title?: Maybe<string>
    readonly amountFen?: Maybe<Fen>
    readonly note?: Maybe<string>
  }
  /** `until` is the last day stopped; without `acts` all are, without `branch` everywhere. */
  readonly block: {
    /** Stopped for returning late, for so many days. */
    readonly suspendedDays?: Maybe<number>
    /** What was returned late. */
    readonly title?: Maybe<string>
    /** What stopped the patron has ended, and is told of for that. */
    readonly ended?: Maybe<boolean>
    readonly reason?: Maybe<string>
    readonly until?: Maybe<LocalDate>
    readonly acts?: Maybe<readonly StoppableAct[]>
    readonly branch?: Maybe<string>
  }
}

export type NoticeKind = keyof NoticeData
