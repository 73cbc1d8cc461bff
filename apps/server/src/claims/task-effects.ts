import type { ActContext } from '../circulation/index.ts'
import type { Queryable } from '../platform/index.ts'
import type { TaskEffects } from '../tasks/index.ts'
import { endClaim } from './end-claim.ts'

/** A look at the shelves: found ends the claim, and so does the last one that finds nothing. */
export function claimTaskEffects(acts: ActContext): TaskEffects {
  return {
    'shelf-check': {
      outcomes: ['found', 'not-found'],
      async settle(tx, actor, { task, outcome, note }) {
        const loanId = task.loan_id ?? '0'
        if (outcome === 'not-found' && (await openChecks(tx, loanId)) > 1) return { kind: 'done' }
        const ending = {
          loanId,
          outcome: outcome === 'found' ? 'found' : 'not-found',
          note: note ?? undefined,
        } as const
        const done = await endClaim(tx, acts, actor, ending)
        return done.kind === 'loan-changed' ? { kind: 'done' } : { kind: 'conflict', code: 'no-claim' }
      },
    },
  }
}

async function openChecks(queryable: Queryable, loanId: string): Promise<number> {
  const { rows } = await queryable.query<{ checks: number }>(
    'count-open-shelf-checks',
    `SELECT count(*)::integer AS checks FROM task WHERE loan_id = $1 AND kind = 'shelf-check' AND state = 'open'`,
    [loanId],
  )
  return rows[0]?.checks ?? 0
}
