import { actorName } from '@wenyuan/domain/access'
import type { ChargeLine, LoanRow } from './act-facts.ts'
import type { NotDone, UndoLoanCommand, Undone, UndoReturnCommand } from './acts.ts'
import { freeItem, recordHold } from './free-item.ts'
import { standingMovesOf, takeBackMoves } from './move-credit.ts'
import { forbid, mayAct } from './name-parties.ts'
import type { World } from './world.ts'

/** A loan made by mistake: closed without a trace in the account, the item back where it was lent. */
export function undoLoan(world: World, command: UndoLoanCommand): Undone | NotDone {
  const loan = world.loans.get(command.loanId)
  if (loan === undefined || command.actor.kind === 'reader') return { kind: 'not-found' }
  const about = { branch: loan.branch, patronId: loan.patronId, itemId: loan.itemId }
  if (!mayAct(command.actor, 'loan.undo', loan.branch)) return forbid(world, command, 'loan.undo', about)
  if (loan.closedAt !== null) return { kind: 'conflict', code: 'loan-closed' }
  if (loan.renewals > 0) return { kind: 'conflict', code: 'loan-renewed' }
  const undone = world.setLoan(loan.id, { closedAt: world.now, closedHow: 'undone' })
  takeBackMoves(world, command, undone, standingMovesOf(world, loan.id))
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
  const { ofReturn, before } = standingCharges(world, loan)
  for (const line of ofReturn) reverseCharge(world, command, loan, line)
  const beforeFen = before.reduce((sum, line) => sum + line.amountFen, 0)
  const reopened = world.setLoan(loan.id, {
    closedAt: null,
    closedHow: null,
    effectiveReturnAt: null,
    overdueDays: null,
    chargeFen: beforeFen === 0 ? null : beforeFen,
  })
  const ofReturnToo = standingMovesOf(world, loan.id).filter(({ atMs }) => atMs === loan.closedAt)
  takeBackMoves(world, command, reopened, ofReturnToo)
  world.setItem(loan.itemId, { status: 'on_loan', at: loan.branch })
  record(world, command, 'loan.return-undone', loan)
  return { kind: 'undone', loan: reopened }
}

/** The charges of a closed loan that no line has reversed: those of its return, and what renewals had booked before. */
function standingCharges(world: World, loan: LoanRow): { ofReturn: StandingCharge[]; before: StandingCharge[] } {
  const lines = linesOf(world, loan)
  const reversed = new Set(lines.map((line) => line.forLineId))
  const standing = lines.filter((line) => line.kind === 'charge' && !reversed.has(line.id))
  // A renewal in the same transaction booked at the same instant: what it booked stands in the loan.
  const renewedThen = loan.lateRenewals.filter(({ at }) => at === loan.closedAt).map(({ chargeFen }) => chargeFen)
  const isOfRenewal = ({ amountFen }: StandingCharge) => {
    const place = renewedThen.indexOf(amountFen)
    if (place >= 0) renewedThen.splice(place, 1)
    return place >= 0
  }
  const ofReturn: StandingCharge[] = []
  const before: StandingCharge[] = []
  for (const line of standing) (line.atMs !== loan.closedAt || isOfRenewal(line) ? before : ofReturn).push(line)
  return { ofReturn, before }
}

type StandingCharge = Pick<ChargeLine, 'id' | 'kind' | 'amountFen' | 'atMs' | 'forLineId'>

/** What was read, and what acts of this transaction have booked since: a return and its undoing may come together. */
function linesOf({ facts, lines, now }: World, loan: LoanRow): StandingCharge[] {
  const read = facts.chargeLines.filter((line) => line.loanId === loan.id)
  const booked = lines.filter((line) => line.loanId === loan.id)
  return [
    ...read,
    ...booked.map(({ id, kind, amountFen, forLineId }) => ({ id, kind, amountFen, forLineId, atMs: now })),
  ]
}

function reverseCharge(world: World, command: UndoReturnCommand, loan: LoanRow, line: StandingCharge): void {
  const id = world.newId('line')
  const amountFen = -line.amountFen
  world.addLine({
    id,
    patronId: loan.patronId,
    kind: 'correction',
    cause: 'return-undone',
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
