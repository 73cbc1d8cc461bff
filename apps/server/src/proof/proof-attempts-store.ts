import type { Instant } from '@wenyuan/domain/kernel'
import { type Queryable, timestamptz } from '../platform/index.ts'

// Counted before the code is looked at, so that many guesses at once are as many counted ones. Who is locked stays so from
// their last counted attempt, however often they try meanwhile.
const COUNT = `INSERT INTO proof_attempt AS p (patron_id, failures, last_at) VALUES ($1, 1, $2)
ON CONFLICT (patron_id) DO UPDATE SET
  failures = CASE WHEN p.last_at <= $3 THEN 1 ELSE least(p.failures, $4) + 1 END,
  last_at = CASE WHEN p.last_at > $3 AND p.failures >= $4 THEN p.last_at ELSE excluded.last_at END
RETURNING failures, last_at`

export type ProofAttempts = { readonly failures: number; readonly last_at: Instant }

/** Counts one more attempt; attempts at or before `since` are forgotten. */
export async function countProofAttempt(
  db: Queryable,
  { patronId, now, since, limit }: { patronId: string; now: Instant; since: Instant; limit: number },
): Promise<ProofAttempts> {
  const values = [patronId, timestamptz(now), timestamptz(since), limit]
  const { rows } = await db.query<ProofAttempts>('count-proof-attempt', COUNT, values)
  const row = rows[0]
  if (row === undefined) throw new Error('an upsert gives its row')
  return row
}

export async function forgetProofAttempts(db: Queryable, patronId: string): Promise<void> {
  await db.query('forget-proof-attempts', 'DELETE FROM proof_attempt WHERE patron_id = $1', [patronId])
}
