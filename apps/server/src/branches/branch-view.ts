import { type BranchView, branchKinds, type CalendarView, type Language, type Weekday } from '@wenyuan/contract'
import { type Span, WEEKDAYS } from '@wenyuan/domain/calendar'
import { CALENDAR_WARNINGS } from './branch-words.ts'
import type { BranchRow } from './branches-store.ts'
import { type CheckedCalendar, checkCalendar } from './written-calendar.ts'

export function viewBranch(row: BranchRow, language: Language): BranchView {
  return {
    code: row.code,
    name: row.name,
    kind: branchKinds.find((kind) => kind === row.kind) ?? 'library',
    location: row.location,
    hours: hoursOf(row),
    ...warningsOf(row, language),
  }
}

/** As it can be sent back, with all seven days written out. */
export function viewCalendar(row: BranchRow, language: Language): CalendarView {
  const { closed = [], open = [], nationalHolidays = null } = row.calendar
  return {
    hours: hoursOf(row),
    closed: [...closed],
    open: open.map(viewOpening),
    nationalHolidays,
    version: row.version,
    ...warningsOf(row, language),
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

function warningsOf(row: BranchRow, language: Language): Pick<CalendarView, 'warnings'> {
  if (storedCalendar(row).hasOpenDay) return {}
  return { warnings: [{ code: 'no-open-day', message: CALENDAR_WARNINGS[language]['no-open-day'] }] }
}

function storedCalendar(row: BranchRow): Extract<CheckedCalendar, { kind: 'calendar' }> {
  const checked = checkCalendar(row.calendar)
  if (checked.kind === 'refused') throw new Error(`branch ${row.code}: its stored calendar is unreadable`)
  return checked
}

function hoursOf(row: BranchRow): Record<Weekday, string[]> {
  const { week } = storedCalendar(row).calendar
  const days = WEEKDAYS.map((day, index) => [day, (week[index] ?? []).map(spanText)])
  return Object.fromEntries(days) as Record<Weekday, string[]>
}

function spanText({ openMinute, closeMinute }: Span): string {
  return `${clockTime(openMinute)}-${clockTime(closeMinute)}`
}

function clockTime(minute: number): string {
  const [hours, minutes] = [Math.floor(minute / 60), minute % 60]
  return `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`
}
