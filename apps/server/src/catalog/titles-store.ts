import type { Fen, Instant } from '@wenyuan/domain/kernel'
import { type Queryable, type Tx, timestamptz } from '../platform/index.ts'
import { searchGramsOf, searchTextOf } from './search-words.ts'

/** A title as it is kept; `isbn` has thirteen digits and no hyphens. */
export type TitleColumns = {
  readonly title: string
  readonly subtitle: string | null
  readonly authors: readonly string[]
  readonly publisher: string | null
  readonly year: number | null
  readonly isbn: string | null
  readonly classNumber: string | null
  readonly callNumber: string | null
  readonly priceFen: Fen | null
  readonly language: string | null
  readonly format: string
  readonly summary: string | null
  /** What makes two records one title (domain/catalog titleKey). */
  readonly identityKey: string
}

export type TitleRow = {
  readonly id: string
  readonly title: string
  readonly subtitle: string | null
  readonly authors: readonly string[]
  readonly publisher: string | null
  readonly year: number | null
  readonly isbn: string | null
  readonly class_number: string | null
  readonly call_number: string | null
  /** Fen, as bigint text. */
  readonly price_fen: string | null
  readonly language: string | null
  readonly format: string
  readonly summary: string | null
  readonly identity_key: string
  readonly version: number
}

export const TITLE_COLUMNS = `t.id, t.title, t.subtitle, t.authors, t.publisher, t.year, t.isbn, t.class_number, t.call_number,
  t.price_fen, t.language, t.format, t.summary, t.identity_key, t.version`

// Authors as JSON: an array of arrays of different lengths is none in PostgreSQL.
const INSERT = `INSERT INTO title (title, subtitle, authors, publisher, year, isbn, class_number, call_number, price_fen,
  language, format, summary, identity_key, created_at, search_text, search_grams)
SELECT title, subtitle, authors, publisher, year, isbn, class_number, call_number, price_fen, language, format, summary,
  identity_key, $14::timestamptz, search_text, ${searchGramsOf('search_text')}
FROM (
  SELECT title, subtitle, ARRAY(SELECT json_array_elements_text(authors::json)) AS authors, publisher, year, isbn,
    class_number, call_number, price_fen, language, format, summary, identity_key, place
  FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::int[], $6::text[], $7::text[], $8::text[], $9::bigint[],
    $10::text[], $11::text[], $12::text[], $13::text[]) WITH ORDINALITY
    AS n (title, subtitle, authors, publisher, year, isbn, class_number, call_number, price_fen, language, format, summary,
      identity_key, place)
) n, LATERAL (SELECT ${searchTextOf('n')} AS search_text) s
ORDER BY place
ON CONFLICT (identity_key) DO NOTHING
RETURNING id, identity_key`

/** The ids of those that were new, by identity key: a title that was there already is left as it is and left out. */
export async function insertTitleRows(
  tx: Tx,
  titles: readonly TitleColumns[],
  at: Instant,
): Promise<Map<string, string>> {
  if (titles.length === 0) return new Map()
  const { rows } = await tx.query<{ id: string; identity_key: string }>('insert-titles', INSERT, [
    titles.map((title) => title.title),
    titles.map((title) => title.subtitle),
    titles.map((title) => JSON.stringify(title.authors)),
    titles.map((title) => title.publisher),
    titles.map((title) => title.year),
    titles.map((title) => title.isbn),
    titles.map((title) => title.classNumber),
    titles.map((title) => title.callNumber),
    titles.map((title) => title.priceFen),
    titles.map((title) => title.language),
    titles.map((title) => title.format),
    titles.map((title) => title.summary),
    titles.map((title) => title.identityKey),
    timestamptz(at),
  ])
  return new Map(rows.map(({ id, identity_key }) => [identity_key, id]))
}

