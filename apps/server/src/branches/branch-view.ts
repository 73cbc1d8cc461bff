import { type BranchView, branchKinds, type CalendarView, type Weekday } from '@wenyuan/contract'
import { type Span, WEEKDAYS } from '@wenyuan/domain/calendar'
import type { BranchRow } from './branches-store.ts'
import { checkCalendar } from './written-calendar.ts'

export function viewBranch(row: BranchRow): BranchView {
  return {
    code: row.code,
    name: row.name,
    kind: branchKinds.find((kind) => kind === row.kind) ?? 'library',
    location: row.location,
    hours: hoursOf(row),
  }
}

/** As it can be sent back, with all seven days written out. */
export function viewCalendar(row: BranchRow): CalendarView {
  const { closed = [], open = [], nationalHolidays = null } = row.calendar
  return {
    hours: hoursOf(row),
    closed: [...closed],
    open: open.map(viewOpening),
    nationalHolidays,
    version: row.version,
  }
}

type Opening = NonNullable<BranchRow['calendar']['open']>[number]

function viewOpening(entry: Opening): CalendarView['open'][number] {
  if (typeof entry === 'string') return entry
  const { days, hours } = entry
  if (hours === undefined) return days
  if (hours === 'closed') return { days, hours }
  return { days, hours: typeof hours === 'string' ? hours : [...hours] }
}

function hoursOf(row: BranchRow): Record<Weekday, string[]> {
  const checked = checkCalendar(row.calendar)
  if (checked.kind === 'refused') throw new Error(`branch ${row.code}: its stored calendar is unreadable`)
  const days = WEEKDAYS.map((day, index) => [day, (checked.calendar.week[index] ?? []).map(spanText)])
  return Object.fromEntries(days) as Record<Weekday, string[]>
}

function spanText({ openMinute, closeMinute }: Span): string {
  return `${clockTime(openMinute)}-${clockTime(closeMinute)}`
}

function clockTime(minute: number): string {
  const [hours, minutes] = [Math.floor(minute / 60), minute % 60]
  return `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`
}
