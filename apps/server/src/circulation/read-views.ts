import type { HoldView, LoanView } from '@wenyuan/contract'
import { viewHold } from './hold-view.ts'
import { viewLoan } from './loan-view.ts'
import { emptyKeys } from './lock-acts.ts'
import { type ActContext, readActWorld } from './perform-acts.ts'
import type { Viewer } from './viewer.ts'

/** Loans as they stand now, in the order of the ids; an id that names none is left out. */
export async function readLoanViews(context: ActContext, ids: readonly string[], viewer: Viewer): Promise<LoanView[]> {
  if (ids.length === 0) return []
  const world = await readActWorld(context, { ...emptyKeys(), loanIds: [...ids] })
  const loans = ids.map((id) => world.loans.get(id)).filter((loan) => loan !== undefined)
  return loans.map((loan) => viewLoan(world, loan, viewer))
}

export async function readHoldViews(context: ActContext, ids: readonly string[], viewer: Viewer): Promise<HoldView[]> {
  if (ids.length === 0) return []
  const world = await readActWorld(context, { ...emptyKeys(), holdIds: [...ids] })
  const holds = ids.map((id) => world.holds.get(id)).filter((hold) => hold !== undefined)
  return holds.map((hold) => viewHold(world, hold, viewer))
}
