/** What a column of an import file can be. */
export const FIELDS = [
  'title',
  'subtitle',
  'originalTitle',
  'author',
  'translator',
  'publisher',
  'year',
  'price',
  'isbn',
  'pages',
  'binding',
  'series',
  'language',
  'subjects',
  'summary',
  'classNumber',
  'callNumber',
  'barcode',
  'branch',
  'shelf',
  'itemType',
  'itemPrice',
] as const

export type Field = (typeof FIELDS)[number]

export type IsbnFault =
  | 'ISBN_CHECK_DIGIT'
  | 'ISBN_LENGTH'
  | 'ISBN_CHARACTERS'
  | 'ISBN_PREFIX'
  | 'ISBN_SPREADSHEET'
  | 'ISBN_UNIFIED_NUMBER'
export type PriceFault =
  | 'PRICE_NO_AMOUNT'
  | 'PRICE_NEGATIVE'
  | 'PRICE_CURRENCY_UNKNOWN'
  | 'PRICE_UNREADABLE'
  | 'PRICE_TOO_LARGE'
export type YearFault = 'YEAR_UNREADABLE' | 'YEAR_IMPOSSIBLE'

/** Everything an import can say of a row; words.ts has the sentence of each in each language. */
export type RowCode =
  | IsbnFault
  | PriceFault
  | YearFault
  | 'PRICE_FOREIGN'
  | 'CLASS_NUMBER_UNKNOWN'
  | 'TEXT_TOO_LONG'
  | 'TITLE_MISSING'
  | 'TITLE_UNKNOWN'
  | 'ISBN_OF_OTHER_TITLE'
  | 'BARCODE_CHARACTERS'
  | 'ROW_EMPTY'
  | 'ROW_TOO_MANY_CELLS'

export type MappingCode = 'NO_TITLE_OR_ISBN' | 'COLUMN_NOT_FOUND' | 'FIELD_UNKNOWN'

/**
 * Why a row was refused, or what was left out of one that was kept.
 * `met` is what stood in the file; `expected` is what would be right (a check digit, a limit), where there is such a thing.
 */
export type RowReason = {
  readonly column: Field | null
  readonly code: RowCode
  readonly met: string
  readonly expected?: string
}
