import { type Actor, actorName, isAllowed } from '../access/index.ts'
import type { Fen } from '../kernel/index.ts'

export const DISPUTE_KINDS = ['loan', 'charge', 'credit'] as const
export type DisputeKind = (typeof DISPUTE_KINDS)[number]
export const DISPUTE_OUTCOMES = ['upheld', 'corrected', 'rejected'] as const
export type DisputeOutcome = (typeof DISPUTE_OUTCOMES)[number]
export const DISPUTE_STATES = ['open', ...DISPUTE_OUTCOMES, 'withdrawn'] as const
export type DisputeState = (typeof DISPUTE_STATES)[number]

/** A dispute is decided once, or taken back by whose it is; the table of docs/rules/disputes.md. */
export const DISPUTE_TRANSITIONS: Readonly<Record<DisputeState, readonly DisputeState[]>> = {
  open: ['upheld', 'corrected', 'rejected', 'withdrawn'],
  upheld: [],
  corrected: [],
  rejected: [],
  withdrawn: [],
}

export type WhyNotDecideDispute = 'task.decide' | 'own-entry'

/**
 * Null: this actor may decide it. Whoever made one of the disputed entries may not; what a job booked was made by nobody in
 * particular.
 */
export function whyNotDecideDispute(
  actor: Actor,
  { enteredBy, branch }: { enteredBy: readonly string[]; branch: string },
): WhyNotDecideDispute | null {
  if (!isAllowed(actor, 'task.decide', branch)) return 'task.decide'
  return actor.kind !== 'system' && enteredBy.includes(actorName(actor)) ? 'own-entry' : null
}

/** What is taken off each charge, the newest first, when so much in all was booked in error. */
export function spreadCorrection(
  charges: readonly { readonly id: string; readonly standingFen: Fen }[],
  amountFen: Fen,
): { readonly id: string; readonly amountFen: Fen }[] {
  const spread: { id: string; amountFen: Fen }[] = []
  let left = amountFen
  for (const { id, standingFen } of charges.toReversed()) {
    const takes = Math.min(left, standingFen)
    if (takes > 0) spread.push({ id, amountFen: takes })
    left -= takes
  }
  return spread
}
