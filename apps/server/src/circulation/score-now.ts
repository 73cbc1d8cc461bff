import { latenessPoints, moveScore } from '@wenyuan/domain/credit'
import type { LoanRow } from './act-facts.ts'
import { overdueOf } from './close-loan.ts'
import { NEVER_LATE, storedScore } from './move-credit.ts'
import type { World } from './world.ts'

/** What a patron's open loans have lost by being late and nobody has written down yet. */
export function runningLatenessOf(world: World, patronId: string): { loan: LoanRow; points: number }[] {
  const running: { loan: LoanRow; points: number }[] = []
  for (const loan of world.loans.values()) {
    if (loan.patronId !== patronId || loan.closedAt !== null || world.now <= loan.dueAt) continue
    const { overdueDays } = overdueOf(world, loan, { priceFen: null }, world.now)
    const taken = loan.lateCredit ?? NEVER_LATE
    const points = latenessPoints({ overdueDays, ...taken }, world.directory.credit.weights)
    if (points !== 0) running.push({ loan, points })
  }
  return running
}

/** The score as it counts at this moment: running lateness is taken although nobody has written it down yet. */
export function scoreWithLateness(world: World, patronId: string): number {
  const stored = storedScore(world, patronId)
  return runningLatenessOf(world, patronId).reduce((score, { points }) => moveScore(score, points), stored)
}
