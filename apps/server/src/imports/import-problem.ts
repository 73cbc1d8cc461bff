import type { MappingCode } from '@wenyuan/domain/catalog'

/** Why a whole file is refused, or an import ended before its end. Words: import-words.ts. */
export const IMPORT_PROBLEMS = [
  'FILE_MISSING',
  'FILE_EMPTY',
  'FILE_TOO_LARGE',
  'FILE_BINARY',
  'FILE_SPREADSHEET',
  'ARCHIVE_BROKEN',
  'UNPACKED_TOO_LARGE',
  'ENCODING_UNKNOWN',
  'HEADER_MISSING',
  'TOO_MANY_COLUMNS',
  'TOO_MANY_BROKEN_ROWS',
  'OTHER_OPTIONS',
  'FILE_GONE',
  'INTERNAL',
] as const
export type ImportProblemCode = (typeof IMPORT_PROBLEMS)[number]

/** `met` and `expected` as in a row's reason: what was there, and what would be right. */
export type ImportProblem = {
  readonly code: ImportProblemCode | MappingCode
  readonly met?: string
  readonly expected?: string | readonly string[]
}

export class ImportRefused extends Error {
  override readonly name = 'ImportRefused'
  readonly problem: ImportProblem

  constructor(problem: ImportProblem) {
    super(problem.code)
    this.problem = problem
  }
}
