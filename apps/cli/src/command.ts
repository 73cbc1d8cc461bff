import type { Language } from '@wenyuan/server/platform'

export const LANGUAGES: readonly Language[] = ['zh-CN', 'en']

export const EXIT = { ok: 0, failed: 1, refused: 2, interrupted: 130 } as const

/** Said in both languages; the command's own words stand beside it. */
export type Words = Readonly<Record<Language, string>>

/** Where a command runs. */
export type Surroundings = {
  readonly env: Readonly<Record<string, string | undefined>>
  out(text: string): void
  err(text: string): void
  /** Written over itself while something runs; nothing where nobody watches. */
  progress(text: string): void
  /** Aborted by Ctrl-C. */
  readonly interrupted: AbortSignal
}

export type Io = Surroundings & { readonly language: Language }

/** One command, one file in `commands/`. */
export type Command = {
  /** `scenario run` */
  readonly name: string
  readonly summary: Words
  readonly usage: Words
  run(args: readonly string[], io: Io): Promise<number>
}
