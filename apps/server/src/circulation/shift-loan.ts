import {
  computeOverdueCharge,
  computeSuspensionDays,
  movedDue,
  type OverdueCharge,
  type OverdueQuestion,
  reminderDays,
} from '@wenyuan/domain/circulation'
import { addDays, type Fen, type LocalDate } from '@wenyuan/domain/kernel'
import type { LateRenewal, LoanRow } from './act-facts.ts'
import { overdueQuestion } from './close-loan.ts'
import { type ClosureEffect, type LoanUndo, type Shifted, type ShiftLoanCommand, wasClosed } from './closure-acts.ts'
import { correctChargeOfLoan } from './correct-loan-charges.ts'
import { shiftCredit } from './shift-credit.ts'
import { standingChargesOf } from './standing-charges.ts'
import { changeSuspension } from './suspend-patron.ts'
import type { World } from './world.ts'

/**
 * Moves a loan as if the days had been closed from the beginning (docs/rules/closures.md): its due date, what it was or
 * would be charged, reminder fees that have become untimely, the days that its return stopped its patron, and its credit.
 */
export function shiftLoan(world: World, command: ShiftLoanCommand): Shifted {
  const loan = world.loans.get(command.loanId)
  if (loan === undefined || (loan.closedAt !== null && loan.closedHow !== 'returned')) return wasClosed([])
  const suspension = (world.suspensions.get(loan.patronId) ?? []).find((one) => one.loanId === loan.id) ?? null
  const linesBefore = world.lines.length
  const moved = moveDue(world, command, loan)
  const renewed = lateRenewalsOf(world, command, moved)
  const late = renewed.map(({ renewal }) => renewal)
  const returned = returnedLate(world, command, { moved, renewed })
  const effects: ClosureEffect[] = []
  if (moved.dueOn !== loan.dueOn) {
    effects.push({ kind: 'due', ...about(loan), before: loan.dueOn, after: moved.dueOn, refundFen: 0, booked: false })
  }
  effects.push(...correctOverdue(world, command, loan, { moved, late, returned }))
  if (moved.dueOn !== loan.dueOn) effects.push(...correctReminders(world, command, loan, moved.dueOn))
  effects.push(...shortenSuspension(world, command, loan, returned))
  const overdueDays = returned === null ? null : Math.min(loan.overdueDays ?? 0, returned.overdue.overdueDays)
  if (effects.length === 0 && overdueDays === loan.overdueDays) return wasClosed([])
  return write(world, command, loan, { moved, late, renewed, returned, overdueDays, effects, suspension, linesBefore })
}

function about({ id: loanId, patronId }: LoanRow) {
  return { patronId, loanId, holdId: null }
}

function moveDue(world: World, { closure }: ShiftLoanCommand, loan: LoanRow): LoanRow {
  const { values } = world.keptBy(loan)
  const { zone } = world.network
  const { renewalMaxDays } = values
  const due = movedDue({
    due: { on: loan.dueOn, at: loan.dueAt, hourly: loan.hourly, steps: loan.dueSteps },
    policy: values,
    calendar: closure.after,
    zone,
    cardExpiresOn: world.patronEntry(loan.patronId).expiresOn,
    latestOn: loan.renewals === 0 || renewalMaxDays === null ? null : addDays(zone.dateOf(loan.lentAt), renewalMaxDays),
  })
  return due === null ? loan : { ...loan, dueOn: due.on, dueAt: due.at, dueSteps: due.steps }
}

function question(world: World, { closure }: ShiftLoanCommand, loan: LoanRow, at: number): OverdueQuestion {
  return { ...overdueQuestion(world, loan, world.item(loan.itemId), at), calendar: closure.after }
}

type Renewed = { readonly renewal: LateRenewal; readonly then: LoanRow; readonly overdueDays: number }

/** What each late renewal would have booked, never more than it did; and the loan as it stood then. */
function lateRenewalsOf(world: World, command: ShiftLoanCommand, loan: LoanRow): Renewed[] {
  return loan.lateRenewals.map((renewal) => {
    const { dueOn, dueAt, hourly, resolutionId, at } = renewal
    const then = moveDue(world, command, { ...loan, dueOn, dueAt, hourly, resolutionId, dueSteps: [], renewals: 0 })
    const { amountFen, overdueDays } = computeOverdueCharge(question(world, command, then, at))
    return { renewal: { ...renewal, chargeFen: Math.min(renewal.chargeFen, amountFen) }, then, overdueDays }
  })
}

