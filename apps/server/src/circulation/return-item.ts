import { closingOrLastMinute } from '@wenyuan/domain/calendar'
import {
  decideSelfReturn,
  type Finding,
  needsRepair,
  type OverdueCharge,
  type SelfServiceDecision,
} from '@wenyuan/domain/circulation'
import type { Instant } from '@wenyuan/domain/kernel'
import type { TaskDraft } from '../tasks/index.ts'
import type { HoldRow, ItemEntry, LoanRow } from './act-facts.ts'
import type { Destination, NotDone, Refused, ReturnCommand, Returned } from './acts.ts'
import { closeFound } from './close-found.ts'
import { closeLoan } from './close-loan.ts'
import { expireOnShelf, freeItem, moveItem, recordHold, setAside } from './free-item.ts'
import { lostLoanOf } from './loan-trouble.ts'
import { findPlace, forbid, isReaderOf, mayAct, refuse } from './name-parties.ts'
import { isShelfExpired } from './open-hold.ts'
import { forbidAlone, isProven } from './self-service.ts'
import type { World } from './world.ts'

const NO_CHARGE: OverdueCharge = { overdueDays: 0, amountFen: 0, steps: [] }

/** Takes an item back and says where it goes (docs/rules/return.md). */
export function returnItem(world: World, command: ReturnCommand): Returned | Refused | NotDone {
  const item = world.itemByBarcode(command.barcode)
  const place = findPlace(world, command.branch, item)
  if (place.kind !== 'place') return place
  const { branch } = place
  const loan = item === null ? null : (world.openLoanOf(item.id) ?? givenUpLoanOf(world, item))
  const about = { branch, patronId: loan?.patronId ?? null, itemId: item?.id ?? null }
  const alone = decideAlone(world, command, branch, loan, item)
  if (alone === null) return forbid(world, command, 'return.create', about)
  if (alone.kind !== 'allowed') return forbidAlone(world, command, alone, about)
  const effective = findEffective(world, command, branch, loan)
  const findings: Finding[] = item === null ? [{ code: 'ITEM_UNKNOWN', level: 'block' }] : []
  if (!effective.possible) findings.push({ code: 'EFFECTIVE_TIME_IMPOSSIBLE', level: 'block' })
  if (effective.at < world.now && !mayAct(command.actor, 'return.backdate', branch)) {
    findings.push({ code: 'NOT_PERMITTED', level: 'block' })
  }
  if (item === null || findings.length > 0) return refuse(world, command, findings, about)
  return take(world, command, { item, loan, branch, at: effective.at })
}

/** Null: neither staff who take back here nor the reader whose loan it is. */
function decideAlone(
  world: World,
  { actor, proof }: ReturnCommand,
  branch: string,
  loan: LoanRow | null,
  item: ItemEntry | null,
): SelfServiceDecision | null {
  if (actor.kind !== 'reader') return mayAct(actor, 'return.create', branch) ? { kind: 'allowed' } : null
  if (loan === null || item === null || !isReaderOf(actor, loan.patronId)) return null
  const patron = world.patron(loan.patronId)
  const { values } = world.resolve(world.policyBranch(branch, item, patron), patron, item)
  return decideSelfReturn(values, { proofValid: isProven(proof, branch) })
}

type Effective = { readonly at: Instant; readonly possible: boolean }

/** A day means its closing time; today means now. Never before the checkout, never in the future. */
function findEffective(world: World, { effective }: ReturnCommand, branch: string, loan: LoanRow | null): Effective {
  if (effective === undefined || effective === world.today) return { at: world.now, possible: true }
  const at =
    typeof effective === 'string'
      ? world.network.zone.toInstant(effective, closingOrLastMinute(world.directory.calendarOf(branch), effective))
      : effective
  return { at, possible: at <= world.now && (loan === null || at >= loan.lentAt) }
}

type Taking = { readonly item: ItemEntry; readonly loan: LoanRow | null; readonly branch: string; readonly at: Instant }

function take(world: World, command: ReturnCommand, { item, loan, branch, at }: Taking): Returned {
  const findings: Finding[] = loan === null ? [{ code: 'NOT_ON_LOAN', level: 'notice' }] : []
  const close = loan?.trouble?.lostAt != null ? closeFound : closeLoan
  const closed = loan === null ? null : close(world, command, loan, item, { at, branch })
  const freed = receive(world, command, world.item(item.id), branch, loan?.id ?? null)
  return {
    kind: 'returned',
    barcode: item.barcode,
    branch,
    loan: closed?.loan ?? null,
    overdue: closed?.overdue ?? NO_CHARGE,
    damageFen: closed?.damageFen ?? 0,
    destination: freed.destination,
    hold: freed.hold,
    findings,
  }
}

/** Where an item goes that is in the library's hands: repair, its hold, the next hold, home, processing, shelf. */
function receive(
  world: World,
  command: ReturnCommand,
  item: ItemEntry,
  branch: string,
  loanId: string | null,
): { destination: Destination; hold: HoldRow | null } {
  const { condition = null, severity = null } = command
  const wasOnLoan = loanId !== null
  // Withdrawn by a loss that is over now, it is one of ours again.
  if (item.status === 'withdrawn' && !wasOnLoan) return { destination: { to: 'processing' }, hold: null }
  const aside = world.setAsideFor(item.id)
  if (needsRepair(condition, severity) || (item.status === 'repair' && condition === null)) {
    if (aside !== null) backToQueue(world, command, aside)
    moveItem(world, command, item, { status: 'repair', at: branch })
    world.addTask(
      command.actor,
      repairTask(item, { branch, loanId }, { condition, severity, note: command.note ?? null }),
    )
    return { destination: { to: 'repair' }, hold: null }
  }
  if (aside !== null && isShelfExpired(aside, world.now)) {
    expireOnShelf(world, command, aside)
  } else if (aside !== null) {
    // Waiting on this shelf already: a second scan changes nothing.
    if (aside.status === 'ready' && aside.pickup === branch) return { destination: { to: 'hold-shelf' }, hold: aside }
    return setAside(world, command, aside.id, item, branch)
  }
  if (command.actor.kind === 'reader' && wasOnLoan) {
    moveItem(world, command, item, { status: 'processing', at: branch })
    return { destination: { to: 'processing' }, hold: null }
  }
  return freeItem(world, command, item, branch)
}

/** A loss that was settled: the copy was given up, and here it is. */
function givenUpLoanOf(world: World, item: ItemEntry): LoanRow | null {
  return item.status === 'withdrawn' || item.status === 'lost' ? lostLoanOf(world, item.id) : null
}

function repairTask(
  item: ItemEntry,
  { branch, loanId }: { branch: string; loanId: string | null },
  data: NonNullable<TaskDraft['data']>,
): TaskDraft {
  const about = { itemId: item.id, loanId, openKey: `repair:${item.id}` }
  return { kind: 'repair', duty: 'catalogue.write', branch, ...about, data }
}

/** The item that was set aside can't be lent: the hold waits again, at its place. */
function backToQueue(world: World, command: ReturnCommand, hold: HoldRow): void {
  const waiting = world.setHold(hold.id, {
    status: 'waiting',
    setAsideItemId: null,
    slot: null,
    readyAt: null,
    shelfUntilOn: null,
    shelfUntilAt: null,
  })
  recordHold(world, command, 'hold.changed', waiting, { why: 'item-damaged' })
}
