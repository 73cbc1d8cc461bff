import type { CompensationView, Language, LossView } from '@wenyuan/contract'
import { type Actor, isAllowed } from '@wenyuan/domain/access'
import { formatYuan } from '@wenyuan/domain/kernel'
import { lossSentence } from '@wenyuan/domain/words'
import { accountLines } from '../account/index.ts'
import { type ActContext, compensationOf, emptyKeys, readActWorld } from '../circulation/index.ts'
import type { Queryable } from '../platform/index.ts'
import { viewLoss } from './loss-view.ts'
import { findLoanParties, findLoss, type LossRow } from './losses-store.ts'

type Viewer = { readonly actor: Actor; readonly language: Language }

/** Null: nothing was lost, or not this viewer's to see. */
export async function showLoss(
  queryable: Queryable,
  acts: ActContext,
  loanId: string,
  viewer: Viewer,
): Promise<LossView | null> {
  const row = await findLoss(queryable, loanId)
  if (row === null || !mayLook(viewer.actor, row)) return null
  return viewLossRow(queryable, acts, row, viewer)
}

export async function viewLossRow(
  queryable: Queryable,
  acts: ActContext,
  row: LossRow,
  { actor, language }: Viewer,
): Promise<LossView> {
  const lines = await accountLines(queryable, row.patron_id)
  const { zone } = acts.network
  return viewLoss(row, { actor, language, zone, lines, refundDays: row.refund_days })
}

/** What losing it now would cost. Null: no such loan is out, or not this viewer's to see. */
export async function showCompensation(
  acts: ActContext,
  loanId: string,
  { actor, language }: Viewer,
): Promise<CompensationView | null> {
  const parties = await findLoanParties(acts.network.db, loanId)
  if (parties === null || !mayLook(actor, parties)) return null
  const world = await readActWorld(acts, { ...emptyKeys(), loanIds: [loanId], titleIds: [parties.title_id] })
  const loan = world.loans.get(loanId)
  if (loan === undefined || loan.closedAt !== null) return null
  const { amountFen, handlingFen, steps } = compensationOf(world, loan, world.item(loan.itemId))
  return {
    compensation: formatYuan(amountFen),
    handling: formatYuan(handlingFen),
    explained: steps.map((step) => ({ code: step.code, text: lossSentence(step, language) })),
  }
}

function mayLook(actor: Actor, { patron_id, branch_code }: { patron_id: string; branch_code: string }): boolean {
  return actor.kind === 'reader' ? actor.patronId === patron_id : isAllowed(actor, 'patron.read', branch_code)
}
