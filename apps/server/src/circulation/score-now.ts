import { latenessPoints, moveScore } from '@wenyuan/domain/credit'
import { overdueOf } from './close-loan.ts'
import { NEVER_LATE, storedScore } from './move-credit.ts'
import type { World } from './world.ts'

/**
 * The score as it counts at this moment: what open loans have lost by being late is taken although nobody has written it
 * down yet.
 */
export function scoreWithLateness(world: World, patronId: string): number {
  let score = storedScore(world, patronId)
  for (const loan of world.loans.values()) {
    if (loan.patronId !== patronId || loan.closedAt !== null || world.now <= loan.dueAt) continue
    const { overdueDays } = overdueOf(world, loan, { priceFen: null }, world.now)
    const taken = loan.lateCredit ?? NEVER_LATE
    score = moveScore(score, latenessPoints({ overdueDays, ...taken }, world.directory.credit.weights))
  }
  return score
}
