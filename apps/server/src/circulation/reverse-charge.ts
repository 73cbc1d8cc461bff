import { actorName } from '@wenyuan/domain/access'
import type { ChargeLine, LoanRow } from './act-facts.ts'
import type { ActCommand } from './acts.ts'
import type { World } from './world.ts'

/** Takes a charge, or a correction of one, back by a line against it; `why` is the undoing that did. */
export function reverseCharge(
  world: World,
  command: ActCommand,
  loan: LoanRow,
  {
    line,
    why,
  }: { line: Pick<ChargeLine, 'id' | 'amountFen'>; why: 'loan-undone' | 'return-undone' | 'renewal-undone' },
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
