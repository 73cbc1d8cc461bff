import type { LoanRow } from './act-facts.ts'
import type { ActCommand } from './acts.ts'
import type { World } from './world.ts'

/** Names the one open task of a way in which staff ask for a late loan. */
export function overdueTaskKey(way: 'phone' | 'visit', loanId: string): string {
  return `overdue-${way}:${loanId}`
}

/** Nobody needs to be called about a loan that is back or no longer late. */
export function endOverdueTasks(world: World, command: ActCommand, loan: LoanRow, outcome: string): void {
  if (world.now <= loan.dueAt) return
  for (const { ways } of world.keptBy(loan).values.noticesOverdue) {
    for (const way of ways) {
      if (way !== 'phone' && way !== 'visit') continue
      world.endTask(command.actor, { openKey: overdueTaskKey(way, loan.id), state: 'cancelled', outcome })
    }
  }
}
