import type { Actor } from '@wenyuan/domain/access'
import { type ActContext, type Outcome, performWithin } from '../circulation/index.ts'
import type { Tx } from '../platform/index.ts'
import { findLoanParties } from './losses-store.ts'

/** Staff or the reader say that a loan's item is lost. */
export async function reportLoss(
  tx: Tx,
  acts: ActContext,
  actor: Actor,
  { loanId, note }: { loanId: string; note?: string | undefined },
): Promise<Outcome> {
  const parties = await findLoanParties(tx, loanId)
  if (parties === null) return { kind: 'not-found' }
  return performWithin(tx, acts, { act: 'lose', actor, loanId, titleId: parties.title_id, how: 'reported', note })
}
