import type { LoanView, Verdict } from '@wenyuan/contract'
import { isAllowed } from '@wenyuan/domain/access'
import { formatYuan } from '@wenyuan/domain/kernel'
import { maskName } from '@wenyuan/domain/words'
import type { LoanRow, Party } from './act-facts.ts'
import type { NotDone, Outcome } from './acts.ts'
import { overdueOf } from './close-loan.ts'
import { isLost } from './loan-trouble.ts'
import { perform } from './perform-act.ts'
import { type Viewer, viewChargeSteps, viewDue, viewDueSteps, viewFindings, viewInstant } from './viewer.ts'
import type { World } from './world.ts'

/** A loan for this viewer, with the decisions on what could be done next. */
export function viewLoan(world: World, loan: LoanRow, viewer: Viewer): LoanView {
  const item = world.item(loan.itemId)
  const patron = world.patronEntry(loan.patronId)
  const { renewalLimit } = world.keptBy(loan).values
  // What is booked, and while the loan is out the running estimate on top, which is not owed yet.
  const running = loan.closedAt === null && !isLost(loan) ? overdueOf(world, loan, item, world.now) : null
  return {
    id: loan.id,
    number: loanNumber(loan),
    status: loan.closedHow === 'undone' ? 'undone' : loan.closedAt === null ? 'open' : 'closed',
    item: item.barcode,
    title: loan.titleId,
    titleText: item.titleText,
    patron: patron.card ?? '',
    ...viewParties(loan, viewer),
    branch: loan.branch,
    checkedOutAt: viewInstant(world, loan.lentAt),
    due: viewDue(world, { on: loan.dueOn, at: loan.dueAt, hourly: loan.hourly }),
    dueAt: viewInstant(world, loan.dueAt),
    dueExplained: viewDueSteps(loan.dueSteps, viewer),
    renewals: loan.renewals,
    renewalsLeft: renewalLimit === null ? null : Math.max(0, renewalLimit - loan.renewals),
    overdueDays: running?.overdueDays ?? loan.overdueDays ?? 0,
    charge: formatYuan((loan.chargeFen ?? 0) + (running?.amountFen ?? 0)),
    chargeBooked: running === null || running.amountFen === 0,
    ...(running === null || running.steps.length === 0
      ? {}
      : { chargeExplained: viewChargeSteps(running.steps, viewer) }),
    ...(loan.inLibrary ? { inLibrary: true as const } : {}),
    ...viewTrouble(world, loan),
    ...(loan.recalledAt === null ? {} : { recalledAt: viewInstant(world, loan.recalledAt) }),
    returnedAt: loan.closedAt === null ? null : viewInstant(world, loan.closedAt),
    effectiveReturnAt: loan.effectiveReturnAt === null ? null : viewInstant(world, loan.effectiveReturnAt),
    may: loan.closedAt === null ? mayWithLoan(world, loan, viewer) : {},
  }
}

/** A loss that was settled stays one; a claim or a dispute that has ended is over. */
function viewTrouble(world: World, { trouble }: LoanRow): Pick<LoanView, 'trouble'> {
  if (trouble === null) return {}
  const { lostAt, foundAt, claimedAt, disputedAt } = trouble
  const since = {
    ...(lostAt === null || foundAt !== null ? {} : { lostAt: viewInstant(world, lostAt) }),
    ...(claimedAt === null ? {} : { claimedAt: viewInstant(world, claimedAt) }),
    ...(disputedAt === null ? {} : { disputedAt: viewInstant(world, disputedAt) }),
  }
  return Object.keys(since).length === 0 ? {} : { trouble: since }
}

/** Who reads it as the reader of the loan knows them; staff see names as far as they may read patrons. */
function viewParties({ party, branch }: LoanRow, { actor }: Viewer): Pick<LoanView, 'member' | 'fetchedBy'> {
  const whole = actor.kind === 'reader' || isAllowed(actor, 'patron.read', branch)
  const view = (one: Party) => ({ ...one, name: whole ? one.name : maskName(one.name) })
  return {
    ...(party?.member ? { member: view(party.member) } : {}),
    ...(party?.fetchedBy ? { fetchedBy: view(party.fetchedBy) } : {}),
  }
}

/** What a slip shows and a desk types: the day it was lent and the loan's id. */
export function loanNumber(loan: Pick<LoanRow, 'id'>): string {
  return `L${loan.id.padStart(8, '0')}`
}

function renewedToday({ network, today }: World, { renewedFrom }: LoanRow): boolean {
  return renewedFrom !== null && network.zone.dateOf(renewedFrom.at) === today
}

function mayWithLoan(world: World, loan: LoanRow, viewer: Viewer): NonNullable<LoanView['may']> {
  const { actor } = viewer
  const renewal = world.ask(() => perform(world, { act: 'renew', actor, loan: { id: loan.id }, override: [] }))
  const renew = verdictOf(world, renewal, viewer)
  if (actor.kind === 'reader') return { renew }
  return {
    renew,
    return: permitted(isAllowed(actor, 'return.create', loan.branch), viewer, world),
    undo: permitted(loan.renewals === 0 && isAllowed(actor, 'loan.undo', loan.branch), viewer, world),
    ...(renewedToday(world, loan)
      ? { undoRenewal: permitted(isAllowed(actor, 'loan.undo', loan.branch), viewer, world) }
      : {}),
  }
}

export function permitted(allowed: boolean, viewer: Viewer, world: World): Verdict {
  if (allowed) return { outcome: 'allowed', findings: [] }
  return { outcome: 'refused', findings: viewFindings(world, [{ code: 'NOT_PERMITTED', level: 'block' }], viewer) }
}

/** A verdict on an act that was only asked about. */
export function verdictOf(
  world: World,
  outcome: Outcome,
  viewer: Viewer,
  act: 'renew' | 'hold' | 'checkout' = 'renew',
): Verdict {
  if (outcome.kind === 'refused')
    return { outcome: 'refused', findings: viewFindings(world, outcome.findings, viewer, act) }
  return permitted(!isNotDone(outcome), viewer, world)
}

export function isNotDone(outcome: Outcome): outcome is NotDone {
  return ['forbidden', 'not-found', 'impossible', 'conflict', 'ambiguous', 'stale'].includes(outcome.kind)
}
