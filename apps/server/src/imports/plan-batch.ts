import {
  authorNames,
  itemPriceFen,
  type MergedTitle,
  mergeTitles,
  type TitleDraft,
  titleKey,
} from '@wenyuan/domain/catalog'
import type { ItemColumns, TitleColumns, TitleRow } from '../catalog/index.ts'
import { MAX_TITLE_AUTHORS } from './import-limits.ts'
import type { BadRow, ImportReason } from './import-reason.ts'
import { type BarcodeOwner, type CopyRules, planCopies } from './plan-copies.ts'
import type { ReadableRow } from './understand-row.ts'

/** The fields of a title that a later description may fill. */
export const FILLABLE = [
  'subtitle',
  'authors',
  'publisher',
  'year',
  'classNumber',
  'callNumber',
  'priceFen',
  'language',
  'summary',
] as const
export type Filled = Partial<Pick<TitleColumns, (typeof FILLABLE)[number]>>

export type PlannedItem = Omit<ItemColumns, 'titleId'> & { readonly identityKey: string }

export type BatchFacts = {
  /** By identity key. */
  readonly titles: ReadonlyMap<string, TitleRow>
  /** Of the barcodes that are taken: whose. */
  readonly barcodes: ReadonlyMap<string, BarcodeOwner>
  readonly copies: CopyRules
}

export type BatchPlan = {
  readonly newTitles: readonly TitleColumns[]
  /** Titles of the catalogue, with what was empty and now is not. */
  readonly filled: readonly { readonly id: string; readonly values: Filled }[]
  readonly items: readonly PlannedItem[]
  readonly bad: readonly BadRow[]
  /** Rows that told of a title that was there already. */
  readonly merged: number
}

type Known = { readonly row: TitleRow | null; draft: TitleDraft }

/** What a batch of rows means for the catalogue: pure, so that a batch is planned anew when another came in between. */
export function planBatch(rows: readonly ReadableRow[], facts: BatchFacts): BatchPlan {
  const known = new Map<string, Known>()
  const owners = new Map(facts.barcodes)
  const items: PlannedItem[] = []
  const bad: BadRow[] = []
  let merged = 0
  for (const row of rows) {
    const identityKey = titleKey(row.draft)
    const there = known.get(identityKey) ?? knownTitle(facts.titles.get(identityKey))
    const next = there === null ? null : mergeTitles(there.draft, row.draft)
    const refused = refusalOf(row.draft, next)
    const copies = refused === null ? planCopies(row, identityKey, { owners, copies: facts.copies }) : null
    if (refused !== null || copies === null || copies.kind === 'bad') {
      const reasons = refused !== null ? [refused] : copies?.kind === 'bad' ? copies.reasons : []
      bad.push({ number: row.number, reasons, raw: row.raw })
      continue
    }
    const draft = next?.kind === 'merged' ? next.draft : row.draft
    items.push(...copies.items)
    for (const { barcode } of copies.items) owners.set(barcode, { identityKey, title: draft.title ?? '' })
    known.set(identityKey, { row: there?.row ?? null, draft })
    if (there !== null) merged += 1
  }
  const titles = [...known]
  return {
    newTitles: titles.flatMap(([key, { row, draft }]) => (row === null ? [columnsOf(draft, key)] : [])),
    filled: titles.flatMap(([key, { row, draft }]) => {
      const values = row === null ? {} : filledIn(row, columnsOf(draft, key))
      return row === null || Object.keys(values).length === 0 ? [] : [{ id: row.id, values }]
    }),
    items,
    bad,
    merged,
  }
}

function refusalOf(draft: TitleDraft, next: MergedTitle | null): ImportReason | null {
  if (next?.kind === 'other-title') {
    return { column: 'isbn', code: 'ISBN_OF_OTHER_TITLE', met: draft.isbn13 ?? '', expected: next.otherTitle }
  }
  if (next === null && draft.title === undefined) {
    return { column: 'title', code: 'TITLE_UNKNOWN', met: draft.isbn13 ?? '' }
  }
  return null
}

function knownTitle(row: TitleRow | undefined): Known | null {
  if (row === undefined) return null
  const { subtitle, isbn, publisher, year, language, summary } = row
  const draft: TitleDraft = {
    title: row.title,
    contributors: row.authors.map((name) => ({ name, role: 'author' })),
    ...(subtitle === null ? {} : { subtitle }),
    ...(isbn === null ? {} : { isbn13: isbn }),
    ...(publisher === null ? {} : { publisher }),
    ...(year === null ? {} : { year }),
    ...(language === null ? {} : { language }),
    ...(summary === null ? {} : { summary }),
    ...(row.class_number === null ? {} : { classNumber: row.class_number }),
    ...(row.call_number === null ? {} : { callNumber: row.call_number }),
    ...(row.price_fen === null
      ? {}
      : { price: { fen: Number(row.price_fen), currency: 'CNY', covers: 'volume', volumes: 1 } as const }),
  }
  return { row, draft }
}

function columnsOf(draft: TitleDraft, identityKey: string): TitleColumns {
  return {
    title: draft.title ?? '',
    subtitle: draft.subtitle ?? null,
    authors: authorNames(draft.contributors).slice(0, MAX_TITLE_AUTHORS),
    publisher: draft.publisher ?? null,
    year: draft.year ?? null,
    isbn: draft.isbn13 ?? null,
    classNumber: draft.classNumber ?? null,
    callNumber: draft.callNumber ?? null,
    priceFen: draft.price === undefined ? null : itemPriceFen(draft.price),
    language: draft.language ?? null,
    format: 'book',
    summary: draft.summary ?? null,
    identityKey,
  }
}

/** Only what the catalogue has nothing for: what stands there was perhaps put right by hand. */
function filledIn(row: TitleRow, after: TitleColumns): Filled {
  const before: Readonly<Record<(typeof FILLABLE)[number], unknown>> = {
    ...row,
    classNumber: row.class_number,
    callNumber: row.call_number,
    priceFen: row.price_fen,
  }
  const changed = FILLABLE.filter((field) => isEmpty(before[field]) && !isEmpty(after[field]))
  return Object.fromEntries(changed.map((field) => [field, after[field]]))
}

function isEmpty(value: unknown): boolean {
  return value === null || (Array.isArray(value) && value.length === 0)
}
