import { settleAccount } from '@wenyuan/domain/account'
import type { OverdueCharge } from '@wenyuan/domain/circulation'
import type { Fen, Instant } from '@wenyuan/domain/kernel'
import { type FoundAgain, settleFoundAgain } from '@wenyuan/domain/losses'
import type { ItemEntry, LoanRow } from './act-facts.ts'
import type { ActCommand } from './acts.ts'
import { bookCharge, bookDamage, type ClosedLoan, overdueOf } from './close-loan.ts'
import { correctLine } from './correct-line.ts'
import { setTrouble } from './loan-trouble.ts'
import { accountOf } from './standing-charges.ts'
import type { World } from './world.ts'

/** A lost item comes back: its loan is closed, and the money goes as the values kept by the loan say (docs/rules/lost.md). */
export function closeFound(
  world: World,
  command: ActCommand,
  loan: LoanRow,
  item: ItemEntry,
  { at, branch }: { at: Instant; branch: string },
): ClosedLoan {
  const { values } = world.keptBy(loan)
  const toReturn = overdueOf(world, withoutLoss(loan), item, at)
  const books = readBooks(world, loan)
  const { zone } = world.network
  const settled = settleFoundAgain(
    {
      lostOn: zone.dateOf(loan.trouble?.lostAt ?? at),
      foundOn: zone.dateOf(at),
      chargedFen: books.compensation.standingFen,
      waivedFen: books.compensation.waivedFen,
      openFen: books.compensation.openFen,
      overdueBookedFen: books.overdue.standingFen,
      overdueAtLossFen: loan.trouble?.overdueAtLossFen ?? 0,
      overdueAtReturnFen: toReturn.amountFen,
    },
    // Replaced or written off: nothing was left to settle, and being late is not looked at again.
    isSettledOtherwise(loan) ? { ...values, lostFound: 'keep', lostFoundOverdue: 'keep' } : values,
  )
  const overdue = overdueInTheEnd(settled, toReturn, loan)
  const differenceFen = bookMoney(world, command, { loan, item, books, settled, overdue })
  setTrouble(world, loan.id, { foundAt: world.now })
  const closed = world.setLoan(loan.id, {
    closedAt: loan.closedAt ?? world.now,
    closedHow: 'returned',
    effectiveReturnAt: at,
    overdueDays: overdue.overdueDays,
    chargeFen: (loan.chargeFen ?? 0) + differenceFen,
  })
  const { condition = null, severity = null, note = null } = command.act === 'return' ? command : {}
  world.addEvent({
    kind: 'loan.found',
    actor: command.actor,
    terminal: command.terminal ?? null,
    effectiveAt: at,
    patronId: loan.patronId,
    itemId: loan.itemId,
    loanId: loan.id,
    data: {
      branch,
      compensation: settled.compensation,
      reversedFen: settled.reversedFen,
      overdue: settled.overdue,
      overdueDays: overdue.overdueDays,
      chargeFen: overdue.amountFen,
      steps: settled.steps,
      condition,
      severity,
      note,
    },
  })
  const damageFen = bookDamage(world, command, closed, item)
  world.addNotice({ patronId: loan.patronId, kind: 'return', loanId: loan.id, data: { title: item.titleText, branch } })
  return { loan: closed, overdue, damageFen }
}

function withoutLoss(loan: LoanRow): LoanRow {
  return loan.trouble === null ? loan : { ...loan, trouble: { ...loan.trouble, lostAt: null } }
}

function isSettledOtherwise({ closedHow }: LoanRow): boolean {
  return closedHow === 'replaced' || closedHow === 'written-off'
}

function overdueInTheEnd({ overdue, overdueFen }: FoundAgain, toReturn: OverdueCharge, loan: LoanRow): OverdueCharge {
  if (overdue === 'recompute') return toReturn
  return { overdueDays: loan.overdueDays ?? 0, amountFen: overdueFen, steps: [] }
}

type Book = {
  /** Null: nothing was charged. */
  readonly lineId: string | null
  /** The charge less what was corrected. */
  readonly standingFen: Fen
  readonly waivedFen: Fen
  readonly openFen: Fen
}
type Books = { readonly compensation: Book; readonly overdue: Book }

type Money = {
  readonly loan: LoanRow
  readonly item: ItemEntry
  readonly books: Books
  readonly settled: FoundAgain
  readonly overdue: OverdueCharge
}

/** Gives what the overdue charge has changed by. */
function bookMoney(world: World, command: ActCommand, { loan, item, books, settled, overdue }: Money): Fen {
  const { patronId, id: loanId, itemId } = loan
  const { compensation } = books
  if (compensation.lineId !== null && settled.reversedFen > 0) {
    const { lineId } = compensation
    const explained = settled.steps
    const amountFen = settled.reversedFen
    correctLine(world, command, { patronId, lineId, amountFen, cause: 'lost-found', loanId, itemId, explained })
    const backFen = amountFen - compensation.openFen
    if (backFen > 0) {
      const data = { title: item.titleText, amountFen: backFen, about: 'lost' }
      world.addNotice({ patronId, kind: 'refund', loanId, data })
    }
  }
  const wantedFen = overdue.amountFen - books.overdue.standingFen
  if (wantedFen >= 0) {
    bookCharge(world, command, loan, item, { cause: 'overdue', amountFen: wantedFen, explained: overdue.steps })
    return wantedFen
  }
  // What was waived of it does not come back as credit.
  const takenFen = Math.min(-wantedFen, books.overdue.standingFen - books.overdue.waivedFen)
  const { lineId } = books.overdue
  if (lineId === null || takenFen <= 0) return 0
  const correction = { patronId, lineId, amountFen: takenFen, cause: 'lost-found', loanId, itemId }
  correctLine(world, command, { ...correction, explained: settled.steps })
  return -takenFen
}

/** What the loss has booked and what has become of it; charges of late renewals before it are another matter. */
function readBooks(world: World, loan: LoanRow): Books {
  const account = accountOf(world, loan.patronId)
  const lostAt = loan.trouble?.lostAt ?? null
  const ofLoss = account.filter((line) => line.loanId === loan.id && line.kind === 'charge' && line.at === lostAt)
  const { openFen, settles } = settleAccount(account)
  const bookOf = (cause: string): Book => {
    const charge = ofLoss.find((line) => line.cause === cause)
    if (charge === undefined) return { lineId: null, standingFen: 0, waivedFen: 0, openFen: 0 }
    let [standingFen, waivedFen] = [charge.amountFen, 0]
    for (const { id, kind, amountFen, forLineId } of account) {
      if (kind === 'correction' && forLineId === charge.id) standingFen += amountFen
      if (kind !== 'waiver') continue
      for (const part of settles.get(id) ?? []) if (part.chargeId === charge.id) waivedFen += part.amountFen
    }
    return { lineId: charge.id, standingFen, waivedFen, openFen: openFen.get(charge.id) ?? 0 }
  }
  return { compensation: bookOf('lost'), overdue: bookOf('overdue') }
}
