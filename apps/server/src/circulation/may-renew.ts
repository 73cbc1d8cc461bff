import { renewLoan } from './renew-loan.ts'
import type { World } from './world.ts'

/** Would a reader's own renewal of this loan be permitted now? Nothing is written. */
export function mayRenew(world: World, patronId: string, loanId: string): boolean {
  return world.ask(() => {
    const actor = { kind: 'reader', patronId } as const
    return renewLoan(world, { act: 'renew', actor, loan: { id: loanId }, override: [] }).kind === 'renewed'
  })
}
