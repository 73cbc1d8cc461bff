import type { Instant } from '@wenyuan/domain/kernel'
import { type Queryable, timestamptz } from '../platform/index.ts'

// One statement, counted before the secret is looked at: 32 guesses at once are 32 counted guesses. A name that is
// locked stays locked from its last counted attempt, however often it is tried meanwhile.
const COUNT = `INSERT INTO sign_in_failure AS f (subject, failures, last_at) VALUES ($1, 1, $2)
ON CONFLICT (subject) DO UPDATE SET
  failures = CASE WHEN f.last_at <= $3 THEN 1 ELSE least(f.failures, $4) + 1 END,
  last_at = CASE WHEN f.last_at > $3 AND f.failures >= $4 THEN f.last_at ELSE excluded.last_at END
RETURNING failures, last_at`

export type Attempts = { failures: number; last_at: Instant }

/** Counts one more attempt; attempts at or before `since` are forgotten. */
export async function countAttempt(
  db: Queryable,
  attempt: { subject: string; now: Instant; since: Instant; limit: number },
): Promise<Attempts> {
  const { subject, now, since, limit } = attempt
  const values = [subject, timestamptz(now), timestamptz(since), limit]
  const { rows } = await db.query<Attempts>('count-sign-in-attempt', COUNT, values)
  const row = rows[0]
  if (row === undefined) throw new Error('an upsert gives its row')
  return row
}

export async function forgetAttempts(db: Queryable, subject: string): Promise<void> {
  await db.query('forget-sign-in-attempts', 'DELETE FROM sign_in_failure WHERE subject = $1', [subject])
}

export async function deleteOldAttempts(db: Queryable, since: Instant): Promise<void> {
  await db.query('delete-old-attempts', 'DELETE FROM sign_in_failure WHERE last_at <= $1', [timestamptz(since)])
}
