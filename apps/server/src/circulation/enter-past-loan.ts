import type { CheckOutCommand, NotDone, PastLoanCommand, PastLoanEntered, Refused } from './acts.ts'
import { draftLoan, recordLoan } from './check-out-item.ts'
import { checkoutDue } from './checkout-due.ts'
import { closeLoan } from './close-loan.ts'
import { findPatron, findPlace, forbid, mayAct, refuse } from './name-parties.ts'
import type { World } from './world.ts'

/**
 * Enters a loan that is over: lent at the world's moment and back at `until`, while the item has gone its own way since.
 * It is charged as any other; where the item stands now is not touched. Whoever settles a conflict has decided that it
 * was so, so no rule is asked.
 */
export function enterPastLoan(world: World, command: PastLoanCommand): PastLoanEntered | Refused | NotDone {
  const item = world.itemByBarcode(command.barcode)
  const place = findPlace(world, command.branch, item)
  if (place.kind !== 'place') return place
  const { branch } = place
  const patron = findPatron(world, command.patron)
  const about = { branch, patronId: patron?.id ?? null, itemId: item?.id ?? null }
  if (!mayAct(command.actor, 'loan.create', branch)) return forbid(world, command, 'loan.create', about)
  if (patron === null) return refuse(world, command, [{ code: 'PATRON_UNKNOWN', level: 'block' }], about)
  if (item === null) return refuse(world, command, [{ code: 'ITEM_UNKNOWN', level: 'block' }], about)
  if (command.until < world.now || command.until > world.recordedAt) {
    return refuse(world, command, [{ code: 'EFFECTIVE_TIME_IMPOSSIBLE', level: 'block' }], about)
  }
  const policyBranch = world.policyBranch(branch, item, patron)
  const resolved = world.resolve(policyBranch, patron, item)
  const due = checkoutDue(world, patron, resolved, policyBranch)
  const asCheckout: CheckOutCommand = { ...command, act: 'checkout', override: [] }
  const loan = draftLoan(world, { branch, policyBranch, patron, item, resolved, due, party: null })
  world.addLoan(loan)
  recordLoan(world, asCheckout, loan, item, null)
  const closed = closeLoan(world, command, loan, item, { at: command.until, branch })
  return { kind: 'past-loan', loan: closed.loan, overdue: closed.overdue }
}
