import { type Queryable, timestamptz } from '../platform/index.ts'
import type { Span } from './overview-spans.ts'
import type { Scope } from './tally-store.ts'

export type RefusalCount = { readonly code: string; readonly count: number }
export type NamedCount = { readonly key: string; readonly name: string; readonly count: number }

const MAX_RANKED = 10

const LENT = `l.lent_at >= $1 AND l.lent_at < $2 AND l.closed_how IS DISTINCT FROM 'undone'
  AND ($3::text[] IS NULL OR l.branch_code = ANY($3))`

const REFUSALS = `SELECT code, count(*)::int AS count FROM refusal r, unnest(r.codes) AS code
WHERE r.at >= $1 AND r.at < $2 AND ($3::text[] IS NULL OR r.branch_code = ANY($3))
GROUP BY code ORDER BY count DESC, code LIMIT ${MAX_RANKED}`

const TITLES = `SELECT c.title_id::text AS key, concat_ws('：', t.title, t.subtitle) AS name, c.count FROM (
  SELECT l.title_id, count(*)::int AS count FROM loan l WHERE ${LENT}
  GROUP BY l.title_id ORDER BY count DESC, l.title_id LIMIT ${MAX_RANKED}
) c JOIN title t ON t.id = c.title_id ORDER BY c.count DESC, c.title_id`

const PATRON_TYPES = `SELECT p.type_code AS key, coalesce(n.name, p.type_code) AS name, count(*)::int AS count
FROM loan l JOIN patron p ON p.id = l.patron_id LEFT JOIN patron_type n ON n.code = p.type_code
WHERE ${LENT} GROUP BY p.type_code, n.name ORDER BY count DESC, key`

const BRANCHES = `SELECT b.code AS key, b.name, count(l.id)::int AS count FROM branch b LEFT JOIN loan l ON l.branch_code = b.code AND ${LENT}
WHERE $3::text[] IS NULL OR b.code = ANY($3) GROUP BY b.code, b.name ORDER BY count DESC, key`

export type Rankings = {
  readonly refusals: readonly RefusalCount[]
  readonly titles: readonly NamedCount[]
  readonly patronTypes: readonly NamedCount[]
  readonly branches: readonly NamedCount[]
}

/** What came most in a span. */
export async function countRankings(queryable: Queryable, { from, to }: Span, scope: Scope): Promise<Rankings> {
  const values = [timestamptz(from), timestamptz(to), scope]
  const [refusals, titles, patronTypes, branches] = await Promise.all([
    queryable.query<RefusalCount>('rank-refusals', REFUSALS, values),
    queryable.query<NamedCount>('rank-titles', TITLES, values),
    queryable.query<NamedCount>('rank-patron-types', PATRON_TYPES, values),
    queryable.query<NamedCount>('rank-branches', BRANCHES, values),
  ])
  return { refusals: refusals.rows, titles: titles.rows, patronTypes: patronTypes.rows, branches: branches.rows }
}
