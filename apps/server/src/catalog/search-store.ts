import type { Queryable } from '../platform/index.ts'
import { type BranchCount, COPIES_BY_BRANCH, TITLE_COLUMNS, type TitleRow } from './titles-store.ts'

export type SearchFilter = {
  /** As typed; null: everything. */
  readonly text: string | null
  /** Thirteen digits, where the text is an ISBN. */
  readonly isbn: string | null
  readonly branch: string | null
  readonly availableOnly: boolean
  readonly limit: number
  readonly offset: number
}

export type FoundTitle = TitleRow & { readonly branches: readonly BranchCount[] }
export type FoundPage = { readonly total: number; readonly titles: readonly FoundTitle[] }

// An exact ISBN or barcode is the whole answer; only where there is none is the text looked for in the words.
const MATCHED = `WITH exact AS MATERIALIZED (
  SELECT id FROM title WHERE isbn = $2
  UNION SELECT title_id FROM item WHERE barcode = $1
), matched AS MATERIALIZED (
  SELECT t.id, t.title FROM title t
  WHERE ($1::text IS NULL OR t.id IN (SELECT id FROM exact)
      OR (NOT EXISTS (SELECT FROM exact)
        AND (t.title ILIKE $3 OR t.subtitle ILIKE $3 OR array_to_string(t.authors, E'\\n') ILIKE $3)))
    AND (($4::text IS NULL AND NOT $5::boolean) OR EXISTS (
      SELECT FROM item i JOIN item_state s ON s.item_id = i.id
      WHERE i.title_id = t.id AND s.status <> 'withdrawn' AND ($4::text IS NULL OR s.branch_code = $4)
        AND (NOT $5::boolean OR s.status = 'available')))
)`

// The title itself first, then titles that begin with the text, then the newest.
const SEARCH = `${MATCHED}, page AS MATERIALIZED (
  SELECT id, lower(title) = lower($1) AS is_it, title ILIKE $6 AS begins FROM matched
  ORDER BY is_it DESC NULLS LAST, begins DESC NULLS LAST, id DESC LIMIT $7 OFFSET $8
)
SELECT (SELECT count(*)::int FROM matched) AS matched, ${TITLE_COLUMNS},
  (SELECT coalesce(json_agg(c), '[]') FROM (${COPIES_BY_BRANCH}) c) AS branches
FROM (SELECT) one LEFT JOIN (page JOIN title t ON t.id = page.id) ON true
ORDER BY is_it DESC NULLS LAST, begins DESC NULLS LAST, t.id DESC`

type Row = { readonly matched: number } & { readonly [Column in keyof FoundTitle]: FoundTitle[Column] | null }

/** One row at least, so that the total is known beyond the last page too. */
export async function searchTitleRows(queryable: Queryable, filter: SearchFilter): Promise<FoundPage> {
  const { text, isbn, branch, availableOnly, limit, offset } = filter
  const escaped = text === null ? null : text.replace(/[\\%_]/g, '\\$&')
  const [anywhere, begins] = escaped === null ? [null, null] : [`%${escaped}%`, `${escaped}%`]
  const values = [text, isbn, anywhere, branch, availableOnly, begins, limit, offset]
  const { rows } = await queryable.query<Row>('search-titles', SEARCH, values)
  return { total: rows[0]?.matched ?? 0, titles: rows.filter(isTitle) }
}

function isTitle(row: Row): row is Row & FoundTitle {
  return row.id !== null
}
