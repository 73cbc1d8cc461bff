import type { Actor } from '@wenyuan/domain/access'
import { timestamptz } from '../platform/index.ts'
import { type ActContext, performActs } from './perform-acts.ts'

const NIGHTLY: Actor = { kind: 'system', name: 'nightly' }
/** Loans in one transaction. */
const BATCH = 50
const DAY_MS = 86_400_000

/**
 * Writes down the lateness of loans that has taken all it can; gives how many. The score has counted it all along, so a
 * night that is left out changes nothing.
 */
export async function takeCreditForLateness(context: ActContext): Promise<number> {
  const { db, clock, directory } = context.network
  const { weights } = (await directory.current(db)).credit
  if (weights.overduePerDay === 0 || weights.overdueMost === 0) return 0
  const days = Math.ceil(weights.overdueMost / weights.overduePerDay)
  let done = 0
  let after = '0'
  for (;;) {
    const { rows } = await db.query<{ id: string }>(
      'find-lateness-to-take',
      `SELECT l.id FROM loan l LEFT JOIN loan_credit k ON k.loan_id = l.id
       WHERE l.closed_at IS NULL AND l.due_at < $1 AND coalesce(k.settled + k.running, 0) > $2 AND l.id > $3
       ORDER BY l.id LIMIT $4`,
      [timestamptz(clock.now() - (days - 1) * DAY_MS), weights.overdueMost, after, BATCH],
    )
    const last = rows.at(-1)
    if (last === undefined) return done
    after = last.id
    const results = await performActs(
      context,
      rows.map(({ id }) => ({ act: 'take-lateness', actor: NIGHTLY, loanId: id })),
    )
    done += results.filter((one) => 'outcome' in one && one.outcome.kind === 'lateness-taken').length
  }
}
