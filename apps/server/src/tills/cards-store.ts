import type { Queryable } from '../platform/index.ts'

/** The card to show of each patron: the one that works, else the newest. */
export async function cardsOf(
  queryable: Queryable,
  patronIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const { rows } = await queryable.query<{ patron_id: string; number: string }>(
    'cards-to-show',
    `SELECT DISTINCT ON (patron_id) patron_id, number FROM card WHERE patron_id = ANY($1::bigint[])
     ORDER BY patron_id, state = 'active' DESC, issued_at DESC, number`,
    [[...new Set(patronIds)]],
  )
  return new Map(rows.map(({ patron_id, number }) => [patron_id, number]))
}
