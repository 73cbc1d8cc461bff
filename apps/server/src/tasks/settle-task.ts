import type { SettleTaskBody } from '@wenyuan/contract'
import { type Actor, actorName } from '@wenyuan/domain/access'
import { appendEvents } from '../events/index.ts'
import type { FaultCode } from '../http/index.ts'
import type { Network } from '../network/index.ts'
import type { Tx } from '../platform/index.ts'
import { outcomesOf, type TaskEffects } from './task-effects.ts'
import { hasDuty } from './task-scope.ts'
import { endTaskRow, findTask } from './tasks-store.ts'

export type SettleTaskResult =
  | { readonly kind: 'settled' }
  | { readonly kind: 'not-found' }
  | { readonly kind: 'ended' }
  | { readonly kind: 'no-such-outcome'; readonly possible: readonly string[] }
  | { readonly kind: 'conflict'; readonly code: FaultCode }

/**
 * Says what came of a task. Its row is written last, after the locks of what its outcome changes: an act that ends tasks
 * holds those locks first, too.
 */
export async function settleTask(
  tx: Tx,
  network: Network,
  actor: Actor,
  { taskId, body, effects }: { taskId: string; body: SettleTaskBody; effects: TaskEffects },
): Promise<SettleTaskResult> {
  const task = await findTask(tx, taskId)
  if (task === null || !hasDuty(actor, task)) return { kind: 'not-found' }
  if (task.state !== 'open') return { kind: 'ended' }
  const { outcome, note = null } = body
  const possible = outcomesOf(effects, task.kind)
  if (!possible.includes(outcome)) return { kind: 'no-such-outcome', possible }
  const effect = effects[task.kind]
  if (effect !== undefined) {
    const result = await effect.settle(tx, actor, { task, outcome, note })
    if (result.kind === 'conflict') return result
  }
  const at = network.clock.now()
  const ended = await endTaskRow(tx, taskId, { outcome, note, by: actorName(actor), at })
  // The effect may have ended it with the others of its subject; without one someone was quicker.
  if (!ended && effect === undefined) return { kind: 'ended' }
  await appendEvents(tx, network.recorder, at, [
    {
      kind: 'task.ended',
      actor,
      patronId: task.patron_id,
      itemId: task.item_id,
      loanId: task.loan_id,
      holdId: task.hold_id,
      subject: `task:${taskId}`,
      data: { kind: task.kind, outcome, note },
    },
  ])
  return { kind: 'settled' }
}