/** False: another title has this identity. */
export async function updateTitleRow(tx: Tx, id: string, title: TitleColumns): Promise<boolean> {
  const { rowCount } = await tx.query(
    'update-title',
    `UPDATE title SET title = $2, subtitle = $3, authors = $4, publisher = $5, year = $6, isbn = $7, class_number = $8,
       call_number = $9, price_fen = $10, language = $11, format = $12, summary = $13, identity_key = $14,
       version = version + 1
     WHERE id = $1 AND NOT EXISTS (SELECT FROM title other WHERE other.identity_key = $14 AND other.id <> $1)`,
    [
      id,
      title.title,
      title.subtitle,
      title.authors,
      title.publisher,
      title.year,
      title.isbn,
      title.classNumber,
      title.callNumber,
      title.priceFen,
      title.language,
      title.format,
      title.summary,
      title.identityKey,
    ],
  )
  if (rowCount !== 1) return false
  await refreshSearchWords(tx, [id])
  return true
}

/** To be called after every change of what titles are found by. */
export async function refreshSearchWords(tx: Tx, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  await tx.query(
    'refresh-search-words',
    `UPDATE title t SET search_text = n.words, search_grams = ${searchGramsOf('n.words')}
     FROM (SELECT id, ${searchTextOf('o')} AS words FROM title o WHERE id = ANY($1::bigint[])) n WHERE t.id = n.id`,
    [ids],
  )
}

export async function lockTitle(tx: Tx, id: string): Promise<TitleRow | null> {
  const { rows } = await tx.query<TitleRow>(
    'lock-title',
    `SELECT ${TITLE_COLUMNS} FROM title t WHERE t.id = $1 FOR NO KEY UPDATE`,
    [id],
  )
  return rows[0] ?? null
}

export async function findTitlesByKey(queryable: Queryable, keys: readonly string[]): Promise<Map<string, TitleRow>> {
  const { rows } = await queryable.query<TitleRow>(
    'find-titles-by-key',
    `SELECT ${TITLE_COLUMNS} FROM title t WHERE t.identity_key = ANY($1::text[])`,
    [keys],
  )
  return new Map(rows.map((row) => [row.identity_key, row]))
}

export type TitlePageRow = TitleRow & {
  readonly branches: readonly BranchCount[]
  readonly waiting: number
  readonly hot: boolean
}
export type BranchCount = { readonly branch: string; readonly available: number; readonly total: number }

/** Copies by the branch where they stand; withdrawn ones are no copies any more. */
export const COPIES_BY_BRANCH = `SELECT s.branch_code AS branch, count(*) FILTER (WHERE s.status = 'available')::int AS available,
  count(*)::int AS total
FROM item i JOIN item_state s ON s.item_id = i.id
WHERE i.title_id = t.id AND s.status <> 'withdrawn' GROUP BY s.branch_code ORDER BY s.branch_code`

export async function findTitlePage(queryable: Queryable, id: string): Promise<TitlePageRow | null> {
  const { rows } = await queryable.query<TitlePageRow>(
    'find-title-page',
    `SELECT ${TITLE_COLUMNS}, (SELECT coalesce(json_agg(c), '[]') FROM (${COPIES_BY_BRANCH}) c) AS branches,
       (SELECT count(*)::int FROM hold h WHERE h.title_id = t.id AND h.status IN ('requested', 'waiting')) AS waiting,
       EXISTS (SELECT FROM hot_title WHERE title_id = t.id) AS hot
     FROM title t WHERE t.id = $1`,
    [id],
  )
  return rows[0] ?? null
}

export type TitleSummaryRow = TitleRow & { readonly branches: readonly BranchCount[] }

export async function findTitles(queryable: Queryable, ids: readonly string[]): Promise<Map<string, TitleSummaryRow>> {
  const { rows } = await queryable.query<TitleSummaryRow>(
    'find-titles',
    `SELECT ${TITLE_COLUMNS}, (SELECT coalesce(json_agg(c), '[]') FROM (${COPIES_BY_BRANCH}) c) AS branches
     FROM title t WHERE t.id = ANY($1::bigint[])`,
    [ids],
  )
  return new Map(rows.map((row) => [row.id, row]))
}
