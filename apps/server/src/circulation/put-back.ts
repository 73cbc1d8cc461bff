import type { PutBack, PutBackHoldCommand, PutBackLoanCommand } from './closure-acts.ts'
import { addCorrection } from './correct-loan-charges.ts'
import { recordHold } from './free-item.ts'
import { takeBackMoves } from './move-credit.ts'
import type { World } from './world.ts'

/** Puts a loan back to what it was before a closure moved it; one that has changed since stays. */
export function putBackLoan(world: World, command: PutBackLoanCommand): PutBack {
  const { undo } = command
  const loan = world.loans.get(command.loanId)
  if (loan === undefined || loan.version !== undo.version) return { kind: 'moved-on' }
  const { dueOn, dueAt, dueSteps, overdueDays, chargeFen, lateRenewals, lateCredit, suspension } = undo
  for (const { forLineId, cause, amountFen } of undo.refunds) {
    addCorrection(world, command, loan, { cause, amountFen: -amountFen, forLineId })
  }
  if (suspension !== null) {
    const others = (world.suspensions.get(loan.patronId) ?? []).filter((one) => one.loanId !== loan.id)
    world.setSuspensions(loan.patronId, [...others, suspension])
  }
  takeBackMoves(world, command, loan, undo.creditMoves)
  world.setLoan(loan.id, { dueOn, dueAt, dueSteps, overdueDays, chargeFen, lateRenewals, lateCredit })
  world.addEvent({
    kind: 'loan.closed-days-removed',
    actor: command.actor,
    patronId: loan.patronId,
    itemId: loan.itemId,
    loanId: loan.id,
    data: { due: dueOn, dueAt, steps: dueSteps, overdueDays, closure: command.closureId },
  })
  return { kind: 'put-back' }
}

export function putBackHold(world: World, command: PutBackHoldCommand): PutBack {
  const { shelfUntilOn, shelfUntilAt, version } = command.undo
  const hold = world.holds.get(command.holdId)
  if (hold === undefined || hold.version !== version) return { kind: 'moved-on' }
  const back = world.setHold(hold.id, { shelfUntilOn, shelfUntilAt })
  recordHold(world, command, 'hold.changed', back, { why: 'closure-undone', until: shelfUntilOn })
  return { kind: 'put-back' }
}
