import { computeRecalledDue } from '@wenyuan/domain/circulation'
import { isActive } from '@wenyuan/domain/holds'
import type { HoldRow, ItemEntry, LoanRow } from './act-facts.ts'
import type { ActCommand } from './acts.ts'
import { dueSaid } from './due-said.ts'
import type { World } from './world.ts'

/**
 * A hold that must wait calls back the loan of its title that is due first, once for each loan (docs/rules/recall.md).
 * The rule is that of the borrower and the item, at the branch that the loan lives under.
 */
export function recallForHold(world: World, command: ActCommand, hold: HoldRow): void {
  const { lines } = world.policy.policy
  // Most policies never do: then nothing of the borrower need be read or locked.
  if (!lines.some(({ set }) => set.recallAllowed === true) || !isActive(hold, world.today)) return
  const copies = [...world.items.values()].filter(
    (item) => item.titleId === hold.titleId && (hold.itemId === null || hold.itemId === item.id),
  )
  if (copies.some((item) => item.status === 'available')) return
  const loan = firstDue(world, copies)
  if (loan === null) return
  // The borrower was not read: an act locks them first, a question is asked once more.
  if (!world.facts.patrons.has(loan.patronId)) {
    world.needPatron(loan.patronId)
    world.unread.add(loan.patronId)
    return
  }
  const item = world.item(loan.itemId)
  const { values } = world.resolve(loan.policyBranch, world.patron(loan.patronId), item)
  if (!values.recallAllowed) return
  const due = computeRecalledDue({
    today: world.today,
    lentOn: world.network.zone.dateOf(loan.lentAt),
    dueOn: loan.dueOn,
    policy: values,
    calendar: world.directory.calendarOf(loan.policyBranch),
  })
  if (due !== null) writeRecall(world, command, { loan, item, hold, due })
}

/** Of the loans in days that no hold has called back yet, whose copies are in their readers' hands and not yet overdue. */
function firstDue(world: World, copies: readonly ItemEntry[]): LoanRow | null {
  const loans = copies
    .filter((item) => item.status === 'on_loan')
    .map((item) => world.openLoanOf(item.id))
    .filter((loan) => loan !== null)
    .filter((loan) => loan.recalledAt === null && !loan.hourly && loan.dueAt > world.now)
  return loans.sort((a, b) => a.dueAt - b.dueAt || Number(a.id) - Number(b.id))[0] ?? null
}

type Recall = {
  readonly loan: LoanRow
  readonly item: ItemEntry
  readonly hold: HoldRow
  readonly due: NonNullable<ReturnType<typeof computeRecalledDue>>
}

function writeRecall(world: World, command: ActCommand, { loan, item, hold, due }: Recall): void {
  const { on } = due
  const at = world.network.zone.endOfDay(on)
  const dueSteps = [...loan.dueSteps, ...due.steps]
  world.told.set(hold.id, { passedOver: null, calledBackTo: on })
  world.setLoan(loan.id, { dueOn: on, dueAt: at, dueSteps, recalledAt: world.now })
  world.addEvent({
    kind: 'loan.recalled',
    actor: command.actor,
    terminal: command.terminal ?? null,
    patronId: loan.patronId,
    itemId: loan.itemId,
    loanId: loan.id,
    holdId: hold.id,
    data: { due: on, dueAt: at, before: loan.dueOn, steps: due.steps },
  })
  world.addNotice({
    patronId: loan.patronId,
    kind: 'recall',
    loanId: loan.id,
    data: { title: item.titleText, ...dueSaid(world, { on, at, hourly: false }), before: loan.dueOn },
  })
}
