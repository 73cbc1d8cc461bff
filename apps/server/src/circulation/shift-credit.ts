import type { LoanRow, StandingCreditMove } from './act-facts.ts'
import type { ShiftLoanCommand } from './closure-acts.ts'
import { giveBackLateness, moveCredit, standingMovesOf } from './move-credit.ts'
import type { ReturnedLate } from './shift-loan.ts'
import type { World } from './world.ts'

/** The overdue days without and with the days closed, at each late renewal; and with them, at the return. */
type DaysLeft = {
  readonly renewedDays: Record<'before' | 'after', readonly number[]>
  readonly returned: ReturnedLate | null
}

/** The credit that days which turn out closed had cost, and the reward if the return was on time after all. */
export function shiftCredit(
  world: World,
  command: ShiftLoanCommand,
  loan: LoanRow,
  { renewedDays, returned }: DaysLeft,
): StandingCreditMove[] {
  const before = new Set(standingMovesOf(world, loan.id).map(({ id }) => id))
  const returnedDays = returned?.overdue.overdueDays ?? null
  giveBackLateness(world, command, loan, { renewedDays, returnedDays })
  const wasLate = !loan.hourly && (loan.overdueDays ?? 0) > 0
  if (wasLate && returnedDays === 0) {
    moveCredit(world, command, 'on-time', { patronId: loan.patronId, loanId: loan.id })
  }
  return standingMovesOf(world, loan.id).filter(({ id }) => !before.has(id))
}
