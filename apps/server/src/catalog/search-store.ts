import type { Instant } from '@wenyuan/domain/kernel'
import { type Queryable, timestamptz } from '../platform/index.ts'
import { escapeLike, hasWords, readSearchWords } from './search-words.ts'
import { type BranchCount, COPIES_BY_BRANCH, TITLE_COLUMNS, type TitleRow } from './titles-store.ts'

export type SearchSort = 'relevance' | 'popular' | 'newest' | 'title'

export type SearchFilter = {
  /** As typed; null: everything. */
  readonly text: string | null
  /** Thirteen digits, where the text is an ISBN. */
  readonly isbn: string | null
  readonly branch: string | null
  /** It and all below it. */
  readonly classNumber: string | null
  readonly years: { readonly from: number; readonly to: number } | null
  readonly availableOnly: boolean
  readonly sort: SearchSort
  /** What was lent since counts for what is popular. */
  readonly popularSince: Instant
  readonly facets: boolean
  readonly limit: number
  readonly offset: number
}

export type FoundTitle = TitleRow & { readonly branches: readonly BranchCount[] }
export type FacetCount = { readonly value: string; readonly count: number }
export type Facets = Readonly<Record<'class' | 'branch' | 'decade', readonly FacetCount[]>>
export type FoundPage = {
  readonly total: number
  readonly titles: readonly FoundTitle[]
  /** Null: not asked for. */
  readonly facets: Facets | null
}

type Row = { readonly matched: number; readonly facets: Facets | null } & {
  readonly [Column in keyof FoundTitle]: FoundTitle[Column] | null
}

/** One row at least, so that the total is known beyond the last page too. */
export async function searchTitleRows(queryable: Queryable, filter: SearchFilter): Promise<FoundPage> {
  const { sql, values } = writeSearch(filter)
  // Without a name it is planned for these very values: a rare word and no word at all want different plans.
  const { rows } = await queryable.query<Row>(null, sql, values)
  return { total: rows[0]?.matched ?? 0, facets: rows[0]?.facets ?? null, titles: rows.filter(isTitle) }
}

function isTitle(row: Row): row is Row & FoundTitle {
  return row.id !== null
}

type Parameters = { readonly values: unknown[]; add(value: unknown): string }

function parameters(): Parameters {
  const values: unknown[] = []
  return { values, add: (value) => `$${values.push(value)}` }
}

function writeSearch(filter: SearchFilter): { sql: string; values: readonly unknown[] } {
  const { values, add } = parameters()
  const filters = writeFilters(filter, add)
  const found = filter.text === null ? 'found AS NOT MATERIALIZED (SELECT * FROM title t)' : writeFound(filter, add)
  const order = ORDERS[filter.sort](filter, add)
  const sql = `WITH ${found}, matched AS MATERIALIZED (
    SELECT t.id, t.title, t.class_number, t.year FROM found t${filters === '' ? '' : ` WHERE ${filters}`}
  ), page AS MATERIALIZED (
    SELECT m.id, row_number() OVER (ORDER BY ${order.by}) AS place FROM matched m ${order.join ?? ''}
    ORDER BY place LIMIT ${add(filter.limit)} OFFSET ${add(filter.offset)}
  )
  SELECT (SELECT count(*)::int FROM matched) AS matched,
    ${filter.facets ? `CASE WHEN row_number() OVER (ORDER BY place) = 1 THEN (${FACETS}) END` : 'NULL::json'} AS facets,
    ${TITLE_COLUMNS}, (SELECT coalesce(json_agg(c), '[]') FROM (${COPIES_BY_BRANCH}) c) AS branches
  FROM (SELECT) one LEFT JOIN (page JOIN title t ON t.id = page.id) ON true
  ORDER BY place`
  return { sql, values }
}

