import type { RowReason } from '@wenyuan/domain/catalog'

/** What only the import knows of a row, beside what domain/catalog says of its cells. */
export const IMPORT_ROW_CODES = [
  'ROW_TOO_LONG',
  'QUOTE_NOT_CLOSED',
  'JSON_BROKEN',
  'TEXT_BROKEN',
  'BARCODE_TAKEN',
  'BRANCH_UNKNOWN',
  'BRANCH_MISSING',
  'BRANCH_NOT_PERMITTED',
  'ITEM_TYPE_UNKNOWN',
  'ITEM_TYPE_MISSING',
] as const
export type ImportRowCode = (typeof IMPORT_ROW_CODES)[number]

export type ImportReason =
  | RowReason
  | {
      readonly column: RowReason['column']
      readonly code: ImportRowCode
      readonly met: string
      readonly expected?: string
    }

/** A row that was skipped: nothing of it was taken. */
export type BadRow = { readonly number: number; readonly reasons: readonly ImportReason[]; readonly raw: string }
