import type { LocalDate } from '../kernel/index.ts'
import type { CreditLevel, ParameterGroup, ParameterName, PolicyValues, PolicyWarning } from '../policy/index.ts'

/** Names for codes; a code without a name is said as it is. */
export type PolicyNames = {
  branch(code: string): string
  patronType(code: string): string
  itemType(code: string): string
}

type OfCode<Code> = Extract<PolicyWarning, { readonly code: Code }>

/** What a policy is told in: short words, for a cell of a table. */
export type PolicyVocabulary = {
  readonly values: {
    readonly [Name in ParameterName]: (value: PolicyValues[Name], names: PolicyNames) => string
  }
  readonly groups: Readonly<Record<ParameterGroup, string>>
  readonly everything: string
  readonly conditions: {
    period(name: string, spans: readonly { readonly from: LocalDate; readonly to: LocalDate }[]): string
    credit(level: CreditLevel): string
    class(prefix: string): string
    newTitle(days: number): string
  }
  readonly and: string
  readonly warnings: WarningVocabulary
}

/** What is the matter, and what would be right; each one sentence without a full stop. */
export type SaidWarning = { readonly says: string; readonly suggests: string }
export type WarningVocabulary = {
  readonly [Code in PolicyWarning['code']]: (warning: OfCode<Code>, parameter: string) => SaidWarning
}
