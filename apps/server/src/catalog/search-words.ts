/**
 * What a title is found by (title.search_text): its words in small letters, one field a line, so that nothing that was
 * typed in one line can lie across two fields. In SQL, because imports change titles there, many in a statement.
 */
export function searchTextOf(row: string): string {
  return `lower(concat_ws(E'\\n', ${row}.title, ${row}.subtitle, array_to_string(${row}.authors, E'\\n'), ${row}.publisher))`
}

/**
 * Every sign and every pair of neighbours in a text (title.search_grams). Chinese parts no words and most of its words
 * have two signs: an index of three would find none of them.
 */
export function searchGramsOf(text: string): string {
  return `ARRAY(
    SELECT DISTINCT gram FROM (
      SELECT sign, sign || coalesce(lead(sign) OVER (ORDER BY place), '') AS pair
      FROM string_to_table(${text}, NULL) WITH ORDINALITY AS s (sign, place)
    ) signs, LATERAL (VALUES (sign), (pair)) AS g (gram)
    WHERE gram !~ '\\s')`
}

export type SearchWords = {
  /** Each is somewhere in what is found; for LIKE. */
  readonly patterns: readonly string[]
  /** All are in the grams of what is found. */
  readonly grams: readonly string[]
}

/** What was typed: words that all have to be there, in any order. */
export function readSearchWords(text: string): SearchWords {
  const words = text.split(/\s+/u).filter((word) => word !== '')
  return { patterns: words.map((word) => `%${escapeLike(word)}%`), grams: [...new Set(words.flatMap(gramsOf))] }
}

export function escapeLike(text: string): string {
  return text.replace(/[\\%_]/g, '\\$&')
}

function gramsOf(word: string): string[] {
  const signs = [...word]
  return signs.length === 1 ? signs : signs.slice(1).map((sign, n) => `${signs[n]}${sign}`)
}

/** Of a title `t`, by words as arrays of these two parameters. */
export function hasWords({ patterns, grams }: { readonly patterns: string; readonly grams: string }): string {
  return `t.search_grams @> ARRAY(SELECT lower(gram) FROM unnest(${grams}::text[]) AS gram)
    AND t.search_text LIKE ALL (ARRAY(SELECT lower(pattern) FROM unnest(${patterns}::text[]) AS pattern))`
}
