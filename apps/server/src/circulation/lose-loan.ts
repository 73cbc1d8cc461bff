import type { Finding } from '@wenyuan/domain/circulation'
import { type Compensation, computeCompensation } from '@wenyuan/domain/losses'
import type { ItemEntry, LoanRow } from './act-facts.ts'
import type { ActCommand, NotDone, Refused } from './acts.ts'
import { bookCharge, overdueOf } from './close-loan.ts'
import { endClaim } from './end-claim.ts'
import { moveItem } from './free-item.ts'
import { setTrouble } from './loan-trouble.ts'
import { moveCredit, takeForLateness } from './move-credit.ts'
import { forbid, isReaderOf, mayAct, refuse } from './name-parties.ts'
import type { TroubleOutcome } from './trouble-acts.ts'
import type { World } from './world.ts'

type LoseCommand = Extract<ActCommand, { act: 'lose' }>

/** An item is lost: its compensation is charged, and the loan stays with the reader until that is settled (docs/rules/lost.md). */
export function loseLoan(world: World, command: LoseCommand): TroubleOutcome | Refused | NotDone {
  const { actor } = command
  const loan = world.loans.get(command.loanId)
  if (loan === undefined || (actor.kind === 'reader' && !isReaderOf(actor, loan.patronId))) return { kind: 'not-found' }
  const about = { branch: loan.branch, patronId: loan.patronId, itemId: loan.itemId }
  if (actor.kind !== 'reader' && !mayAct(actor, 'fee.charge', loan.branch))
    return forbid(world, command, 'fee.charge', about)
  const findings = findAgainstLoss(loan)
  if (findings.length > 0) return refuse(world, command, findings, about)
  return { kind: 'loan-changed', loan: writeLoss(world, command, loan, world.item(loan.itemId)) }
}

function findAgainstLoss({ closedAt, trouble }: LoanRow): Finding[] {
  if (closedAt !== null) return [{ code: 'NOT_ON_LOAN', level: 'block' }]
  if (trouble !== null && trouble.lostAt !== null) return [{ code: 'ITEM_LOST', level: 'block' }]
  return trouble !== null && trouble.disputedAt !== null ? [{ code: 'DISPUTE_OPEN', level: 'block' }] : []
}

export function writeLoss(
  world: World,
  command: ActCommand & { readonly how?: string; readonly note?: string | undefined },
  loan: LoanRow,
  item: ItemEntry,
): LoanRow {
  const { values } = world.keptBy(loan)
  const overdue = overdueOf(world, loan, item, world.now)
  const compensation = compensationOf(world, loan, item)
  takeForLateness(world, command, loan, overdue.overdueDays)
  moveCredit(world, command, 'loss', { patronId: loan.patronId, loanId: loan.id })
  const bookedFen = values.lostKeepsOverdue ? overdue.amountFen : 0
  if (loan.trouble !== null && loan.trouble.claimedAt !== null) endClaim(world, command, loan, 'not-found')
  setTrouble(world, loan.id, { lostAt: world.now, overdueAtLossFen: overdue.amountFen, claimedAt: null })
  const lost = world.setLoan(loan.id, {
    overdueDays: overdue.overdueDays,
    chargeFen: bookedFen === 0 ? loan.chargeFen : (loan.chargeFen ?? 0) + bookedFen,
  })
  moveItem(world, command, item, { status: 'lost', at: item.at })
  world.addEvent({
    kind: 'loan.lost',
    actor: command.actor,
    terminal: command.terminal ?? null,
    patronId: loan.patronId,
    itemId: loan.itemId,
    loanId: loan.id,
    data: {
      how: command.how ?? 'reported',
      overdueDays: overdue.overdueDays,
      overdueFen: overdue.amountFen,
      chargeFen: compensation.amountFen,
      handlingFen: compensation.handlingFen,
      steps: compensation.steps,
      note: command.note ?? null,
    },
  })
  bookCharge(world, command, lost, item, { cause: 'overdue', amountFen: bookedFen, explained: overdue.steps })
  bookCompensation(world, command, lost, item, compensation)
  return lost
}

/** The compensation, and its handling as a charge of its own: that one stays when the item is found or replaced. */
function bookCompensation(world: World, command: ActCommand, loan: LoanRow, item: ItemEntry, due: Compensation): void {
  const { amountFen, handlingFen, steps } = due
  bookCharge(world, command, loan, item, { cause: 'lost', amountFen, explained: steps })
  const explained = [{ code: 'HANDLING', amountFen: handlingFen }]
  bookCharge(world, command, loan, item, { cause: 'lost-handling', amountFen: handlingFen, explained })
  const data = { title: item.titleText, amountFen, handlingFen }
  world.addNotice({ patronId: loan.patronId, kind: 'lost', loanId: loan.id, data })
  if (!steps.some(({ code }) => code === 'PRICE_UNKNOWN')) return
  // Nobody knows what it costs: a person says so, by a charge of their own, or writes it off.
  world.addTask(command.actor, {
    kind: 'assess-loss',
    duty: 'fee.correct',
    branch: loan.branch,
    patronId: loan.patronId,
    itemId: loan.itemId,
    loanId: loan.id,
    openKey: `assess-loss:${loan.id}`,
  })
}

const NOT_HELD = new Set(['lost', 'missing', 'withdrawn'])

/** By the values that the loan has kept; the other copies of its title are among the facts of the act. */
export function compensationOf(world: World, loan: LoanRow, item: ItemEntry): Compensation {
  let copiesLeft = 0
  for (const copy of world.items.values()) {
    if (copy.titleId === loan.titleId && copy.id !== loan.itemId && !NOT_HELD.has(copy.status)) copiesLeft += 1
  }
  const lostIn = Number(world.today.slice(0, 4))
  const { priceFen, publishedIn } = item
  return computeCompensation({ priceFen, publishedIn, lostIn, copiesLeft }, world.keptBy(loan).values)
}
