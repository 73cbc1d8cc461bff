import { latenessPoints } from '@wenyuan/domain/credit'
import type { LoanRow } from './act-facts.ts'
import type { Common, NotDone } from './acts.ts'
import { overdueOf } from './close-loan.ts'
import { NEVER_LATE, takeForLateness } from './move-credit.ts'
import type { World } from './world.ts'

/** Writes down what being late has taken of the credit for a loan that can take no more; by the nightly job. */
export type TakeLatenessCommand = Common & { readonly act: 'take-lateness'; readonly loanId: string }
export type LatenessTaken = { readonly kind: 'lateness-taken'; readonly loan: LoanRow }

export function takeLateness(world: World, command: TakeLatenessCommand): LatenessTaken | NotDone {
  const loan = world.loans.get(command.loanId)
  if (loan === undefined) return { kind: 'not-found' }
  if (loan.closedAt !== null) return { kind: 'conflict', code: 'loan-closed' }
  const { weights } = world.directory.credit
  const { overdueDays } = overdueOf(world, loan, { priceFen: null }, world.now)
  const taken = loan.lateCredit ?? NEVER_LATE
  const points = latenessPoints({ overdueDays, ...taken }, weights)
  // Until then the days are counted when they are asked for, and written down once, when the loan ends or renews.
  if (taken.settled + taken.running + points > weights.overdueMost) return { kind: 'conflict', code: 'not-yet' }
  return { kind: 'lateness-taken', loan: takeForLateness(world, command, loan, overdueDays) }
}
