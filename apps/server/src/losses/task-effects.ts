import { type ActContext, performWithin } from '../circulation/index.ts'
import type { TaskEffects } from '../tasks/index.ts'

/** What comes of repairs and of losses whose cost nobody knew. */
export function lossTaskEffects(acts: ActContext): TaskEffects {
  return {
    repair: {
      outcomes: ['repaired', 'beyond-repair'],
      async settle(tx, actor, { task, outcome }) {
        const how = outcome === 'repaired' ? 'repaired' : 'beyond-repair'
        const done = await performWithin(tx, acts, {
          act: 'end-repair',
          actor,
          itemId: task.item_id ?? '0',
          outcome: how,
        })
        return done.kind === 'item-freed' ? { kind: 'done' } : { kind: 'conflict', code: 'item-moved-on' }
      },
    },
    'assess-loss': {
      outcomes: ['written-off'],
      async settle(tx, actor, { task, note }) {
        const loanId = task.loan_id ?? '0'
        const command = { act: 'settle-loss', actor, loanId, how: 'written-off', note: note ?? undefined } as const
        const done = await performWithin(tx, acts, command)
        return done.kind === 'loan-changed' ? { kind: 'done' } : { kind: 'conflict', code: 'loan-not-lost' }
      },
    },
  }
}
