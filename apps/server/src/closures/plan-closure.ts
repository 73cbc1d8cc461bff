import { type ClosureBody, MAX_CLOSURE_DAYS } from '@wenyuan/contract'
import { type Actor, isAllowed } from '@wenyuan/domain/access'
import { type Calendar, calendarOf, type WrittenCalendar } from '@wenyuan/domain/calendar'
import type { LocalDate } from '@wenyuan/domain/kernel'
import { type BranchRow, checkCalendar } from '../branches/index.ts'
import type { Network } from '../network/index.ts'
import type { Queryable } from '../platform/index.ts'
import { closeDays, daysOf, openDaysOf } from './close-days.ts'
import { findTargets, type Targets } from './closures-store.ts'

export type ClosurePlan = {
  readonly kind: 'planned'
  readonly branch: string
  /** Those that were open and are closed by it. */
  readonly dates: readonly LocalDate[]
  readonly written: { readonly before: WrittenCalendar; readonly after: WrittenCalendar }
  readonly calendars: { readonly before: Calendar; readonly after: Calendar }
  readonly targets: Targets
}

export type NotPlanned =
  | { readonly kind: 'forbidden' }
  | { readonly kind: 'branch-unknown' }
  | { readonly kind: 'too-many-days' }
  /** The branch is closed on all of them already. */
  | { readonly kind: 'closed-already' }

/** What a closure would change in the calendar, and what it would have to look at. */
export async function planClosure(
  db: Queryable,
  network: Network,
  { actor, body, row }: { readonly actor: Actor; readonly body: ClosureBody; readonly row: BranchRow | null },
): Promise<ClosurePlan | NotPlanned> {
  if (!isAllowed(actor, 'calendar.write', body.branch)) return { kind: 'forbidden' }
  if (row === null) return { kind: 'branch-unknown' }
  const days = daysOf(body.dates)
  if (days.length > MAX_CLOSURE_DAYS) return { kind: 'too-many-days' }
  const { followsHolidays } = await network.directory.current(db)
  const before = readCalendarOf(row.calendar, followsHolidays)
  const dates = openDaysOf(days, before)
  const [first, last] = [dates[0], dates.at(-1)]
  if (first === undefined || last === undefined) return { kind: 'closed-already' }
  const written = { before: row.calendar, after: closeDays(row.calendar, dates) }
  const calendars = { before, after: readCalendarOf(written.after, followsHolidays) }
  const firstAt = network.zone.toInstant(first, 0)
  const targets = await findTargets(db, { branch: row.code, first, last, firstAt })
  return { kind: 'planned', branch: row.code, dates, written, calendars, targets }
}

export function readCalendarOf(written: WrittenCalendar, followsHolidays: boolean): Calendar {
  const checked = checkCalendar(written, { followsHolidays })
  if (checked.kind === 'refused') throw new Error('the calendar of a closure is unreadable')
  return calendarOf(checked.calendar)
}
