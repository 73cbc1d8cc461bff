import type { Calendar } from '../calendar/index.ts'
import type { LocalDate } from '../kernel/index.ts'
import type { CreditLevel, ParameterName } from './values.ts'

type OfParameter = { readonly parameter: ParameterName }
/** Two numbers that don't go together, in the unit of their parameters. */
type Pair = OfParameter & { readonly met: number; readonly other: number }

/** What is allowed but surely not meant. `line` is counted from 1; 0 is the policy as a whole. */
export type PolicyWarning = { readonly line: number } & (
  | { readonly code: 'SETS_NOTHING' }
  /** A later line with the same conditions sets the same. */
  | ({ readonly code: 'OVERWRITTEN'; readonly by: number } & OfParameter)
  /** Wherever this line applies, one of the more specific lines `by` does too and sets the same. */
  | ({ readonly code: 'NEVER_APPLIES'; readonly by: readonly number[] } & OfParameter)
  /** Both lines can apply at once, weigh the same and say different things: `by`, the later, wins. */
  | ({ readonly code: 'AMBIGUOUS'; readonly by: number } & OfParameter)
  | { readonly code: 'PERIOD_OVER'; readonly period: string }
  /** How long and how much is said where nothing is lent. `by`: the line that forbids it. */
  | ({ readonly code: 'NOT_LENT'; readonly by: number | null } & OfParameter)
  /** Who is late by a day is stopped before `overdueOnCheckout` is asked. */
  | { readonly code: 'LEVEL_STOPS_FIRST' }
  | {
      readonly code: 'UNKNOWN_NAME'
      readonly condition: 'branch' | 'patronType' | 'itemType' | 'holdPickup'
      readonly name: string
    }
  /** Others of its kind have lines of their own; this one has none. */
  | { readonly code: 'NO_LINE_FOR_TYPE'; readonly condition: 'patronType' | 'itemType'; readonly name: string }
  | ({ readonly code: 'ZERO_PERIOD' } & OfParameter)
  | ({ readonly code: 'CAP_BELOW_FIRST_DAY' } & Pair)
  | ({ readonly code: 'GRACE_BEYOND_BLOCK' } & Pair)
  | ({ readonly code: 'WINDOW_BEYOND_PERIOD' } & Pair)
  | ({ readonly code: 'HOT_NOT_SHORTER' } & Pair)
  | ({ readonly code: 'HOT_MORE_RENEWALS' } & Pair)
  | ({ readonly code: 'HOT_NEVER' } & OfParameter)
  | ({ readonly code: 'HOT_WITHOUT_EFFECT' } & OfParameter)
  | ({ readonly code: 'LOST_WITHIN_GRACE' } & Pair)
  | ({ readonly code: 'STEP_AFTER_LOST' } & Pair)
  | ({ readonly code: 'RECALL_WITHOUT_EFFECT' } & Pair)
  | ({ readonly code: 'RENEWALS_GAIN_NOTHING' } & Pair)
  | ({ readonly code: 'LIMIT_NEVER_MET' } & Pair)
  | ({ readonly code: 'NOTICE_BEFORE_LOAN' } & Pair)
  /** Everyone has a level as low as this. */
  | { readonly code: 'CREDIT_STOPS_NOBODY' }
  /** Nobody has this level, or one as good. */
  | { readonly code: 'CREDIT_STOPS_EVERYBODY'; readonly level: CreditLevel }
  | ({ readonly code: 'DAYS_ALL_PAST'; readonly lastOn: LocalDate } & OfParameter)
  | DueInClosure
)

/** Everything lent from `lentFrom` to `lentTo` would be due within the closure, and is due on `dueOn` by the closed-day rule. */
export type DueInClosure = {
  readonly code: 'DUE_IN_CLOSURE'
  readonly branch: string
  readonly closedFrom: LocalDate
  readonly closedTo: LocalDate
  readonly lentFrom: LocalDate
  readonly lentTo: LocalDate
  /** Null: each on its own day, closed as it is. */
  readonly dueOn: LocalDate | null
}

export type WarningCode = PolicyWarning['code']

export type KnownNames = {
  readonly branches: ReadonlySet<string>
  readonly patronTypes: ReadonlySet<string>
  readonly itemTypes: ReadonlySet<string>
  /** The levels that somebody has; left out: not counted. */
  readonly creditLevels?: ReadonlySet<CreditLevel>
}

/** What the linter looks at beside the lines. Without calendars closures are not looked for. */
export type LintSetting = {
  readonly today: LocalDate
  readonly known: KnownNames
  readonly calendars?: ReadonlyMap<string, Calendar>
}
