import { type Actor, actorName, isAllowed } from '@wenyuan/domain/access'
import type { DisputeKind } from '@wenyuan/domain/disputes'
import type { Fen } from '@wenyuan/domain/kernel'
import { type LockedAccount, lockAccount } from '../account/index.ts'
import { type ActContext, performWithin } from '../circulation/index.ts'
import { appendEvents } from '../events/index.ts'
import { findLoanParties } from '../losses/index.ts'
import { addNotice } from '../patrons/index.ts'
import type { Tx } from '../platform/index.ts'
import { openTask } from '../tasks/index.ts'
import { actorOfLine, actorsOfLoan, findCreditMove, insertDispute } from './disputes-store.ts'

export type Disputing = {
  readonly patronId: string
  readonly of: DisputeKind
  /** The loan, the account line or the move of the credit. */
  readonly subjectId: string
  readonly note: string
}

export type OpenDisputeResult =
  | { readonly kind: 'opened'; readonly disputeId: string }
  | { readonly kind: 'forbidden' }
  | { readonly kind: 'not-found' }
  /** The patron has no such loan, charge or move. */
  | { readonly kind: 'unknown-subject' }
  | { readonly kind: 'open-already' }

/**
 * The reader, or staff for them, says that an entry is wrong. Until someone else has decided, nothing accrues on its loan,
 * nothing is made of it, and what is unpaid of a disputed charge stops nobody.
 */
export async function openDispute(
  tx: Tx,
  acts: ActContext,
  actor: Actor,
  disputing: Disputing,
): Promise<OpenDisputeResult> {
  const { network } = acts
  const { patronId, of, subjectId, note } = disputing
  if (actor.kind === 'reader' && actor.patronId !== patronId) return { kind: 'not-found' }
  const account = await lockAccount(tx, patronId)
  if (account === null) return { kind: 'not-found' }
  const home = account.patron.branch_code
  if (actor.kind !== 'reader' && !isAllowed(actor, 'patron.read', home)) return { kind: 'forbidden' }
  const subject = await findSubject(tx, account, disputing)
  if (subject === null) return { kind: 'unknown-subject' }
  const { loanId, heldFen } = subject
  const loan = loanId === null ? null : await findLoanParties(tx, loanId)
  const branch = loan?.branch_code ?? home
  const at = network.clock.now()
  const by = actorName(actor)
  const enteredBy = subject.enteredBy.filter((name) => name !== `reader:${patronId}`)
  const row = { patronId, kind: of, subjectId, loanId, branch, enteredBy, heldFen, note, at, by }
  if (loanId !== null) await performWithin(tx, acts, { act: 'freeze-loan', actor, loanId })
  const disputeId = await insertDispute(tx, row)
  if (disputeId === null) return { kind: 'open-already' }
  const about = { patronId, loanId, itemId: loan?.item_id ?? null, subject: `dispute:${disputeId}` }
  await appendEvents(tx, network.recorder, at, [
    { kind: 'dispute.opened', actor, ...about, data: { of, id: subjectId, heldFen, note } },
  ])
  await openTask(tx, network, actor, {
    kind: 'dispute',
    duty: 'task.decide',
    branch,
    ...about,
    openKey: `dispute:${disputeId}`,
    data: { of, note },
  })
  await addNotice(tx, { kind: 'dispute', patronId, at, data: { what: of } })
  return { kind: 'opened', disputeId }
}

type Subject = { readonly loanId: string | null; readonly enteredBy: readonly string[]; readonly heldFen: Fen }

async function findSubject(
  tx: Tx,
  { lines, settled, patron }: LockedAccount,
  asked: Disputing,
): Promise<Subject | null> {
  const { of, subjectId } = asked
  if (of === 'charge') {
    const charge = lines.find(({ id, kind }) => id === subjectId && kind === 'charge')
    if (charge === undefined) return null
    const { loanId } = charge
    return {
      loanId,
      enteredBy: [(await actorOfLine(tx, charge.id)) ?? ''],
      heldFen: settled.openFen.get(charge.id) ?? 0,
    }
  }
  if (of === 'credit') {
    const move = await findCreditMove(tx, subjectId)
    if (move === null || move.patron_id !== patron.id) return null
    return { loanId: move.loan_id, enteredBy: [move.actor], heldFen: 0 }
  }
  const loan = await findLoanParties(tx, subjectId)
  if (loan === null || loan.patron_id !== patron.id) return null
  return {
    loanId: loan.loan_id,
    enteredBy: await actorsOfLoan(tx, loan.loan_id),
    heldFen: openOfLoan(lines, settled, subjectId),
  }
}

/** What is unpaid of all that the loan was charged for. */
function openOfLoan(lines: LockedAccount['lines'], settled: LockedAccount['settled'], loanId: string): Fen {
  return lines
    .filter((line) => line.kind === 'charge' && line.loanId === loanId)
    .reduce((sum, { id }) => sum + (settled.openFen.get(id) ?? 0), 0)
}