// An exact ISBN or barcode is the whole answer; only where there is none is the text looked for in the words.
function writeFound({ text, isbn }: SearchFilter, add: Parameters['add']): string {
  const { patterns, grams } = readSearchWords(text ?? '')
  const words = hasWords({ patterns: add(patterns), grams: add(grams) })
  return `exact AS MATERIALIZED (
    SELECT id FROM title WHERE isbn = ${add(isbn)}
    UNION SELECT title_id FROM item WHERE barcode = ${add(text)}
  ), found AS (
    SELECT t.* FROM title t WHERE t.id IN (SELECT id FROM exact)
    UNION ALL SELECT t.* FROM title t WHERE NOT EXISTS (SELECT FROM exact) AND ${words}
  )`
}

function writeFilters({ branch, classNumber, years, availableOnly }: SearchFilter, add: Parameters['add']): string {
  const conditions: string[] = []
  if (classNumber !== null) conditions.push(`t.class_number LIKE ${add(`${escapeLike(classNumber)}%`)}`)
  if (years !== null) conditions.push(`t.year BETWEEN ${add(years.from)} AND ${add(years.to)}`)
  if (branch !== null || availableOnly) {
    conditions.push(`EXISTS (SELECT FROM item i JOIN item_state s ON s.item_id = i.id
      WHERE i.title_id = t.id AND s.status ${availableOnly ? "= 'available'" : "<> 'withdrawn'"}
      ${branch === null ? '' : `AND s.branch_code = ${add(branch)}`})`)
  }
  return conditions.join(' AND ')
}

type Order = { readonly by: string; readonly join?: string }

/** Checkouts by title since an instant. */
export function lentSince(since: string): string {
  return `(SELECT title_id, count(*)::int AS times FROM loan
    WHERE lent_at >= ${since} AND closed_how IS DISTINCT FROM 'undone' GROUP BY title_id)`
}

const ORDERS: Readonly<Record<SearchSort, (filter: SearchFilter, add: Parameters['add']) => Order>> = {
  // The title itself first, then titles that begin with the text, then the newest.
  relevance: ({ text }, add) => {
    if (text === null) return { by: 'm.id DESC' }
    const [typed, begins] = [add(text), add(`${escapeLike(text)}%`)]
    return { by: `lower(m.title) = lower(${typed}) DESC, lower(m.title) LIKE lower(${begins}) DESC, m.id DESC` }
  },
  popular: ({ popularSince }, add) => ({
    by: 'lent.times DESC NULLS LAST, m.id DESC',
    join: `LEFT JOIN ${lentSince(add(timestamptz(popularSince)))} lent ON lent.title_id = m.id`,
  }),
  newest: () => ({ by: 'm.id DESC' }),
  title: () => ({ by: 'm.title, m.id' }),
}

const YEARS_OF_DECADE = 10

// Main classes are letters; what is of another scheme is in none of them.
const FACETS = `SELECT json_build_object(
  'class', (SELECT coalesce(json_agg(f ORDER BY count DESC, value), '[]') FROM (
    SELECT upper(left(class_number, 1)) AS value, count(*)::int AS count FROM matched
    WHERE class_number ~ '^[A-Za-z]' GROUP BY 1) f),
  'branch', (SELECT coalesce(json_agg(f ORDER BY count DESC, value), '[]') FROM (
    SELECT value, count(*)::int AS count FROM (
      SELECT DISTINCT s.branch_code AS value, m.id FROM matched m JOIN item i ON i.title_id = m.id
      JOIN item_state s ON s.item_id = i.id WHERE s.status <> 'withdrawn') standing
    GROUP BY value) f),
  'decade', (SELECT coalesce(json_agg(json_build_object('value', decade::text, 'count', count) ORDER BY decade DESC), '[]') FROM (
    SELECT (floor(year / ${YEARS_OF_DECADE}.0) * ${YEARS_OF_DECADE})::int AS decade, count(*)::int AS count FROM matched
    WHERE year IS NOT NULL GROUP BY 1) f))`
