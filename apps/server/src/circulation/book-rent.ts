import { computeRent } from '@wenyuan/domain/circulation'
import type { Instant, LocalDate } from '@wenyuan/domain/kernel'
import type { ItemEntry, LoanRow } from './act-facts.ts'
import type { ActCommand } from './acts.ts'
import { bookCharge } from './close-loan.ts'
import type { World } from './world.ts'

/** Books the rent for the days from `from` to the loan's due date, by the values that it keeps. */
export function bookRent(
  world: World,
  command: ActCommand,
  loan: LoanRow,
  item: ItemEntry,
  from: { readonly on: LocalDate; readonly at: Instant },
): void {
  if (loan.inLibrary) return
  const span = { from, to: { on: loan.dueOn, at: loan.dueAt }, hourly: loan.hourly }
  const calendar = world.directory.calendarOf(loan.policyBranch)
  const { amountFen, steps } = computeRent(span, world.keptBy(loan).values, calendar)
  bookCharge(world, command, loan, item, { cause: 'rent', amountFen, explained: steps })
}
