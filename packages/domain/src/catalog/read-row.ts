import { isClassNumber, normaliseClassNumber, splitCallNumber } from './class-number.ts'
import type { ColumnMapping } from './column-mapping.ts'
import { readContributors } from './read-contributors.ts'
import { readIsbn } from './read-isbn.ts'
import { readPrice } from './read-price.ts'
import { isNoValue, readCode, readText, readTitle } from './read-text.ts'
import { readYear } from './read-year.ts'
import { FIELDS, type Field, type RowCode, type RowReason } from './row-reason.ts'
import { type ItemDraft, itemPriceFen, type TitleDraft } from './title-draft.ts'

export type ReadRow =
  | {
      readonly kind: 'title'
      readonly draft: TitleDraft
      readonly items: readonly ItemDraft[]
      readonly notes: readonly RowReason[]
    }
  | { readonly kind: 'bad'; readonly reasons: readonly RowReason[] }

export type RowRules = {
  /** Columns in the header row: a longer row is broken. */
  readonly width: number
  /** The last year of publication that is believed. */
  readonly latestYear: number
}

/**
 * A cell of exactly its limit (UTF-16 units) is read. A longer title, ISBN or barcode refuses the row; any other longer
 * cell is left out and noted.
 */
export const CELL_LIMIT = 500
const CELL_LIMITS: Readonly<Partial<Record<Field, number>>> = {
  author: 2000,
  translator: 2000,
  barcode: 2000,
  summary: 20_000,
}
const REFUSED_WHEN_TOO_LONG: ReadonlySet<Field> = new Set(['title', 'isbn', 'barcode'])
export const BARCODE_LENGTH_LIMIT = 40
const BARCODE = new RegExp(`^[0-9A-Za-z][0-9A-Za-z._-]{0,${BARCODE_LENGTH_LIMIT - 1}}$`)

/** `draft` while it is being written. */
type Draft = { -readonly [K in keyof TitleDraft]: TitleDraft[K] }
type Row = {
  readonly cell: (field: Field) => string
  readonly refuse: (column: Field | null, code: RowCode, met: string, expected?: string) => void
  readonly note: (column: Field, code: RowCode, met: string, expected?: string) => void
}

/**
 * One row of a file as a title and its items, or why not.
 *
 * Refused: a row that is empty or longer than the header, has neither title nor ISBN, has an ISBN that fails its check
 * (the number is what titles are told apart and merged by; a mistyped one names another book), a barcode with signs
 * that no scanner sends, or a title that is too long. Kept, and noted: everything else that can't be read (price, date,
 * class); the field stays empty. A 统一书号 in the ISBN column is right for a book of before 1987 and is kept as such.
 */
export function readRow(mapping: ColumnMapping, cells: readonly string[], rules: RowRules): ReadRow {
  const reasons: RowReason[] = []
  const notes: RowReason[] = []
  const row: Row = {
    cell: (field) => cellOf(mapping, cells, field),
    refuse: (column, code, met, expected) => reasons.push(reason(column, code, met, expected)),
    note: (column, code, met, expected) => notes.push(reason(column, code, met, expected)),
  }
  if (cells.every((cell) => cell.trim() === '')) return { kind: 'bad', reasons: [reason(null, 'ROW_EMPTY', '')] }
  if (cells.slice(rules.width).some((cell) => cell.trim() !== '')) {
    row.refuse(null, 'ROW_TOO_MANY_CELLS', String(cells.length), String(rules.width))
    return { kind: 'bad', reasons }
  }
  sayTooLong(mapping, cells, row)
  const draft: Draft = { contributors: [] }
  readNames(row, draft)
  readNumbers(row, draft, rules)
  readTexts(row, draft)
  if (draft.title === undefined && draft.isbn13 === undefined && reasons.length === 0) {
    row.refuse('title', 'TITLE_MISSING', '')
  }
  const items = readItems(row, draft)
  return reasons.length > 0 ? { kind: 'bad', reasons } : { kind: 'title', draft, items, notes }
}

function readNames(row: Row, draft: Draft): void {
  const { title, subtitle } = readTitle(row.cell('title'))
  if (title !== '') draft.title = title
  if (subtitle !== undefined) draft.subtitle = subtitle
  const people = [...readContributors(row.cell('author')), ...readContributors(row.cell('translator'), 'translator')]
  draft.contributors = people.filter(({ name }, at) => people.findIndex((other) => other.name === name) === at)
}