export type ReturnedLate = { readonly asked: OverdueQuestion; readonly overdue: OverdueCharge }

/** How late the return was; one as of a time before a late renewal is late as the loan stood then. Null: not returned. */
function returnedLate(
  world: World,
  command: ShiftLoanCommand,
  { moved, renewed }: { readonly moved: LoanRow; readonly renewed: readonly Renewed[] },
): ReturnedLate | null {
  const at = moved.effectiveReturnAt
  if (at === null) return null
  const loan = renewed.find(({ renewal }) => renewal.at > at)?.then ?? moved
  const asked = question(world, command, loan, at)
  return { asked, overdue: computeOverdueCharge(asked) }
}

type Moved = { readonly moved: LoanRow; readonly late: readonly LateRenewal[]; readonly returned: ReturnedLate | null }

const sumOf = (renewals: readonly LateRenewal[]) => renewals.reduce((sum, { chargeFen }) => sum + chargeFen, 0)

function correctOverdue(world: World, command: ShiftLoanCommand, loan: LoanRow, { moved, late, returned }: Moved) {
  if (returned === null) {
    const beforeFen = computeOverdueCharge({
      ...question(world, command, loan, world.now),
      calendar: command.closure.before,
    }).amountFen
    const afterFen = computeOverdueCharge(question(world, command, moved, world.now)).amountFen
    const estimate = charge(loan, { beforeFen, afterFen, refundFen: 0, booked: false })
    const renewals = refund(world, command, loan, sumOf(loan.lateRenewals), sumOf(late))
    return [...estimate, ...renewals]
  }
  // Renewals after the time that a backdated return is of were counted against what it owed.
  const until = (renewals: readonly LateRenewal[]) => renewals.filter(({ at }) => at <= returned.asked.at)
  const chargeFen = loan.chargeFen ?? 0
  const bookedByReturn = chargeFen - sumOf(until(loan.lateRenewals))
  const owed = Math.min(bookedByReturn, returned.overdue.amountFen)
  return refund(world, command, loan, chargeFen, sumOf(until(late)) + owed)
}

function refund(world: World, command: ShiftLoanCommand, loan: LoanRow, beforeFen: Fen, wantedFen: Fen) {
  if (wantedFen >= beforeFen) return []
  const refundFen = correctChargeOfLoan(world, command, loan, { cause: 'overdue', amountFen: beforeFen - wantedFen })
  return charge(loan, { beforeFen, afterFen: beforeFen - refundFen, refundFen, booked: true })
}

function charge(
  loan: LoanRow,
  { beforeFen, afterFen, refundFen, booked }: { beforeFen: Fen; afterFen: Fen; refundFen: Fen; booked: boolean },
): ClosureEffect[] {
  if (beforeFen === afterFen) return []
  return [{ kind: 'charge', ...about(loan), before: String(beforeFen), after: String(afterFen), refundFen, booked }]
}

/** Fees for reminders that by the new due date would not have been sent yet. */
function correctReminders(world: World, command: ShiftLoanCommand, loan: LoanRow, dueOn: LocalDate): ClosureEffect[] {
  const { zone } = world.network
  const untilOn = loan.effectiveReturnAt === null ? world.today : zone.dateOf(loan.effectiveReturnAt)
  const days = [...reminderDays(world.keptBy(loan).values.reminderFee)].filter(([, feeFen]) => feeFen > 0)
  const booked = standingChargesOf(world, loan).filter(({ cause }) => cause === 'reminder')
  // The last fees are those of this due date; a due date that was left behind keeps its own.
  const ofThis = booked.slice(-days.length)
  const untimely = ofThis.filter((_, n) => addDays(dueOn, days[n]?.[0] ?? 0) > untilOn)
  return untimely.flatMap((line): ClosureEffect[] => {
    const beforeFen = line.amountFen
    const refundFen = correctChargeOfLoan(world, command, loan, {
      cause: 'reminder',
      amountFen: beforeFen,
      lineId: line.id,
    })
    const amounts = { before: String(beforeFen), after: String(beforeFen - refundFen), refundFen, booked: true }
    return refundFen === 0 ? [] : [{ kind: 'reminder-fee', ...about(loan), ...amounts }]
  })
}

