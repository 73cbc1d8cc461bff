import type { NotDone, Undone, UndoRenewalCommand } from './acts.ts'
import { standingMovesOf, takeBackMoves } from './move-credit.ts'
import { forbid, mayAct } from './name-parties.ts'
import { reverseCharge } from './reverse-charge.ts'
import { standingChargesOf } from './standing-charges.ts'
import type { World } from './world.ts'

/**
 * A renewal made by mistake: the loan is due as before, and what the renewal booked is reversed by lines. Only the last
 * one, on its own day, and while nothing else has moved the due date since.
 */
export function undoRenewal(world: World, command: UndoRenewalCommand): Undone | NotDone {
  const loan = world.loans.get(command.loanId)
  if (loan === undefined || command.actor.kind === 'reader') return { kind: 'not-found' }
  const about = { branch: loan.branch, patronId: loan.patronId, itemId: loan.itemId }
  if (!mayAct(command.actor, 'loan.undo', loan.branch)) return forbid(world, command, 'loan.undo', about)
  if (loan.closedAt !== null) return { kind: 'conflict', code: 'loan-closed' }
  const from = loan.renewedFrom
  if (from === null) return { kind: 'conflict', code: 'loan-not-renewed' }
  if (world.network.zone.dateOf(from.at) !== world.today) return { kind: 'conflict', code: 'renewed-another-day' }
  const { at, lateCredit, ...before } = from
  const undone = world.setLoan(loan.id, { ...before, renewals: loan.renewals - 1, renewedFrom: null })
  for (const line of standingChargesOf(world, loan)) {
    if (line.atMs === at) reverseCharge(world, command, undone, { line, why: 'renewal-undone' })
  }
  const moves = standingMovesOf(world, loan.id).filter((move) => move.atMs === at)
  takeBackMoves(world, command, undone, moves)
  world.addEvent({
    kind: 'loan.renewal-undone',
    actor: command.actor,
    terminal: command.terminal ?? null,
    patronId: loan.patronId,
    itemId: loan.itemId,
    loanId: loan.id,
    data: { due: from.dueOn, dueAt: from.dueAt, renewals: undone.renewals, reason: command.reason ?? null },
  })
  return { kind: 'undone', loan: world.setLoan(loan.id, { lateCredit }) }
}
