import { capPerVisit, findVisit, type OverdueCharge } from '@wenyuan/domain/circulation'
import type { Fen, Instant } from '@wenyuan/domain/kernel'
import type { LoanRow } from './act-facts.ts'
import type { World } from './world.ts'

type Returning = { readonly branch: string; readonly at: Instant; readonly bookedFen: Fen }

/**
 * Cuts a return's charge to what its visit leaves of the cap, and remembers it for the visit's later returns. `bookedFen`
 * has been booked by renewals before and is none of the visit's.
 */
export function chargeVisit(
  world: World,
  loan: LoanRow,
  overdue: OverdueCharge,
  { branch, at, bookedFen }: Returning,
): OverdueCharge {
  const differenceFen = overdue.amountFen - bookedFen
  if (differenceFen <= 0) return overdue
  const charges = world.visits.get(loan.patronId) ?? []
  const { visitAt, othersFen } = findVisit(charges, branch, at)
  const { amountFen, step } = capPerVisit(differenceFen, world.keptBy(loan).values.overdueCapPerReturn, othersFen)
  if (amountFen > 0) {
    const own = { loanId: loan.id, branch, visitAt, amountFen }
    world.setVisits(loan.patronId, [...charges.filter((one) => one.loanId !== loan.id), own])
  }
  if (step === null) return overdue
  return { ...overdue, amountFen: bookedFen + amountFen, steps: [...overdue.steps, step] }
}

/** An undone return was no visit. */
export function forgetVisit(world: World, { id, patronId }: LoanRow): void {
  const charges = world.visits.get(patronId) ?? []
  if (charges.some((one) => one.loanId === id)) {
    world.setVisits(
      patronId,
      charges.filter((one) => one.loanId !== id),
    )
  }
}
