import type { Instant } from '@wenyuan/domain/kernel'
import { type Queryable, timestamptz } from '../platform/index.ts'
import { lentSince } from './search-store.ts'
import { escapeLike, hasWords, readSearchWords } from './search-words.ts'

export type SuggestionRow = {
  readonly kind: 'title' | 'author'
  readonly text: string
  /** Of a title that is the only one of its name. */
  readonly title: string | null
}

// What begins with the text comes first, then what was borrowed most, then what is shorter. The same name once.
const SUGGEST = `WITH found AS MATERIALIZED (
  SELECT t.id, t.title, t.authors, coalesce(lent.times, 0) AS times
  FROM title t LEFT JOIN ${lentSince('$4')} lent ON lent.title_id = t.id
  WHERE ${hasWords({ patterns: '$1', grams: '$2' })}
), named AS (
  SELECT 'title' AS kind, title AS text, CASE WHEN count(*) = 1 THEN min(id) END AS title, sum(times) AS times
  FROM found WHERE lower(title) LIKE ALL (ARRAY(SELECT lower(p) FROM unnest($1::text[]) AS p)) GROUP BY title
  UNION ALL
  SELECT 'author', author, NULL, sum(times) FROM found, unnest(authors) AS author
  WHERE lower(author) LIKE ALL (ARRAY(SELECT lower(p) FROM unnest($1::text[]) AS p)) GROUP BY author
)
SELECT kind, text, title FROM named
ORDER BY lower(text) LIKE lower($3) DESC, times DESC, char_length(text), text, kind DESC LIMIT $5`

export async function findSuggestions(
  queryable: Queryable,
  { text, popularSince, limit }: { readonly text: string; readonly popularSince: Instant; readonly limit: number },
): Promise<SuggestionRow[]> {
  const { patterns, grams } = readSearchWords(text)
  const values = [patterns, grams, `${escapeLike(text)}%`, timestamptz(popularSince), limit]
  // Planned for these very values, as a search is.
  const { rows } = await queryable.query<SuggestionRow>(null, SUGGEST, values)
  return rows
}
