import { actorName } from '@wenyuan/domain/access'
import type { Fen } from '@wenyuan/domain/kernel'
import type { LoanRow } from './act-facts.ts'
import type { ActCommand } from './acts.ts'
import { standingChargesOf } from './standing-charges.ts'
import type { World } from './world.ts'

type Correction = { readonly cause: string; readonly amountFen: Fen; readonly lineId?: string }

/** Takes back so much of a loan's charges, the latest first, and no more than stands; gives what was taken back. */
export function correctChargeOfLoan(
  world: World,
  command: ActCommand,
  loan: LoanRow,
  { cause, amountFen, lineId }: Correction,
): Fen {
  let left = amountFen
  for (const line of standingChargesOf(world, loan).reverse()) {
    if (left === 0) break
    if (line.cause !== cause) continue
    if (lineId !== undefined && line.id !== lineId) continue
    const taken = Math.min(left, line.amountFen)
    left -= taken
    addCorrection(world, command, loan, { cause, amountFen: -taken, forLineId: line.id })
  }
  return amountFen - left
}

export function addCorrection(
  world: World,
  command: ActCommand,
  { id: loanId, patronId, itemId }: LoanRow,
  {
    cause,
    amountFen,
    forLineId,
  }: { readonly cause: string | null; readonly amountFen: Fen; readonly forLineId: string },
): void {
  const id = world.newId('line')
  const explained = [{ code: 'CLOSED_AFTERWARDS', amountFen }]
  const { actor } = command
  const ids = { patronId, loanId, itemId }
  world.addLine({ ...ids, id, kind: 'correction', cause, amountFen, forLineId, explained, actor: actorName(actor) })
  const data = { cause, amountFen, corrects: forLineId, why: 'closure' }
  world.addEvent({ kind: 'charge.corrected', actor, ...ids, subject: `line:${id}`, data })
}
