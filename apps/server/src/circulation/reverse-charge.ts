import { actorName } from '@wenyuan/domain/access'
import type { ChargeLine, LoanRow } from './act-facts.ts'
import type { ActCommand } from './acts.ts'
import type { World } from './world.ts'

export type StandingCharge = Omit<ChargeLine, 'loanId'>

/**
 * The charges of a loan with what corrections have left of them: those read, and those that acts of this transaction have
 * booked. One that was taken back whole stands no more.
 */
export function standingChargesOf(world: World, loanId: string): StandingCharge[] {
  const booked = world.lines.map((line) => ({ ...line, atMs: world.now }))
  const lines = [...world.facts.chargeLines, ...booked].filter((line) => line.loanId === loanId)
  const correctedFen = (id: string) =>
    lines.reduce((sum, line) => (line.forLineId === id ? sum + line.amountFen : sum), 0)
  return lines
    .filter((line) => line.kind === 'charge')
    .map((line) => ({ ...line, amountFen: line.amountFen + correctedFen(line.id) }))
    .filter(({ amountFen }) => amountFen > 0)
}

/** Takes a charge back by a line against it; `why` is the undoing that did. */
export function reverseCharge(
  world: World,
  command: ActCommand,
  loan: LoanRow,
  { line, why }: { line: StandingCharge; why: 'loan-undone' | 'return-undone' | 'renewal-undone' },
): void {
  const id = world.newId('line')
  const amountFen = -line.amountFen
  world.addLine({
    id,
    patronId: loan.patronId,
    kind: 'correction',
    cause: why,
    amountFen,
    loanId: loan.id,
    itemId: loan.itemId,
    forLineId: line.id,
    explained: [],
    actor: actorName(command.actor),
  })
  world.addEvent({
    kind: 'charge.corrected',
    actor: command.actor,
    patronId: loan.patronId,
    loanId: loan.id,
    subject: `line:${id}`,
    data: { amountFen, reverses: line.id },
  })
}
