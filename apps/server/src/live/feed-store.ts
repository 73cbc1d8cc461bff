import type { Queryable } from '../platform/index.ts'

/** A change as the record tells it, with what is needed to know whom it concerns. */
export type ChangeRow = {
  readonly id: string
  readonly kind: string
  readonly patron_id: string | null
  readonly item_id: string | null
  readonly loan_id: string | null
  readonly hold_id: string | null
  readonly title_id: string | null
  readonly branch: string | null
}

const READ = `SELECT e.id, e.kind, e.patron_id, e.item_id, e.loan_id, e.hold_id,
  coalesce(i.title_id::text, CASE WHEN e.subject LIKE 'title:%' THEN substr(e.subject, 7) END) AS title_id,
  coalesce(e.body #>> '{data,branch}', e.body #>> '{data,pickup}', e.body #>> '{data,at}', l.branch_code) AS branch
FROM event e LEFT JOIN item i ON i.id = e.item_id LEFT JOIN loan l ON l.id = e.loan_id
WHERE e.id > $1 AND e.id <> ALL($2::bigint[]) ORDER BY e.id LIMIT $3`

/** The oldest first, those in `known` left out. */
export async function readChangesAfter(
  queryable: Queryable,
  { after, known, limit }: { after: bigint; known: Iterable<string>; limit: number },
): Promise<ChangeRow[]> {
  const { rows } = await queryable.query<ChangeRow>('read-changes', READ, [String(after), [...known], limit])
  return rows
}

/** The ids of the newest events, so many at most. */
export async function readNewestIds(queryable: Queryable, limit: number): Promise<string[]> {
  const { rows } = await queryable.query<{ id: string }>(
    'read-newest-event-ids',
    'SELECT id FROM event ORDER BY id DESC LIMIT $1',
    [limit],
  )
  return rows.map(({ id }) => id)
}
