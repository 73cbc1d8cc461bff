import type { ChangeTaskBody } from '@wenyuan/contract'
import { type Actor, grantsOfRoles, type Role } from '@wenyuan/domain/access'
import { parseLocalDate } from '@wenyuan/domain/kernel'
import { appendEvents } from '../events/index.ts'
import type { Network } from '../network/index.ts'
import type { Tx } from '../platform/index.ts'
import { hasDuty } from './task-scope.ts'
import { findAssignee, findTask, type TaskRow, updateTask } from './tasks-store.ts'

export type ChangeTaskResult =
  | { readonly kind: 'changed' }
  | { readonly kind: 'not-found' }
  | { readonly kind: 'ended' }
  | { readonly kind: 'stale' }
  /** No active account with the task's duty. */
  | { readonly kind: 'no-assignee' }

/** Gives a task to someone who has its duty, takes it back, moves its day or writes a note on it. */
export async function changeTask(
  tx: Tx,
  network: Network,
  actor: Actor,
  { taskId, ifVersion, body }: { taskId: string; ifVersion: number | null; body: ChangeTaskBody },
): Promise<ChangeTaskResult> {
  const task = await findTask(tx, taskId)
  if (task === null || !hasDuty(actor, task)) return { kind: 'not-found' }
  if (task.state !== 'open') return { kind: 'ended' }
  if (ifVersion !== null && ifVersion !== task.version) return { kind: 'stale' }
  const assignee = await readAssignee(tx, actor, task, body.assignee)
  if (assignee === 'nobody') return { kind: 'no-assignee' }
  const dueOn = body.dueOn === undefined ? task.due_on : body.dueOn === null ? null : parseLocalDate(body.dueOn)
  const change = { assignee, dueOn, note: body.note ?? task.note }
  if (!(await updateTask(tx, taskId, task.version, change))) return { kind: 'stale' }
  await appendEvents(tx, network.recorder, network.clock.now(), [
    {
      kind: 'task.changed',
      actor,
      patronId: task.patron_id,
      itemId: task.item_id,
      loanId: task.loan_id,
      subject: `task:${taskId}`,
      data: { kind: task.kind, ...change },
    },
  ])
  return { kind: 'changed' }
}

async function readAssignee(
  tx: Tx,
  actor: Actor,
  task: TaskRow,
  said: ChangeTaskBody['assignee'],
): Promise<string | null | 'nobody'> {
  if (said === undefined) return task.assigned_to
  if (said === null) return null
  if (said === 'me') return actor.kind === 'staff' ? actor.id : 'nobody'
  const found = await findAssignee(tx, said)
  if (found === null) return 'nobody'
  const roles = found.roles.map(({ role, branch }) => ({ role: role as Role, branch }))
  const grants = grantsOfRoles(roles)
  return hasDuty({ kind: 'staff', id: said, name: '', grants }, task) ? said : 'nobody'
}
