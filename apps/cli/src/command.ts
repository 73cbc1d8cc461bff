import type { Language } from '@wenyuan/server/platform'

export const EXIT = { ok: 0, failed: 1, refused: 2, interrupted: 130 } as const

/** Said in both languages; the command's own words stand beside it. */
export type Words = Readonly<Record<Language, string>>

/** Where a command writes, and in which language. */
export type Io = {
  readonly language: Language
  readonly env: Readonly<Record<string, string | undefined>>
  out(text: string): void
  err(text: string): void
  /** Written over itself while something runs; nothing where nobody watches. */
  progress(text: string): void
  /** Aborted by Ctrl-C. */
  readonly interrupted: AbortSignal
}

/** One command, one file in `commands/`. */
export type Command = {
  /** `scenario run` */
  readonly name: string
  readonly summary: Words
  readonly usage: Words
  run(args: readonly string[], io: Io): Promise<number>
}
