import type { Actor } from '@wenyuan/domain/access'
import { PARAMETERS } from '@wenyuan/domain/policy'
import { type ActContext, performActs } from './perform-acts.ts'

const NIGHTLY: Actor = { kind: 'system', name: 'nightly' }
/** Losses in one transaction. */
const BATCH = 50

// By the values that each loan has kept; those kept before the rule was read have its default. Never twice, and never while the
// loan is claimed returned or disputed.
const FIND = `SELECT l.id::text AS loan_id, l.title_id::text AS title_id
  FROM loan l JOIN policy_resolution r ON r.id = l.resolution_id
  WHERE l.closed_at IS NULL AND l.due_on < $1
    AND l.due_on <= $1::date - CASE WHEN r.resolved -> 'values' ? 'lostAfterDays'
      THEN (r.resolved -> 'values' ->> 'lostAfterDays')::integer ELSE $2::integer END
    AND NOT EXISTS (SELECT FROM loan_trouble t WHERE t.loan_id = l.id
      AND (t.lost_at IS NOT NULL OR t.claimed_at IS NOT NULL OR t.disputed_at IS NOT NULL))
  ORDER BY l.due_on, l.id`

/**
 * Declares lost what has been overdue for `lostAfterDays` calendar days. Each batch is a transaction of its own, so that it can
 * stop anywhere and go on the next time. Gives how many were declared.
 */
export async function declareLost(context: ActContext): Promise<number> {
  const { db, clock, zone } = context.network
  const { rows } = await db.query<{ loan_id: string; title_id: string }>('find-loans-to-lose', FIND, [
    zone.dateOf(clock.now()),
    PARAMETERS.lostAfterDays.default,
  ])
  let declared = 0
  for (let start = 0; start < rows.length; start += BATCH) {
    const batch = rows.slice(start, start + BATCH).map(({ loan_id, title_id }) => {
      return { act: 'lose', actor: NIGHTLY, loanId: loan_id, titleId: title_id, how: 'declared' } as const
    })
    // What was returned, claimed or disputed meanwhile is refused, and not counted.
    const done = await performActs(context, batch)
    declared += done.filter((one) => 'outcome' in one && one.outcome.kind === 'loan-changed').length
  }
  return declared
}
