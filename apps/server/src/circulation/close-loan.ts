import { actorName } from '@wenyuan/domain/access'
import {
  computeDamageCharge,
  computeOverdueCharge,
  needsRepair,
  type OverdueCharge,
  type OverdueQuestion,
} from '@wenyuan/domain/circulation'
import { spreadCorrection } from '@wenyuan/domain/disputes'
import type { Fen, Instant } from '@wenyuan/domain/kernel'
import type { ItemEntry, LoanRow } from './act-facts.ts'
import type { ActCommand } from './acts.ts'
import { chargeVisit } from './charge-visit.ts'
import { correctLine } from './correct-line.ts'
import { endClaim } from './end-claim.ts'
import { endOverdueTasks } from './end-overdue-tasks.ts'
import { moveCredit, moveCreditForReturn, reopenLateness } from './move-credit.ts'
import { standingChargesOf } from './standing-charges.ts'
import { suspendForReturn } from './suspend-patron.ts'
import type { World } from './world.ts'

export type ClosedLoan = { readonly loan: LoanRow; readonly overdue: OverdueCharge; readonly damageFen: Fen }

/** Closes a loan as of an instant and books what it owes; the values kept by the loan decide, whatever the policy says now. */
export function closeLoan(
  world: World,
  command: ActCommand,
  loan: LoanRow,
  item: ItemEntry,
  { at, branch }: { at: Instant; branch: string },
): ClosedLoan {
  const { asItWas, bookedFen } = beforeRenewalsSince(loan, at)
  const question = overdueQuestion(world, asItWas, item, at)
  const overdue = chargeVisit(world, loan, computeOverdueCharge(question), { branch, at, bookedFen })
  const { condition = null, severity = null, note = null } = command.act === 'return' ? command : {}
  const differenceFen = overdue.amountFen - bookedFen
  moveCreditOf(world, command, { loan, asItWas, at, overdueDays: overdue.overdueDays })
  if (needsRepair(condition, severity))
    moveCredit(world, command, 'damage', { patronId: loan.patronId, loanId: loan.id })
  const closed = world.setLoan(loan.id, {
    closedAt: world.recordedAt,
    closedHow: 'returned',
    effectiveReturnAt: at,
    overdueDays: overdue.overdueDays,
    chargeFen: (loan.chargeFen ?? 0) + differenceFen,
  })
  world.addEvent({
    kind: 'loan.returned',
    actor: command.actor,
    terminal: command.terminal ?? null,
    effectiveAt: at,
    patronId: loan.patronId,
    itemId: loan.itemId,
    loanId: loan.id,
    data: {
      branch,
      overdueDays: overdue.overdueDays,
      chargeFen: overdue.amountFen,
      steps: overdue.steps,
      condition,
      severity,
      note,
    },
  })
  bookDifference(world, command, loan, item, { cause: 'overdue', amountFen: differenceFen, explained: overdue.steps })
  const damageFen = bookDamage(world, command, loan, item)
  if (loan.trouble !== null && loan.trouble.claimedAt !== null) endClaim(world, command, loan, 'found')
  endOverdueTasks(world, command, loan, 'returned')
  suspendForReturn(world, command, asItWas, { question, at })
  world.addNotice({ patronId: loan.patronId, kind: 'return', loanId: loan.id, data: { title: item.titleText, branch } })
  return { loan: closed, overdue, damageFen }
}

/** Late by hours but by no overdue day earns nothing and costs nothing; inside the grace is on time. */
function moveCreditOf(
  world: World,
  command: ActCommand,
  { loan, asItWas, at, overdueDays }: { loan: LoanRow; asItWas: LoanRow; at: Instant; overdueDays: number },
): void {
  if (asItWas !== loan) reopenLateness(world, loan)
  const late = at > asItWas.dueAt && (overdueDays > 0 || asItWas.hourly)
  moveCreditForReturn(world, command, world.loans.get(loan.id) ?? loan, { overdueDays, late })
}

/**
 * Returned as of a time before a late renewal: the loan is late as it stood then, and what that renewal booked since
 * counts against it, so that only the difference is booked.
 */
