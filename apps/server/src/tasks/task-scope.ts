import { type Actor, isAllowed, PERMISSIONS } from '@wenyuan/domain/access'
import type { DutyScope, TaskRow } from './tasks-store.ts'

/** The duties that an actor has, everywhere or at one branch. */
export function scopeOf(actor: Actor): DutyScope {
  if (actor.kind === 'system') return { everywhere: PERMISSIONS, duties: [], branches: [] }
  if (actor.kind === 'reader') return { everywhere: [], duties: [], branches: [] }
  const everywhere = actor.grants.filter(({ branch }) => branch === '*').map(({ permission }) => permission)
  const here = actor.grants.filter(({ branch }) => branch !== '*')
  return {
    everywhere: [...new Set(everywhere)],
    duties: here.map(({ permission }) => permission),
    branches: here.map(({ branch }) => branch),
  }
}

/** May this actor see the task, and do it? */
export function hasDuty(actor: Actor, { duty, branch_code }: Pick<TaskRow, 'duty' | 'branch_code'>): boolean {
  return isAllowed(actor, duty, branch_code ?? undefined)
}
