import { type Actor, actorName } from '@wenyuan/domain/access'
import { correctableFen } from '@wenyuan/domain/account'
import {
  type DisputeOutcome,
  spreadCorrection,
  type WhyNotDecideDispute,
  whyNotDecideDispute,
} from '@wenyuan/domain/disputes'
import { type Fen, formatYuan } from '@wenyuan/domain/kernel'
import { type LockedAccount, lockAccount } from '../account/index.ts'
import { type ActContext, performWithin, settlePaidLosses } from '../circulation/index.ts'
import { reverseCreditMove } from '../credit/index.ts'
import { appendEvents } from '../events/index.ts'
import { addNotice } from '../patrons/index.ts'
import type { Tx } from '../platform/index.ts'
import { endTasks } from '../tasks/index.ts'
import { type DisputeRow, endDispute, findDispute, isLoanDisputed } from './disputes-store.ts'

export type Deciding = {
  readonly disputeId: string
  readonly outcome: DisputeOutcome | 'withdrawn'
  /** How much of what was charged is taken back; null: all of it that stands. */
  readonly amountFen: Fen | null
  readonly note: string | null
}

export type DecideDisputeResult =
  | { readonly kind: 'decided' }
  | { readonly kind: 'forbidden'; readonly why: WhyNotDecideDispute }
  | { readonly kind: 'not-found' }
  | { readonly kind: 'decided-already' }
  /** More than stands of what was charged. */
  | { readonly kind: 'too-much'; readonly most: string }

/**
 * Someone else than who made the entry says what is right: an error is taken back by lines against it, and the loan goes on. Only
 * whose dispute it is may take it back undecided.
 */
export async function decideDispute(
  tx: Tx,
  acts: ActContext,
  actor: Actor,
  deciding: Deciding,
): Promise<DecideDisputeResult> {
  const { disputeId, outcome, note } = deciding
  const found = await findDispute(tx, disputeId)
  if (found === null || (actor.kind === 'reader' && actor.patronId !== found.patron_id)) return { kind: 'not-found' }
  if (outcome !== 'withdrawn') {
    const why = whyNotDecideDispute(actor, { enteredBy: found.entered_by, branch: found.branch_code })
    if (why !== null) return { kind: 'forbidden', why }
  }
  const account = await lockAccount(tx, found.patron_id)
  const dispute = await findDispute(tx, disputeId)
  if (account === null || dispute === null) return { kind: 'not-found' }
  if (dispute.state !== 'open') return { kind: 'decided-already' }
  const upheld = outcome === 'upheld' || outcome === 'corrected'
  const charges = upheld ? standingCharges(account, dispute) : []
  const mostFen = charges.reduce((sum, { standingFen }) => sum + standingFen, 0)
  const correctedFen = deciding.amountFen ?? mostFen
  if (upheld && correctedFen > mostFen) return { kind: 'too-much', most: formatYuan(mostFen) }
  if (upheld) await putRight(tx, acts, actor, { dispute, charges, correctedFen })
  await end(tx, acts, actor, { dispute, outcome, note, correctedFen: upheld ? correctedFen : null })
  return { kind: 'decided' }
}

type Charge = { readonly id: string; readonly standingFen: Fen; readonly loanId: string | null }

/** What was charged and neither corrected nor waived since, the oldest first. */
function standingCharges({ lines, settled }: LockedAccount, { kind, subject_id, loan_id }: DisputeRow): Charge[] {
  const disputed = lines.filter(
    (line) =>
      line.kind === 'charge' &&
      (kind === 'charge' ? line.id === subject_id : kind === 'loan' && line.loanId === loan_id),
  )
  return disputed.map(({ id, loanId }) => ({ id, loanId, standingFen: correctableFen(lines, settled, id) ?? 0 }))
}

async function putRight(
  tx: Tx,
  acts: ActContext,
  actor: Actor,
  { dispute, charges, correctedFen }: { dispute: DisputeRow; charges: readonly Charge[]; correctedFen: Fen },
): Promise<void> {
  const patronId = dispute.patron_id
  if (dispute.kind === 'credit') {
    await reverseCreditMove(tx, acts.network, actor, dispute.subject_id)
    return
  }
  const spread = spreadCorrection(charges, correctedFen)
  if (spread.length === 0) return
  const cancels = spread.map(({ id, amountFen }) => {
    return { lineId: id, amountFen, loanId: charges.find((charge) => charge.id === id)?.loanId ?? null, itemId: null }
  })
  const explained = [{ code: 'DISPUTED', dispute: dispute.id }]
  await performWithin(tx, acts, { act: 'take-back', actor, patronId, cancels, cause: 'dispute', explained })
}

type Ending = {
  readonly dispute: DisputeRow
  readonly outcome: Deciding['outcome']
  readonly note: string | null
  readonly correctedFen: Fen | null
}

async function end(tx: Tx, acts: ActContext, actor: Actor, ending: Ending): Promise<void> {
  const { network } = acts
  const { dispute, outcome, note, correctedFen } = ending
  const { id, patron_id: patronId, loan_id: loanId } = dispute
  const at = network.clock.now()
  const by = actorName(actor)
  await endDispute(tx, id, { state: outcome, at, by, note, correctedFen })
  if (loanId !== null && !(await isLoanDisputed(tx, loanId)))
    await performWithin(tx, acts, { act: 'thaw-loan', actor, loanId })
  const withdrawn = outcome === 'withdrawn'
  const kind = withdrawn ? 'dispute.withdrawn' : 'dispute.decided'
  const subject = `dispute:${id}`
  await appendEvents(tx, network.recorder, at, [
    { kind, actor, patronId, loanId, subject, data: { outcome, note, correctedFen } },
  ])
  await endTasks(tx, network, actor, [{ openKey: subject, state: withdrawn ? 'cancelled' : 'done', outcome }])
  const data = { what: dispute.kind, outcome, title: dispute.title_text, amountFen: correctedFen, note }
  await addNotice(tx, { kind: 'dispute', patronId, at, data })
  const account = await lockAccount(tx, patronId)
  if (account !== null) await settlePaidLosses(tx, network, actor, { patronId, openFen: account.settled.openFen })
}
