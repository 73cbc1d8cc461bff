import type { HoldView, LoanView } from '@wenyuan/contract'
import { estimateHolds } from './estimate-holds.ts'
import { viewHold } from './hold-view.ts'
import { viewLoan } from './loan-view.ts'
import { emptyKeys } from './lock-acts.ts'
import { type ActContext, readActWorld } from './perform-acts.ts'
import { tellHolds } from './tell-holds.ts'
import type { Viewer } from './viewer.ts'

/** Loans as they stand now, in the order of the ids; an id that names none is left out. */
export async function readLoanViews(context: ActContext, ids: readonly string[], viewer: Viewer): Promise<LoanView[]> {
  if (ids.length === 0) return []
  const world = await readActWorld(context, { ...emptyKeys(), loanIds: [...ids] })
  const loans = ids.map((id) => world.loans.get(id)).filter((loan) => loan !== undefined)
  return loans.map((loan) => viewLoan(world, loan, viewer))
}

/** A long list for staff says of its first holds when they can be expected; each has it on its own page. */
const MOST_ESTIMATED = 25

export async function readHoldViews(context: ActContext, ids: readonly string[], viewer: Viewer): Promise<HoldView[]> {
  if (ids.length === 0) return []
  const world = await readActWorld(context, { ...emptyKeys(), holdIds: [...ids] })
  const holds = ids.map((id) => world.holds.get(id)).filter((hold) => hold !== undefined)
  await estimateHolds(
    context.network.db,
    context,
    world,
    viewer.actor.kind === 'reader' ? holds : holds.slice(0, MOST_ESTIMATED),
  )
  await tellHolds(context.network.db, world, holds)
  return holds.map((hold) => viewHold(world, hold, viewer))
}
