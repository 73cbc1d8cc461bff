export {
  type CallNumber,
  isClassNumber,
  isClassUnder,
  longestClassPrefix,
  normaliseClassNumber,
  splitCallNumber,
} from './class-number.ts'
export { type ColumnMapping, type MappingReason, mapColumns, type ReadMapping } from './column-mapping.ts'
export { type MergedTitle, mergeTitles, titleKey } from './merge-titles.ts'
export { CONTRIBUTORS_LIMIT, readContributors } from './read-contributors.ts'
export { isbn10CheckDigit, isbn13CheckDigit, type ReadIsbn, readIsbn } from './read-isbn.ts'
export { PRICE_LENGTH_LIMIT, PRINTED_PRICE_LIMIT_FEN, type ReadPrice, readPrice, VOLUMES_LIMIT } from './read-price.ts'
export { BARCODE_LENGTH_LIMIT, CELL_LIMIT, type ReadRow, type RowRules, readRow } from './read-row.ts'
export { readCode, readText, readTitle, textKey } from './read-text.ts'
export { EARLIEST_YEAR, type ReadYear, readYear } from './read-year.ts'
export {
  FIELDS,
  type Field,
  type IsbnFault,
  type MappingCode,
  type PriceFault,
  type RowCode,
  type RowReason,
  type YearFault,
} from './row-reason.ts'
export {
  authorNames,
  type Contributor,
  type ItemDraft,
  itemPriceFen,
  type PrintedPrice,
  type Role,
  type TitleDraft,
} from './title-draft.ts'
export { type CatalogFacts, type CatalogLanguage, catalogSentence, fieldName } from './words.ts'
