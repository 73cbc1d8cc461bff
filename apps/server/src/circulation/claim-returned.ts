import { grantedOverrides } from '@wenyuan/domain/access'
import { decideClaim, shelfCheckDays } from '@wenyuan/domain/claims'
import type { LoanRow } from './act-facts.ts'
import type { ActCommand, NotDone, Refused } from './acts.ts'
import { closeLoan } from './close-loan.ts'
import { endClaim, shelfCheckKeys } from './end-claim.ts'
import { freeItem, moveItem } from './free-item.ts'
import { pausedUntilToday, setTrouble } from './loan-trouble.ts'
import { writeLoss } from './lose-loan.ts'
import { forbid, isReaderOf, mayAct, refuse } from './name-parties.ts'
import type { TroubleOutcome } from './trouble-acts.ts'
import type { World } from './world.ts'

type ClaimCommand = Extract<ActCommand, { act: 'claim' }>
type ResolveCommand = Extract<ActCommand, { act: 'resolve-claim' }>

/** The reader says that it was returned: nothing accrues from now on, and the shelves are looked at (docs/rules/claims-returned.md). */
export function claimReturned(world: World, command: ClaimCommand): TroubleOutcome | Refused | NotDone {
  const { actor } = command
  const loan = world.loans.get(command.loanId)
  if (loan === undefined || (actor.kind === 'reader' && !isReaderOf(actor, loan.patronId))) return { kind: 'not-found' }
  const { branch } = loan
  const about = { branch, patronId: loan.patronId, itemId: loan.itemId }
  if (actor.kind !== 'reader' && !mayAct(actor, 'return.create', branch))
    return forbid(world, command, 'return.create', about)
  const item = world.item(loan.itemId)
  const facts = {
    loan: loan.closedAt === null ? standingOf(loan) : null,
    itemStatus: item.status,
    claimsThisYear: command.claimsThisYear,
  }
  const resolved = world.resolve(loan.policyBranch, world.patron(loan.patronId), item)
  const decision = decideClaim(facts, resolved, grantedOverrides(actor, 'checkout', command.override, branch))
  if (decision.outcome === 'refused') return refuse(world, command, decision.findings, about)
  return { kind: 'loan-changed', loan: writeClaim(world, command, loan) }
}

function standingOf({ trouble }: LoanRow) {
  return { claimed: trouble?.claimedAt != null, disputed: trouble?.disputedAt != null }
}

function writeClaim(world: World, command: ClaimCommand, loan: LoanRow): LoanRow {
  const { actor, note = null } = command
  const { id: loanId, patronId, itemId, branch } = loan
  const claimed = setTrouble(world, loanId, { claimedAt: world.now })
  moveItem(world, command, world.item(itemId), { status: 'claimed_returned', at: world.item(itemId).at })
  world.addClaim(actor, { loanId, patronId, itemId, branch, note })
  const days = shelfCheckDays(world.today)
  for (const [n, openKey] of shelfCheckKeys(loanId).entries()) {
    world.addTask(actor, {
      kind: 'shelf-check',
      duty: 'return.create',
      branch,
      patronId,
      itemId,
      loanId,
      openKey,
      dueOn: days[n] ?? null,
      data: { try: n + 1, of: days.length },
    })
  }
  record(world, command, claimed, 'loan.claimed', { note })
  return claimed
}

/** Found: returned as of the claim. Not found: the loan goes on, or is lost; the days in between stay free. */
export function resolveClaim(world: World, command: ResolveCommand): TroubleOutcome | NotDone {
  const { actor, outcome, note = null } = command
  const loan = world.loans.get(command.loanId)
  if (loan === undefined || actor.kind === 'reader') return { kind: 'not-found' }
  const branch = command.branch ?? loan.branch
  const about = { branch, patronId: loan.patronId, itemId: loan.itemId }
  if (!mayAct(actor, 'return.create', branch)) return forbid(world, command, 'return.create', about)
  const since = loan.closedAt === null ? (loan.trouble?.claimedAt ?? null) : null
  if (since === null) return { kind: 'conflict', code: 'no-claim' }
  const item = world.item(loan.itemId)
  record(world, command, loan, 'loan.claim-ended', { outcome, note })
  if (outcome === 'found') {
    const { loan: closed } = closeLoan(world, command, loan, item, { at: since, branch })
    freeItem(world, command, world.item(item.id), branch)
    return { kind: 'loan-changed', loan: closed }
  }
  endClaim(world, command, loan, outcome)
  const goesOn = setTrouble(world, loan.id, { claimedAt: null, paused: pausedUntilToday(world, loan, since) })
  if (command.lost !== null) return { kind: 'loan-changed', loan: writeLoss(world, command, goesOn, item) }
  moveItem(world, command, item, { status: 'on_loan', at: item.at })
  return { kind: 'loan-changed', loan: goesOn }
}

function record(
  world: World,
  command: ActCommand,
  { id, patronId, itemId }: LoanRow,
  kind: 'loan.claimed' | 'loan.claim-ended',
  data: Record<string, unknown>,
): void {
  const { actor, terminal = null } = command
  world.addEvent({ kind, actor, terminal, patronId, itemId, loanId: id, data })
}
