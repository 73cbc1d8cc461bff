import type { Queryable } from '../platform/index.ts'

/** A title that someone waits for while a copy of it is free at a branch. */
const TITLES = `SELECT DISTINCT h.title_id AS id FROM hold h
WHERE h.status = 'waiting' AND EXISTS (
  SELECT FROM item i JOIN item_state s ON s.item_id = i.id
  WHERE i.title_id = h.title_id AND s.status = 'available' AND s.branch_code = $1)
ORDER BY 1 LIMIT $2`

export async function titlesToPull(queryable: Queryable, branch: string, limit: number): Promise<string[]> {
  const { rows } = await queryable.query<{ id: string }>('titles-to-pull', TITLES, [branch, limit])
  return rows.map(({ id }) => id)
}

export type ShelfPlaceRow = {
  readonly id: string
  readonly shelf: string | null
  readonly call_number: string | null
  readonly class_number: string | null
  readonly title: string
  readonly authors: readonly string[]
}

/** Where copies stand on the shelves. */
export async function findShelfPlaces(
  queryable: Queryable,
  itemIds: readonly string[],
): Promise<Map<string, ShelfPlaceRow>> {
  const { rows } = await queryable.query<ShelfPlaceRow>(
    'find-shelf-places',
    `SELECT i.id, i.shelf, coalesce(i.call_number, t.call_number) AS call_number, t.class_number, t.title, t.authors
     FROM item i JOIN title t ON t.id = i.title_id WHERE i.id = ANY($1::bigint[])`,
    [itemIds],
  )
  return new Map(rows.map((row) => [row.id, row]))
}
