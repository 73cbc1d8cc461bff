import type { Actor } from '@wenyuan/domain/access'
import type { ClaimOutcome } from '@wenyuan/domain/claims'
import { type ActContext, type Outcome, performWithin } from '../circulation/index.ts'
import { findLoanParties } from '../losses/index.ts'
import type { Tx } from '../platform/index.ts'

export type ClaimEnding = {
  readonly loanId: string
  readonly outcome: ClaimOutcome
  /** Not found, and lost then: the loan does not go on. */
  readonly lost?: boolean | undefined
  /** Where it was found. */
  readonly branch?: string | undefined
  readonly note?: string | undefined
}

/** The shelves were looked at: the item is there after all, or it is not. */
export async function endClaim(
  tx: Tx,
  acts: ActContext,
  actor: Actor,
  { loanId, outcome, lost = false, branch, note }: ClaimEnding,
): Promise<Outcome> {
  const parties = await findLoanParties(tx, loanId)
  if (parties === null) return { kind: 'not-found' }
  const then = lost && outcome === 'not-found' ? { titleId: parties.title_id } : null
  return performWithin(tx, acts, { act: 'resolve-claim', actor, loanId, outcome, lost: then, branch, note })
}
