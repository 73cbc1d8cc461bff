import type { ActContext } from '../circulation/index.ts'
import { bookReminderFees } from './book-reminder-fees.ts'
import { climbLadder } from './climb-ladder.ts'
import { markOverdue, readKeptValues } from './reminders-store.ts'

/** So many new rows at once that the planner's idea of the table is wrong until it has looked again. */
const MANY_MARKS = 10_000

/**
 * What being late makes due at night (docs/rules/reminders.md): loans are marked, reminder fees booked, overdue notices
 * written and staff given their tasks. Each once for a loan and its due date, whenever it is run.
 */
export async function markOverdueLoans({ network }: ActContext): Promise<number> {
  const { db, clock, zone } = network
  const now = clock.now()
  const today = zone.dateOf(now)
  const marked = await markOverdue(db, now, today)
  // A first night, or one after a long gap: taken for small, the table would be read whole for every loan.
  if (marked >= MANY_MARKS) await db.query(null, 'ANALYZE loan_reminder')
  const kept = await readKeptValues(db, { from: null, to: today })
  const fees = await bookReminderFees(network, kept)
  const climbed = await climbLadder(network, kept)
  return marked + fees + climbed
}
