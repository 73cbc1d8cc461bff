import type { LoanView } from '@wenyuan/contract'
import { isAllowed, isOwnOrActedFor } from '@wenyuan/domain/access'
import { viewLoan } from './loan-view.ts'
import { emptyKeys } from './lock-acts.ts'
import { type ActContext, readActWorld } from './perform-acts.ts'
import type { Viewer } from './viewer.ts'

/** Null: not there, or not this viewer's to see; the two look the same. */
export async function showLoan(context: ActContext, id: string, viewer: Viewer): Promise<LoanView | null> {
  const world = await readActWorld(context, { ...emptyKeys(), loanIds: [id] })
  const loan = world.loans.get(id)
  if (loan === undefined) return null
  const { actor } = viewer
  const seen =
    actor.kind === 'reader' ? isOwnOrActedFor(actor, loan.patronId) : isAllowed(actor, 'patron.read', loan.branch)
  return seen ? viewLoan(world, loan, viewer) : null
}
