import type { LocalDate } from '../kernel/index.ts'

export const LANGUAGES = ['zh-CN', 'en'] as const
export type Language = (typeof LANGUAGES)[number]

/** The reader is spoken to; staff are told about the reader in front of them. */
export type Audience = 'reader' | 'staff'

/** Names that the sentences need; null where there is none to give, and the sentence does without. */
export type Names = {
  /** The title lent in a loan. */
  title(loanId: string): string | null
  /** The name of a branch by its code. */
  branch(code: string): string | null
}

export const NO_NAMES: Names = { title: () => null, branch: () => null }

/** The acts that a help can lead to: "after returning it you may renew". */
export type HelpedAct = 'checkout' | 'renew' | 'hold'

export type Speech = {
  readonly language: Language
  readonly audience: Audience
  readonly names: Names
  /** What was asked for; without it a help says only "then it can be done". */
  readonly act?: HelpedAct
  /** With it, days of the same year are said without their year. */
  readonly today?: LocalDate
}
