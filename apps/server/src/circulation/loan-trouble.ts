import { addDays } from '@wenyuan/domain/kernel'
import type { LoanRow, LoanTrouble } from './act-facts.ts'
import type { World } from './world.ts'

const NO_TROUBLE: LoanTrouble = {
  lostAt: null,
  overdueAtLossFen: null,
  foundAt: null,
  claimedAt: null,
  disputedAt: null,
  paused: [],
}

export function setTrouble(world: World, loanId: string, change: Partial<LoanTrouble>): LoanRow {
  const before = world.loans.get(loanId)?.trouble ?? NO_TROUBLE
  return world.setLoan(loanId, { trouble: { ...before, ...change } })
}

/** Lost, and neither settled nor found. */
export function isLost({ trouble, closedAt }: LoanRow): boolean {
  return closedAt === null && trouble !== null && trouble.lostAt !== null
}

/** The loan under which an item was lost that has not been found since, settled or not. */
export function lostLoanOf(world: World, itemId: string): LoanRow | null {
  for (const loan of world.loans.values()) {
    const lost = loan.trouble !== null && loan.trouble.lostAt !== null && loan.trouble.foundAt === null
    if (lost && loan.itemId === itemId) return loan
  }
  return null
}

/**
 * A claim or a dispute ends and the loan goes on: the days since it began, today included, stay free. The day on which it
 * began was charged already.
 */
export function pausedUntilToday(world: World, loan: LoanRow, since: number): LoanTrouble['paused'] {
  const from = addDays(world.network.zone.dateOf(since), 1)
  const before = loan.trouble?.paused ?? []
  return from > world.today ? before : [...before, { from, to: world.today }]
}
