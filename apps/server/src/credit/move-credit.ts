import { type Actor, actorName } from '@wenyuan/domain/access'
import { type CreditCause, moveScore } from '@wenyuan/domain/credit'
import { appendEvents } from '../events/index.ts'
import type { Network } from '../network/index.ts'
import { lockPatron } from '../patrons/index.ts'
import type { Tx } from '../platform/index.ts'
import { findCreditMove, hasCreditMove, insertCreditMove, scoreOfPatron } from './credit-store.ts'

/** Gives the points of a loss back in part, once, when its compensation has been paid. Under the patron's lock. */
export async function rewardPaidLoss(
  tx: Tx,
  network: Network,
  actor: Actor,
  { patronId, loanId, lineId }: { patronId: string; loanId: string | null; lineId: string },
): Promise<void> {
  if (await hasCreditMove(tx, 'loss-paid', lineId)) return
  const { credit } = await network.directory.current(tx)
  const points = credit.weights.lossPaid
  await write(tx, network, actor, { patronId, cause: 'loss-paid', points, loanId, lineId, reversesId: null })
}

export type ReverseCreditMoveResult = { readonly kind: 'reversed' | 'not-found' | 'reversed-already' }

/** Takes a move back by one against it: what it moved, not what it weighed. A reversal itself stays. */
export async function reverseCreditMove(
  tx: Tx,
  network: Network,
  actor: Actor,
  moveId: string,
): Promise<ReverseCreditMoveResult> {
  const seen = await findCreditMove(tx, moveId)
  if (seen === null || seen.cause === 'reversal') return { kind: 'not-found' }
  await lockPatron(tx, seen.patron_id)
  const move = await findCreditMove(tx, moveId)
  if (move === null) return { kind: 'not-found' }
  if (move.is_reversed) return { kind: 'reversed-already' }
  const { patron_id: patronId, loan_id: loanId } = move
  const points = move.before_score - move.after_score
  await write(tx, network, actor, { patronId, cause: 'reversal', points, loanId, lineId: null, reversesId: moveId })
  return { kind: 'reversed' }
}

type Move = {
  readonly patronId: string
  readonly cause: CreditCause
  readonly points: number
  readonly loanId: string | null
  readonly lineId: string | null
  readonly reversesId: string | null
}

async function write(tx: Tx, network: Network, actor: Actor, move: Move): Promise<void> {
  const { patronId, loanId, lineId, reversesId, cause, points } = move
  const at = network.clock.now()
  const before = await scoreOfPatron(tx, patronId)
  const after = moveScore(before, points)
  // A reversal is written even where an end of the scale leaves nothing to move: it says that the move was wrong.
  if (after === before && reversesId === null) return
  const id = await insertCreditMove(tx, { ...move, at, before, after, actor: actorName(actor) })
  const line = lineId === null ? {} : { line: lineId }
  await appendEvents(tx, network.recorder, at, [
    {
      kind: 'credit.moved',
      actor,
      patronId,
      loanId,
      subject: `credit-move:${id}`,
      data: { cause, points, before, after, ...line, reverses: reversesId },
    },
  ])
}
