import { type Actor, actorName } from '@wenyuan/domain/access'
import { moveScore } from '@wenyuan/domain/credit'
import { appendEvents } from '../events/index.ts'
import type { Network } from '../network/index.ts'
import { lockPatron } from '../patrons/index.ts'
import type { Tx } from '../platform/index.ts'
import { findCreditMove, insertReversal, scoreOfPatron } from './credit-store.ts'

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
  const at = network.clock.now()
  const before = await scoreOfPatron(tx, patronId)
  // Written even where an end of the scale leaves nothing to move: it says that the move was wrong.
  const after = moveScore(before, points)
  const reversal = { patronId, at, points, before, after, loanId, reversesId: moveId, actor: actorName(actor) }
  const id = await insertReversal(tx, reversal)
  const data = { cause: 'reversal', points, before, after, reverses: moveId }
  const about = { patronId, loanId, subject: `credit-move:${id}` }
  await appendEvents(tx, network.recorder, at, [{ kind: 'credit.moved', actor, ...about, data }])
  return { kind: 'reversed' }
}
