import type { LoanRow } from './act-facts.ts'
import type { By } from './move-credit.ts'
import type { World } from './world.ts'

/** The open claim of a loan is over; the shelf checks that are still to be done are no more. */
export function endClaim(
  world: World,
  command: By & { readonly note?: string | undefined },
  loan: LoanRow,
  outcome: 'found' | 'not-found',
): void {
  world.endClaim(command.actor, { loanId: loan.id, state: outcome, note: command.note ?? null })
  for (const openKey of shelfCheckKeys(loan.id)) world.endTask(command.actor, { openKey, state: 'cancelled', outcome })
}

export function shelfCheckKeys(loanId: string): string[] {
  return [1, 2, 3].map((n) => `shelf-check:${loanId}:${n}`)
}
