import type { NotDone, Refused, RenewAutomaticallyCommand, Renewed } from './acts.ts'
import { dueSaid } from './due-said.ts'
import { renewLoan } from './renew-loan.ts'
import type { World } from './world.ts'

/**
 * Renews a loan by itself where the rules offer it and all else allows, or tells its reader why not
 * (docs/rules/renewal.md). That the reader consents has been asked of the record; a due date that has moved since is
 * another night's.
 */
export function renewAutomatically(
  world: World,
  { loanId, dueOn, ...command }: RenewAutomaticallyCommand,
): Renewed | Refused | NotDone {
  const loan = world.loans.get(loanId)
  if (loan === undefined || loan.closedAt !== null || loan.dueOn !== dueOn) return { kind: 'not-found' }
  const item = world.item(loan.itemId)
  const { values } = world.resolve(loan.policyBranch, world.patron(loan.patronId), item)
  if (!values.autoRenew || loan.inLibrary) return { kind: 'not-found' }
  const outcome = renewLoan(world, { ...command, act: 'renew', loan: { id: loanId }, override: [], automatic: true })
  if (outcome.kind === 'refused') {
    world.addNotice({
      patronId: loan.patronId,
      kind: 'renewal-failed',
      loanId,
      data: {
        title: item.titleText,
        ...dueSaid(world, { on: loan.dueOn, at: loan.dueAt, hourly: loan.hourly }),
        findings: outcome.findings,
      },
    })
  }
  return outcome
}
