import type { Permission } from '../access/index.ts'
import type {
  ChargeStep,
  CheckoutCode,
  DueStep,
  Help,
  HoldCode,
  RenewalCode,
  ReturnCode,
  StoppableAct,
} from '../circulation/index.ts'
import type { ClaimCode } from '../claims/index.ts'
import type { Level, LocalDate, NotPermitted } from '../kernel/index.ts'
import type { ParameterName } from '../policy/index.ts'
import type { HelpedAct } from './language.ts'
import type { NoticeData, NoticeKind } from './notice-data.ts'

/** Codes that no rule in force gives yet; they have their words already. */
type LaterCode = 'DEPOSIT_REQUIRED' | 'APPROVAL_REQUIRED' | 'STALE'

/** Every code that a decision can give. */
export type ReasonCode =
  | CheckoutCode
  | RenewalCode
  | HoldCode
  | ReturnCode
  | ClaimCode
  | NotPermitted['code']
  | LaterCode

/** The `type` of a problem document. */
export type ProblemName =
  | 'malformed'
  | 'unauthenticated'
  | 'forbidden'
  | 'not-found'
  | 'method-not-allowed'
  | 'refused'
  | 'conflict'
  | 'wechat-unbound'
  | 'card-code-spent'
  | 'stale'
  | 'too-large'
  | 'unsupported-media-type'
  | 'impossible'
  | 'key-reused'
  | 'policy-invalid'
  | 'too-many'
  | 'internal'
  | 'unavailable'

/** What NOT_PERMITTED can be about beside a permission. */
export const SAID_ACTS = ['override', 'backdate', 'proof', 'new-proof', 'own-waiver'] as const

/** What a finding's sentence is made from; null: the finding doesn't say. Money is in fen, days are said already. */
export type Met = {
  readonly level: Level
  readonly parameter: ParameterName | null
  readonly actual: number | null
  readonly limit: number | null
  readonly actualDay: string | null
  readonly limitDay: string | null
  readonly day: string | null
  readonly note: string | null
  /** The name of the branch that was asked for. */
  readonly branch: string | null
  /** What the actor may not do; null: the act itself. */
  readonly act: (typeof SAID_ACTS)[number] | null
  /** The name of the permission that is missing. */
  readonly permission: string | null
}

export type Sentence = string | ((met: Met) => string)

/** Titles in book-title marks, at most a few of them, and how many loans go unnamed. Empty: none has a name. */
export type NamedLoans = { readonly titles: readonly string[]; readonly others: number }

/** What a help's sentence is made from besides its own numbers. */
export type HelpContext = {
  readonly forReader: boolean
  readonly act: HelpedAct | null
  readonly loans: NamedLoans
  readonly branches: { readonly names: readonly string[]; readonly more: boolean }
  day(on: LocalDate): string
}

type OfCode<Union extends { readonly code: string }, Code> = Extract<Union, { readonly code: Code }>

/** What things are called. */
export type NameWords = {
  readonly permissions: Readonly<Record<Permission, string>>
  readonly parameters: Readonly<Record<ParameterName, string>>
  readonly blockedActs: Readonly<Record<StoppableAct, string>>
  readonly problems: Readonly<Record<ProblemName, string>>
}

/** Whole sentences with full stops, to a reader. */
export type NoticeWords = { readonly [K in NoticeKind]: (data: NoticeData[K]) => string }

/** All that is said, in one language. Both languages have this very key set. */
export type Vocabulary = NameWords & {
  /** One sentence for both audiences, or one for each. */
  readonly findings: Readonly<Record<ReasonCode, Sentence | { readonly reader: Sentence; readonly staff: Sentence }>>
  readonly helps: { readonly [C in Help['code']]: (help: OfCode<Help, C>, context: HelpContext) => string }
  readonly dueSteps: { readonly [C in DueStep['code']]: (step: OfCode<DueStep, C>) => string }
  readonly chargeSteps: { readonly [C in ChargeStep['code']]: (step: OfCode<ChargeStep, C>) => string }
  readonly notices: NoticeWords
}

/** `say(actual, limit)` where the finding has both numbers, otherwise the sentence without them. */
export function withNumbers(
  say: (actual: number, limit: number) => string,
  without: string,
): (met: Pick<Met, 'actual' | 'limit'>) => string {
  return ({ actual, limit }) => (actual === null || limit === null ? without : say(actual, limit))
}

/** `say(value)` where there is one, otherwise the sentence without it. */
export function sayIf<T>(value: T | null | undefined, say: (value: T) => string, without = ''): string {
  return value === null || value === undefined ? without : say(value)
}

/** For sentences of many parts, of which some may be empty. */
export function joined(...parts: readonly string[]): string {
  return parts.join('')
}