function shortenSuspension(
  world: World,
  command: ShiftLoanCommand,
  loan: LoanRow,
  returned: ReturnedLate | null,
): ClosureEffect[] {
  const find = () => world.suspensions.get(loan.patronId)?.find((one) => one.loanId === loan.id)
  const standing = find()
  if (standing === undefined || returned === null) return []
  const rule = world.keptBy(loan).values.overdueSuspension
  const days = computeSuspensionDays(returned.asked, rule)
  if (days >= standing.days) return []
  changeSuspension(world, command, loan, days)
  const after = find()?.untilOn ?? null
  return [{ kind: 'suspension', ...about(loan), before: standing.untilOn, after, refundFen: 0, booked: false }]
}

function asItWas({ closure, ...command }: ShiftLoanCommand): ShiftLoanCommand {
  return { ...command, closure: { ...closure, after: closure.before } }
}

const daysOf = (renewed: readonly Renewed[]) => renewed.map(({ overdueDays }) => overdueDays)

/** The corrections that this act has added. */
function refundsIn({ lines }: World, loanId: string, from: number): LoanUndo['refunds'] {
  return lines
    .slice(from)
    .flatMap(({ kind, loanId: of, forLineId, cause, amountFen }) =>
      kind === 'correction' && of === loanId && forLineId !== null ? [{ forLineId, cause, amountFen }] : [],
    )
}

type Written = Moved & {
  readonly renewed: readonly Renewed[]
  readonly overdueDays: number | null
  readonly linesBefore: number
  readonly effects: ClosureEffect[]
  readonly suspension: LoanUndo['suspension']
}

function write(
  world: World,
  command: ShiftLoanCommand,
  loan: LoanRow,
  { moved, late, renewed, returned, overdueDays, effects, suspension, linesBefore }: Written,
): Shifted {
  const { patronId, itemId, id: loanId } = loan
  const refundFen = effects.reduce((sum, effect) => sum + effect.refundFen, 0)
  const overdueFen = effects.reduce((sum, { kind, refundFen: fen }) => (kind === 'charge' ? sum + fen : sum), 0)
  const { dueOn, dueAt, dueSteps } = moved
  const chargeFen = loan.chargeFen === null ? null : loan.chargeFen - overdueFen
  const renewedBefore = lateRenewalsOf(world, asItWas(command), loan)
  world.setLoan(loanId, { dueOn, dueAt, dueSteps, overdueDays, chargeFen, lateRenewals: late })
  const renewedDays = { before: daysOf(renewedBefore), after: daysOf(renewed) }
  const creditMoves = shiftCredit(world, command, loan, { renewedDays, returned })
  const after = world.loans.get(loanId) ?? loan
  const closure = command.closure.id
  const data = { due: dueOn, dueAt, steps: dueSteps, dueBefore: loan.dueOn, overdueDays, refundFen, closure }
  world.addEvent({ kind: 'loan.closed-days-added', actor: command.actor, patronId, itemId, loanId, data })
  tell(world, loan, after, refundFen)
  const undo: LoanUndo = {
    version: after.version,
    dueOn: loan.dueOn,
    dueAt: loan.dueAt,
    dueSteps: loan.dueSteps,
    chargeFen: loan.chargeFen,
    lateRenewals: loan.lateRenewals,
    overdueDays: loan.overdueDays,
    lateCredit: loan.lateCredit,
    creditMoves,
    suspension,
    refunds: refundsIn(world, loanId, linesBefore),
  }
  return wasClosed(effects, undo)
}

function tell(
  world: World,
  before: LoanRow,
  { patronId, id: loanId, itemId, dueOn, dueAt, hourly, closedAt }: LoanRow,
  refundFen: Fen,
): void {
  const title = world.item(itemId).titleText
  if (dueOn !== before.dueOn && closedAt === null) {
    const minute = hourly ? { dueMinute: world.network.zone.toLocal(dueAt).minute } : {}
    world.addNotice({
      patronId,
      kind: 'due-moved',
      loanId,
      data: { title, due: dueOn, ...minute, before: before.dueOn },
    })
  }
  if (refundFen > 0) {
    world.addNotice({ patronId, kind: 'refund', loanId, data: { title, amountFen: refundFen, cause: 'closure' } })
  }
}
