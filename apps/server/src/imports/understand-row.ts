import { type ColumnMapping, type ItemDraft, readRow, type TitleDraft } from '@wenyuan/domain/catalog'
import { MAX_RAW_LENGTH } from './import-limits.ts'
import type { BadRow } from './import-reason.ts'
import type { FileRow } from './read-csv.ts'
import type { FileForm, NumberedRow } from './read-file.ts'

export type ReadableRow = {
  readonly number: number
  readonly draft: TitleDraft
  readonly items: readonly ItemDraft[]
  /** As it stood in the file, in case that it turns out not to fit the catalogue. */
  readonly raw: string
}

export type UnderstoodRow =
  | ({ readonly kind: 'row' } & ReadableRow)
  | ({ readonly kind: 'bad' } & BadRow)
  /** A blank line: nothing to say about. */
  | { readonly kind: 'blank' }

type Reading = { readonly form: FileForm; readonly columns: ColumnMapping; readonly latestYear: number }

/** Stands where a character was damaged, here or in the system that wrote the file. */
const DAMAGED = '\ufffd'
/** What a book is known and found by: damaged, it would name another. Elsewhere the damaged signs are left out. */
const NAMING = ['title', 'author', 'publisher', 'isbn', 'barcode'] as const

/** One row of the file as a title and its copies, or why not. */
export function understandRow({ number, row }: NumberedRow, { form, columns, latestYear }: Reading): UnderstoodRow {
  if (row.kind === 'broken') {
    return { kind: 'bad', number, reasons: [{ column: null, code: row.code, met: '' }], raw: keptText(row.raw) }
  }
  const { cells } = row
  if (cells.length === 0) return { kind: 'blank' }
  const raw = rawOf(row)
  if (NAMING.some((field) => cells[columns[field] ?? cells.length]?.includes(DAMAGED))) {
    return { kind: 'bad', number, reasons: [{ column: null, code: 'TEXT_BROKEN', met: '' }], raw }
  }
  const whole = cells.map((cell) => cell.replaceAll(DAMAGED, ''))
  const read = readRow(columns, whole, { width: form.header.length, latestYear })
  if (read.kind === 'bad') return { kind: 'bad', number, reasons: read.reasons, raw }
  return { kind: 'row', number, draft: read.draft, items: read.items, raw }
}

/** Cells as CSV writes them: near enough to find the row by. */
function rawOf({ cells }: Extract<FileRow, { kind: 'cells' }>): string {
  let raw = ''
  for (const [at, cell] of cells.entries()) {
    if (raw.length > MAX_RAW_LENGTH) break
    raw += `${at === 0 ? '' : ','}${/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell}`
  }
  return keptText(raw)
}

function keptText(text: string): string {
  // PostgreSQL stores neither.
  return text.slice(0, MAX_RAW_LENGTH).replaceAll('\0', '').toWellFormed()
}
