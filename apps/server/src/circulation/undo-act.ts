import { isSetApart } from '@wenyuan/domain/circulation'
import type { LoanRow } from './act-facts.ts'
import type { NotDone, UndoLoanCommand, Undone, UndoReturnCommand } from './acts.ts'
import { forgetVisit } from './charge-visit.ts'
import { freeItem, recordHold } from './free-item.ts'
import { standingMovesOf, takeBackMoves } from './move-credit.ts'
import { forbid, mayAct } from './name-parties.ts'
import { reverseCharge } from './reverse-charge.ts'
import { linesOf, standingChargesOf } from './standing-charges.ts'
import { changeSuspension } from './suspend-patron.ts'
import type { World } from './world.ts'

/** A loan made by mistake: closed, its rent reversed by lines, the item back where it was lent. */
export function undoLoan(world: World, command: UndoLoanCommand): Undone | NotDone {
  const loan = world.loans.get(command.loanId)
  if (loan === undefined || command.actor.kind === 'reader') return { kind: 'not-found' }
  const about = { branch: loan.branch, patronId: loan.patronId, itemId: loan.itemId }
  if (!mayAct(command.actor, 'loan.undo', loan.branch)) return forbid(world, command, 'loan.undo', about)
  if (loan.closedAt !== null) return { kind: 'conflict', code: 'loan-closed' }
  if (loan.renewals > 0) return { kind: 'conflict', code: 'loan-renewed' }
  if (isSetApart(loan)) return { kind: 'conflict', code: 'loan-in-trouble' }
  const undone = world.setLoan(loan.id, { closedAt: world.now, closedHow: 'undone' })
  takeBackMoves(world, command, undone, standingMovesOf(world, loan.id))
  for (const line of standingChargesOf(world, loan)) {
    reverseCharge(world, command, loan, { line, why: 'loan-undone' })
  }
  record(world, command, 'loan.undone', loan)
  freeItem(world, command, world.item(loan.itemId), loan.branch)
  return { kind: 'undone', loan: undone }
}

/** A return made by mistake: the loan is open again, what it booked is reversed by lines, a hold that it served waits again. */
export function undoReturn(world: World, command: UndoReturnCommand): Undone | NotDone {
  const loan = world.loans.get(command.loanId)
  if (loan === undefined || command.actor.kind === 'reader') return { kind: 'not-found' }
  const about = { branch: loan.branch, patronId: loan.patronId, itemId: loan.itemId }
  if (!mayAct(command.actor, 'return.undo', loan.branch)) return forbid(world, command, 'return.undo', about)
  if (loan.closedHow !== 'returned') return { kind: 'conflict', code: 'loan-not-returned' }
  // What a loss or a claim has set in motion is not unmade by one line.
  if (isSetApart(loan)) return { kind: 'conflict', code: 'loan-in-trouble' }
  if (world.openLoanOf(loan.itemId) !== null) return { kind: 'conflict', code: 'item-lent-again' }
  const item = world.item(loan.itemId)
  // Whatever happened to the item after the return stands in the way: it was seen elsewhere, lent and brought back.
  if (item.sinceAt > (loan.closedAt ?? 0)) return { kind: 'conflict', code: 'item-moved-on' }
  const hold = world.setAsideFor(loan.itemId)
  if (hold !== null) {
    const waiting = world.setHold(hold.id, {
      status: 'waiting',
      setAsideItemId: null,
      slot: null,
      readyAt: null,
      shelfUntilOn: null,
      shelfUntilAt: null,
    })
    recordHold(world, command, 'hold.changed', waiting, { why: 'return-undone' })
  }
  reverseWhatReturnBooked(world, command, loan)
  const beforeFen = loan.lateRenewals.reduce((sum, { chargeFen }) => sum + chargeFen, 0)
  const reopened = world.setLoan(loan.id, {
    closedAt: null,
    closedHow: null,
    effectiveReturnAt: null,
    overdueDays: null,
    chargeFen: beforeFen === 0 ? null : beforeFen,
  })
  const ofReturnToo = standingMovesOf(world, loan.id).filter(({ atMs }) => atMs === loan.closedAt)
  takeBackMoves(world, command, reopened, ofReturnToo)
  changeSuspension(world, command, reopened, 0)
  forgetVisit(world, reopened)
  world.setItem(loan.itemId, { status: 'on_loan', at: loan.branch })
  record(world, command, 'loan.return-undone', loan)
  return { kind: 'undone', loan: reopened }
}

/** Its charges as far as they stand, and what a backdated one took back of those that renewals had booked before. */
function reverseWhatReturnBooked(world: World, command: UndoReturnCommand, loan: LoanRow): void {
  // A renewal in the same transaction booked at the same instant: what it booked stays, as does the rent.
  const renewedThen = loan.lateRenewals.filter(({ at }) => at === loan.closedAt).map(({ chargeFen }) => chargeFen)
  const corrections = linesOf(world, loan.id).filter(
    ({ kind, cause, atMs }) => kind === 'correction' && cause === 'overdue' && atMs === loan.closedAt,
  )
  for (const line of standingChargesOf(world, loan)) {
    if (line.atMs !== loan.closedAt || line.cause === 'rent') continue
    const place = line.cause === 'overdue' ? renewedThen.indexOf(line.bookedFen) : -1
    if (place >= 0) renewedThen.splice(place, 1)
    else reverseCharge(world, command, loan, { line, why: 'return-undone' })
  }
  for (const { forLineId, amountFen } of corrections) {
    if (forLineId !== null)
      reverseCharge(world, command, loan, { line: { id: forLineId, amountFen }, why: 'return-undone' })
  }
}

function record(
  world: World,
  command: UndoLoanCommand | UndoReturnCommand,
  kind: 'loan.undone' | 'loan.return-undone',
  loan: LoanRow,
): void {
  world.addEvent({
    kind,
    actor: command.actor,
    terminal: command.terminal ?? null,
    patronId: loan.patronId,
    itemId: loan.itemId,
    loanId: loan.id,
    data: { reason: command.reason ?? null },
  })
}
