import type { Instant } from '@wenyuan/domain/kernel'
import { type Queryable, type Tx, timestamptz } from '../platform/index.ts'

/** Titles lent at least so often since an instant; loans that were undone were none. */
export async function titlesLentSince(
  queryable: Queryable,
  { since, loans }: { readonly since: Instant; readonly loans: number },
): Promise<string[]> {
  const { rows } = await queryable.query<{ title_id: string }>(
    'titles-lent-since',
    `SELECT title_id FROM loan WHERE lent_at >= $1 AND closed_how IS DISTINCT FROM 'undone'
     GROUP BY title_id HAVING count(*) >= $2`,
    [timestamptz(since), loans],
  )
  return rows.map((row) => row.title_id)
}

/** How often these titles were lent in a span of time; of each only the copies it has now. */
export async function titlesLentTimes(
  queryable: Queryable,
  {
    titleIds,
    since,
    until,
  }: { readonly titleIds: readonly string[]; readonly since: Instant; readonly until: Instant },
): Promise<{ title_id: string; times: number }[]> {
  const { rows } = await queryable.query<{ title_id: string; times: number }>(
    'titles-lent-times',
    // Open and closed loans have each their index by item.
    `WITH copy AS (SELECT id, title_id FROM item WHERE title_id = ANY($1::bigint[])), lent AS (
       SELECT c.title_id, l.lent_at FROM copy c JOIN loan l ON l.item_id = c.id AND l.closed_at IS NULL
       UNION ALL
       SELECT c.title_id, l.lent_at FROM copy c JOIN loan l ON l.item_id = c.id AND l.closed_at IS NOT NULL
       WHERE l.closed_how IS DISTINCT FROM 'undone'
     )
     SELECT title_id::text, count(*)::int AS times FROM lent WHERE lent_at BETWEEN $2 AND $3 GROUP BY title_id`,
    [titleIds, timestamptz(since), timestamptz(until)],
  )
  return rows
}

export type AskedTitleRow = {
  readonly title_id: string
  readonly class_number: string | null
  readonly holds: number
  /** Copies that are neither gone nor in repair, by owner and type. */
  readonly copies: readonly { readonly branch: string; readonly type: string; readonly count: number }[]
}

/** Every title that someone waits for, with its copies. */
export async function titlesAskedFor(queryable: Queryable): Promise<AskedTitleRow[]> {
  const { rows } = await queryable.query<AskedTitleRow>(
    'titles-asked-for',
    `WITH asked AS (
       SELECT title_id, count(*)::int AS holds FROM hold
       WHERE status IN ('requested', 'waiting', 'in_transit', 'ready') GROUP BY title_id
     ), copies AS (
       SELECT i.title_id, i.branch_code, i.type_code, count(*)::int AS count
       FROM item i JOIN item_state s ON s.item_id = i.id
       WHERE i.title_id IN (SELECT title_id FROM asked)
         AND s.status NOT IN ('withdrawn', 'lost', 'missing', 'repair', 'claimed_returned')
       GROUP BY i.title_id, i.branch_code, i.type_code
     )
     SELECT a.title_id, t.class_number, a.holds,
       coalesce((SELECT json_agg(json_build_object('branch', c.branch_code, 'type', c.type_code, 'count', c.count))
         FROM copies c WHERE c.title_id = a.title_id), '[]') AS copies
     FROM asked a JOIN title t ON t.id = a.title_id`,
  )
  return rows
}

/** Makes these the titles that meet the threshold. Gives how many came or went. */
export async function setHotTitles(
  tx: Tx,
  {
    threshold,
    titleIds,
    at,
  }: { readonly threshold: string; readonly titleIds: readonly string[]; readonly at: Instant },
): Promise<number> {
  const gone = await tx.query(
    'cool-titles',
    'DELETE FROM hot_title WHERE threshold = $1 AND title_id <> ALL($2::bigint[])',
    [threshold, titleIds],
  )
  const come = await tx.query(
    'heat-titles',
    `INSERT INTO hot_title (title_id, threshold, since_at) SELECT id, $1, $3 FROM unnest($2::bigint[]) AS id
     ON CONFLICT (title_id, threshold) DO NOTHING`,
    [threshold, titleIds, timestamptz(at)],
  )
  return gone.rowCount + come.rowCount
}

/** Thresholds that no line of the policy names any more. Gives how many titles they had. */
export async function forgetThresholds(tx: Tx, kept: readonly string[]): Promise<number> {
  const { rowCount } = await tx.query('forget-thresholds', 'DELETE FROM hot_title WHERE threshold <> ALL($1::text[])', [
    kept,
  ])
  return rowCount
}