function readNumbers(row: Row, draft: Draft, rules: RowRules): void {
  const isbn = row.cell('isbn')
  if (isbn !== '') {
    const read = readIsbn(isbn)
    if (read.kind === 'isbn') draft.isbn13 = read.isbn13
    else if (read.why !== 'ISBN_UNIFIED_NUMBER') row.refuse('isbn', read.why, read.met, read.expected)
    else draft.unifiedNumber = read.met
  }
  const year = row.cell('year')
  if (year !== '') {
    const read = readYear(year, rules.latestYear)
    if (read.kind === 'unknown') row.note('year', read.why, readText(year), String(rules.latestYear))
    else {
      draft.year = read.year
      if (read.month !== undefined) draft.month = read.month
    }
  }
  const price = row.cell('price')
  if (price !== '') {
    const read = readPrice(price)
    if (read.kind === 'unknown') row.note('price', read.why, readText(price))
    else {
      const { fen, currency, covers, volumes } = read
      draft.price = { fen, currency, covers, volumes }
      if (currency !== 'CNY') row.note('price', 'PRICE_FOREIGN', readText(price), currency)
    }
  }
  readClass(row, draft)
}

/** The class has its own column or is the head of the call number; its own column wins. */
function readClass(row: Row, draft: Draft): void {
  const callNumber = readCode(row.cell('callNumber'))
  if (callNumber !== '') draft.callNumber = callNumber
  const own = normaliseClassNumber(row.cell('classNumber'))
  if (own !== '' && isClassNumber(own)) draft.classNumber = own
  else if (own !== '') row.note('classNumber', 'CLASS_NUMBER_UNKNOWN', own)
  if (draft.classNumber !== undefined || callNumber === '') return
  const split = splitCallNumber(callNumber)
  if (split.kind === 'classed') draft.classNumber = split.classNumber
  else row.note('callNumber', 'CLASS_NUMBER_UNKNOWN', callNumber)
}

function readTexts(row: Row, draft: Draft): void {
  for (const field of [
    'subtitle',
    'originalTitle',
    'publisher',
    'pages',
    'binding',
    'series',
    'language',
    'summary',
  ] as const) {
    const text = readText(row.cell(field))
    if (text !== '') draft[field] = text
  }
  const subjects = readText(row.cell('subjects'))
    .split(/[;；,，、/|]/)
    .map((subject) => subject.trim())
  const kept = [...new Set(subjects)].filter((subject) => subject !== '')
  if (kept.length > 0) draft.subjects = kept
}

/** One item for each barcode in the cell. An item without a price of its own takes that of one volume of its title. */
function readItems(row: Row, draft: TitleDraft): ItemDraft[] {
  const barcodes = readCode(row.cell('barcode')).split(/[\s;,、|/]+/)
  const shared: { -readonly [K in keyof ItemDraft]?: ItemDraft[K] } = {}
  const branch = readCode(row.cell('branch'))
  if (branch !== '') shared.branch = branch
  const shelf = readText(row.cell('shelf'))
  if (shelf !== '') shared.shelf = shelf
  const type = readCode(row.cell('itemType'))
  if (type !== '') shared.type = type
  if (draft.callNumber !== undefined) shared.callNumber = draft.callNumber
  const own = row.cell('itemPrice').trim()
  const read = own === '' ? draft.price : readPrice(own)
  if (read !== undefined && 'why' in read) row.note('itemPrice', read.why, readText(own))
  else if (read !== undefined) {
    const priceFen = itemPriceFen(read)
    if (priceFen !== null) shared.priceFen = priceFen
  }
  const items: ItemDraft[] = []
  for (const barcode of new Set(barcodes)) {
    if (barcode === '') continue
    if (BARCODE.test(barcode)) items.push({ ...shared, barcode })
    else row.refuse('barcode', 'BARCODE_CHARACTERS', barcode, String(BARCODE_LENGTH_LIMIT))
  }
  return items
}

/** What the cell says; nothing where it is missing, says that it has no value, or is too long to be read. */
function cellOf(mapping: ColumnMapping, cells: readonly string[], field: Field): string {
  const index = mapping[field]
  const text = index === undefined ? '' : (cells[index] ?? '').trim()
  if (text.length > (CELL_LIMITS[field] ?? CELL_LIMIT)) return ''
  // A book may well be called None; only a database's own word for nothing empties a title.
  return field === 'title' ? text.replace(/^null$/i, '') : isNoValue(text) ? '' : text
}

function sayTooLong(mapping: ColumnMapping, cells: readonly string[], row: Row): void {
  for (const field of FIELDS) {
    const index = mapping[field]
    const length = index === undefined ? 0 : (cells[index] ?? '').trim().length
    const limit = CELL_LIMITS[field] ?? CELL_LIMIT
    if (length <= limit) continue
    if (REFUSED_WHEN_TOO_LONG.has(field)) row.refuse(field, 'TEXT_TOO_LONG', String(length), String(limit))
    else row.note(field, 'TEXT_TOO_LONG', String(length), String(limit))
  }
}

function reason(column: Field | null, code: RowCode, met: string, expected?: string): RowReason {
  return expected === undefined ? { column, code, met } : { column, code, met, expected }
}
