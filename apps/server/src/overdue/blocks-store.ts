import type { Instant, LocalDate } from '@wenyuan/domain/kernel'
import { type Queryable, timestamptz } from '../platform/index.ts'

/** Once for each block; gives how many patrons' blocks were told of. */
export async function tellEndedBlocks(db: Queryable, now: Instant, today: LocalDate): Promise<number> {
  const { rowCount } = await db.query(
    'tell-ended-blocks',
    `WITH ended AS (
       UPDATE patron_block SET end_told_at = $1 WHERE id IN (
         SELECT id FROM patron_block WHERE until_on < $2 AND lifted_at IS NULL AND end_told_at IS NULL
         ORDER BY id FOR UPDATE SKIP LOCKED)
       RETURNING id, patron_id, reason, acts, branch_code)
     INSERT INTO notice (patron_id, kind, at, data)
     SELECT patron_id, 'block', $1, jsonb_build_object('ended', true, 'reason', reason, 'acts', acts,
       'branch', (SELECT name FROM branch WHERE code = branch_code)) FROM ended ORDER BY id`,
    [timestamptz(now), today],
  )
  return rowCount ?? 0
}

/** One that was over when it was made (a backdated return) was never told of, and neither is its end. */
export async function tellEndedSuspensions(
  db: Queryable,
  now: Instant,
  { today, zone }: { readonly today: LocalDate; readonly zone: string },
): Promise<number> {
  const { rowCount } = await db.query(
    'tell-ended-suspensions',
    `WITH ended AS (
       UPDATE suspension SET end_told_at = $1 WHERE id IN (
         SELECT id FROM suspension WHERE until_on < $2 AND taken_back_at IS NULL AND end_told_at IS NULL
         ORDER BY id FOR UPDATE SKIP LOCKED)
       RETURNING id, patron_id, days, until_on, made_at)
     INSERT INTO notice (patron_id, kind, at, data)
     SELECT DISTINCT ON (e.patron_id) e.patron_id, 'block', $1::timestamptz,
       jsonb_build_object('ended', true, 'suspendedDays', e.days, 'until', e.until_on)
     FROM ended e
     WHERE e.until_on >= (e.made_at AT TIME ZONE $3)::date
       AND NOT EXISTS (SELECT FROM suspension s WHERE s.patron_id = e.patron_id AND s.taken_back_at IS NULL AND s.until_on >= $2)
     ORDER BY e.patron_id, e.until_on DESC`,
    [timestamptz(now), today, zone],
  )
  return rowCount ?? 0
}