function beforeRenewalsSince(loan: LoanRow, at: Instant): { asItWas: LoanRow; bookedFen: Fen } {
  const since = loan.lateRenewals.filter((renewal) => renewal.at > at)
  const [first] = since
  if (first === undefined) return { asItWas: loan, bookedFen: 0 }
  const { dueOn, dueAt, hourly, resolutionId } = first
  const bookedFen = since.reduce((sum, renewal) => sum + renewal.chargeFen, 0)
  return { asItWas: { ...loan, dueOn, dueAt, hourly, resolutionId }, bookedFen }
}

/** A claim, a dispute or a loss stops the clock of the charge. */
function accruesUntil({ trouble }: LoanRow, at: Instant): Instant {
  if (trouble === null) return at
  const { claimedAt, disputedAt, lostAt, foundAt } = trouble
  const stops = [claimedAt, disputedAt, foundAt === null ? lostAt : null].filter((stop) => stop !== null)
  return Math.min(at, ...stops)
}

/** What the loan would owe for being late if it came back at an instant. */
export function overdueOf(world: World, loan: LoanRow, item: Pick<ItemEntry, 'priceFen'>, at: Instant): OverdueCharge {
  return computeOverdueCharge(overdueQuestion(world, loan, item, at))
}

export function overdueQuestion(
  world: World,
  loan: LoanRow,
  item: Pick<ItemEntry, 'priceFen'>,
  at: Instant,
): OverdueQuestion {
  return {
    dueOn: loan.dueOn,
    dueAt: loan.dueAt,
    hourly: loan.hourly,
    at: accruesUntil(loan, at),
    policy: world.keptBy(loan).values,
    calendar: world.directory.calendarOf(loan.policyBranch),
    amnesty: [...world.directory.amnesty, ...(loan.trouble?.paused ?? [])],
    zone: world.network.zone,
    priceFen: item.priceFen,
  }
}

/** Of a return that says how bad it is: charged to the loan that caused it. */
export function bookDamage(world: World, command: ActCommand, loan: LoanRow, item: ItemEntry): Fen {
  const severity = command.act === 'return' ? (command.severity ?? null) : null
  const amountFen = computeDamageCharge(severity, world.keptBy(loan).values, item.priceFen)
  const explained = [{ code: 'DAMAGE', severity, amountFen }]
  bookCharge(world, command, loan, item, { cause: 'damage', amountFen, explained })
  return amountFen
}

type Charge = { readonly cause: string; readonly amountFen: Fen; readonly explained: unknown }

/** Less than late renewals have booked is taken back from what stands of it: what was waived does not become a credit. */
function bookDifference(world: World, command: ActCommand, loan: LoanRow, item: ItemEntry, charge: Charge): void {
  const { cause, amountFen, explained } = charge
  if (amountFen >= 0) {
    bookCharge(world, command, loan, item, charge)
    return
  }
  const { id: loanId, patronId, itemId } = loan
  const standing = standingChargesOf(world, loan).filter((line) => line.cause === cause)
  const left = standing.map((line) => ({ id: line.id, standingFen: line.amountFen }))
  for (const part of spreadCorrection(left, -amountFen)) {
    correctLine(world, command, {
      cause,
      patronId,
      loanId,
      itemId,
      explained,
      lineId: part.id,
      amountFen: part.amountFen,
    })
  }
}

/** A charge of nothing is no line. */
export function bookCharge(
  world: World,
  command: ActCommand,
  loan: LoanRow,
  item: Pick<ItemEntry, 'titleText'>,
  charge: Charge,
): void {
  const { cause, amountFen, explained } = charge
  if (amountFen <= 0) return
  const { patronId, itemId } = loan
  const id = world.newId('line')
  world.addLine({
    id,
    patronId,
    kind: 'charge',
    cause,
    amountFen,
    loanId: loan.id,
    itemId,
    forLineId: null,
    explained,
    actor: actorName(command.actor),
  })
  world.addEvent({
    kind: 'charge.booked',
    actor: command.actor,
    patronId,
    itemId,
    loanId: loan.id,
    subject: `line:${id}`,
    data: { cause, amountFen },
  })
  world.addNotice({ patronId, kind: 'charge', loanId: loan.id, data: { title: item.titleText, amountFen, cause } })
}
