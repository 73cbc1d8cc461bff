import { grantedOverrides } from '@wenyuan/domain/access'
import { computeDueDate, type DueDate, decideRenewal } from '@wenyuan/domain/circulation'
import { addDays, type Fen, type Instant } from '@wenyuan/domain/kernel'
import type { Period, PolicyValues, Resolved } from '@wenyuan/domain/policy'
import type { ItemEntry, LateRenewal, LoanRow, RenewedFrom } from './act-facts.ts'
import type { NotDone, Refused, RenewAllCommand, RenewCommand, Renewed, RenewedAll } from './acts.ts'
import { bookRent } from './book-rent.ts'
import { isProvenByPhone } from './check-identity.ts'
import { bookCharge, overdueOf } from './close-loan.ts'
import { dueSaid } from './due-said.ts'
import { endOverdueTasks } from './end-overdue-tasks.ts'
import { findOthers } from './find-others.ts'
import { keepResolution } from './keep-resolution.ts'
import { settleLateness, takeForLateness } from './move-credit.ts'
import { findPlace, forbid, isReaderOf, mayAct, refuse } from './name-parties.ts'
import type { World } from './world.ts'

/** Renews one loan (docs/rules/renewal.md). A loan named by its item is that item's open loan. */
export function renewLoan(world: World, command: RenewCommand): Renewed | Refused | NotDone {
  const found = findLoan(world, command)
  if (found === null) return { kind: 'not-found' }
  const { loan, item } = found
  const place = findPlace(world, command.branch, item)
  if (place.kind !== 'place') return place
  const { branch } = place
  const about = { branch, patronId: loan?.patronId ?? null, itemId: item.id }
  if (command.actor.kind === 'reader' && !isReaderOf(command.actor, loan?.patronId ?? null))
    return { kind: 'not-found' }
  if (command.actor.kind !== 'reader' && !mayAct(command.actor, 'loan.create', branch))
    return forbid(world, command, 'loan.create', about)
  if (loan === null || loan.closedAt !== null)
    return refuse(world, command, [{ code: 'NOT_ON_LOAN', level: 'block' }], about)
  const { identityCheck: check } = command
  if (check !== undefined && !isProvenByPhone(check, world.patronEntry(loan.patronId)))
    return refuse(world, command, [{ code: 'IDENTITY_NOT_PROVEN', level: 'block' }], about)

  const patron = world.patron(loan.patronId)
  // The branch that was picked at checkout is kept by the loan and gives the rule and the calendar.
  const resolved = world.resolve(loan.policyBranch, patron, item)
  const due = renewedDue(world, loan, resolved, patron.expiresOn)
  const facts = {
    moment: { now: world.now, today: world.today, branch },
    patron,
    item,
    loan,
    othersWait: findOthers(world, item, loan.patronId),
    due,
    ...(command.automatic === true ? { automatic: true as const } : {}),
  }
  const decision = decideRenewal(facts, resolved, grantedOverrides(command.actor, 'renewal', command.override, branch))
  if (decision.outcome === 'refused') return { ...refuse(world, command, decision.findings, about), due }
  const renewed = writeRenewal(world, command, loan, item, {
    due,
    values: resolved.values,
    resolution: keepResolution(world, resolved),
  })
  return { kind: 'renewed', loan: renewed, due, findings: [...decision.findings, ...decision.overridden] }
}

/** Every open loan of a patron, the one due first coming first, each with its own decision. */
export function renewAll(world: World, command: RenewAllCommand): RenewedAll | NotDone {
  if (!world.facts.patrons.has(command.patronId)) return { kind: 'not-found' }
  if (command.actor.kind === 'reader' && !isReaderOf(command.actor, command.patronId)) return { kind: 'not-found' }
  const open = [...world.loans.values()].filter((loan) => loan.patronId === command.patronId && loan.closedAt === null)
  open.sort((a, b) => a.dueAt - b.dueAt || Number(a.id) - Number(b.id))
  const { patronId: _, ...rest } = command
  const entries = open.map((loan) => {
    const mark = world.mark()
    const outcome = renewLoan(world, { ...rest, act: 'renew', loan: { id: loan.id } })
    if (outcome.kind !== 'renewed') world.rollback(mark)
    return { loan, outcome }
  })
  return { kind: 'renewed-all', entries }
}

function findLoan(world: World, { loan: name }: RenewCommand): { loan: LoanRow | null; item: ItemEntry } | null {
  if ('barcode' in name) {
    const item = world.itemByBarcode(name.barcode)
    return item === null ? null : { loan: world.openLoanOf(item.id), item }
  }
  const loan = world.loans.get(name.id)
  return loan === undefined ? null : { loan, item: world.item(loan.itemId) }
}

/** From the due date or from now; an overdue loan counts from now in any case. Never earlier than it was. */
export function renewedDue(
  world: World,
  loan: LoanRow,
  { values, hot }: Resolved,
  cardExpiresOn: DueDate['on'],
): DueDate {
  const { zone } = world.network
  const fromNow = values.renewalFrom === 'now' || world.now > loan.dueAt
  const latest =
    values.renewalMaxDays === null ? {} : { latestOn: addDays(zone.dateOf(loan.lentAt), values.renewalMaxDays) }
  return computeDueDate({
    now: world.now,
    start: fromNow ? world.now : loan.dueAt,
    period: values.renewalPeriod ?? values.loanPeriod,
    hotPeriod: hot === true ? hotRenewalPeriod(values) : null,
    policy: values,
    calendar: world.directory.calendarOf(loan.policyBranch),
    zone,
    cardExpiresOn,
    ...latest,
  })
}

/** Without one of its own it is the hot loan period, wherever the ordinary one is the loan period too. */
function hotRenewalPeriod(values: PolicyValues): Period | null {
  return values.hotRenewalPeriod ?? (values.renewalPeriod === null ? values.hotLoanPeriod : null)
}

function writeRenewal(
  world: World,
  command: RenewCommand,
  loan: LoanRow,
  item: ItemEntry,
  { due, values, resolution }: { due: DueDate; values: PolicyValues; resolution: string },
): LoanRow {
  const overdue = overdueOf(world, loan, item, world.now)
  const bookedFen = values.renewalFine === 'keep' ? overdue.amountFen : 0
  settleLateness(world, takeForLateness(world, command, loan, overdue.overdueDays))
  const renewed = world.setLoan(loan.id, {
    dueOn: due.on,
    dueAt: due.at,
    hourly: due.hourly,
    dueSteps: due.steps,
    renewals: loan.renewals + 1,
    resolutionId: resolution,
    renewedFrom: before(loan, world.now),
    chargeFen: bookedFen === 0 ? loan.chargeFen : (loan.chargeFen ?? 0) + bookedFen,
    lateRenewals: bookedFen === 0 ? loan.lateRenewals : [...loan.lateRenewals, lateRenewal(loan, world.now, bookedFen)],
  })
  world.addEvent({
    kind: 'loan.renewed',
    actor: command.actor,
    terminal: command.terminal ?? null,
    patronId: loan.patronId,
    itemId: loan.itemId,
    loanId: loan.id,
    data: {
      due: due.on,
      dueAt: due.at,
      hourly: due.hourly,
      steps: due.steps,
      renewals: renewed.renewals,
      resolution,
      ...(command.automatic === true ? { automatic: true } : {}),
      ...(command.identityCheck === undefined ? {} : { identityCheck: 'phone' }),
      ...(command.override.length === 0 ? {} : { override: command.override, reason: command.reason ?? null }),
    },
  })
  endOverdueTasks(world, command, loan, 'renewed')
  bookCharge(world, command, loan, item, { cause: 'overdue', amountFen: bookedFen, explained: overdue.steps })
  // Late days are charged as late: the rent goes on from today.
  const late = world.now > loan.dueAt
  bookRent(
    world,
    command,
    renewed,
    item,
    late ? { on: world.today, at: world.now } : { on: loan.dueOn, at: loan.dueAt },
  )
  world.addNotice({
    patronId: loan.patronId,
    kind: 'renewed',
    loanId: loan.id,
    data: {
      title: item.titleText,
      ...dueSaid(world, due),
      ...(command.automatic === true ? { automatic: true } : {}),
    },
  })
  return renewed
}

function before(loan: LoanRow, at: Instant): RenewedFrom {
  const { dueOn, dueAt, hourly, dueSteps, resolutionId, chargeFen, lateRenewals, lateCredit } = loan
  return { dueOn, dueAt, hourly, dueSteps, resolutionId, chargeFen, lateRenewals, lateCredit, at }
}

function lateRenewal({ dueOn, dueAt, hourly, resolutionId }: LoanRow, at: Instant, chargeFen: Fen): LateRenewal {
  return { dueOn, dueAt, hourly, resolutionId, at, chargeFen }
}
