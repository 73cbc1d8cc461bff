import { type BranchView, branchKinds, type CalendarView, type Language, type Weekday } from '@wenyuan/contract'
import {
  type BranchCalendar,
  calendarOf,
  holidaysAnnouncedUntil,
  nextOpening,
  type Span,
  WEEKDAYS,
} from '@wenyuan/domain/calendar'
import { addDays, type LocalTime } from '@wenyuan/domain/kernel'
import { CALENDAR_WARNINGS, type CalendarWarning } from './branch-words.ts'
import type { BranchRow } from './branches-store.ts'
import { type CheckedCalendar, checkCalendar } from './written-calendar.ts'

/** `now`: the day and the minute in the library. `followsHolidays`: does the network keep the national ones? */
export type BranchViewing = { readonly language: Language; readonly now: LocalTime; readonly followsHolidays: boolean }

export function viewBranch(row: BranchRow, viewing: BranchViewing): BranchView {
  const { now, followsHolidays } = viewing
  const stored = storedCalendar(row, followsHolidays)
  const calendar = calendarOf(stored.calendar)
  const next = nextOpening(calendar, now)
  return {
    code: row.code,
    name: row.name,
    kind: branchKinds.find((kind) => kind === row.kind) ?? 'library',
    location: row.location,
    hours: hoursOf(stored.calendar),
    today: calendar.hoursOn(now.on).map(spanText),
    nextOpen: next === null ? null : { on: next.on, from: clockTime(next.minute) },
    ...warningsOf(stored, viewing),
  }
}

/** As it can be sent back, with all seven days written out. */
export function viewCalendar(row: BranchRow, viewing: BranchViewing): CalendarView {
  const { closed = [], open = [], nationalHolidays = null } = row.calendar
  const stored = storedCalendar(row, viewing.followsHolidays)
  return {
    hours: hoursOf(stored.calendar),
    closed: [...closed],
    open: open.map(viewOpening),
    nationalHolidays,
    holidaysAnnouncedUntil: stored.calendar.holidays === null ? null : holidaysAnnouncedUntil(),
    version: row.version,
    ...warningsOf(stored, viewing),
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

/** So many days before the announced holidays end, loans begin to fall due beyond them. */
const ANNOUNCED_AHEAD_DAYS = 60

function warningsOf(
  { hasOpenDay, calendar }: StoredCalendar,
  { language, now }: BranchViewing,
): Pick<CalendarView, 'warnings'> {
  const soon = addDays(now.on, ANNOUNCED_AHEAD_DAYS)
  const codes: readonly CalendarWarning[] = [
    ...(hasOpenDay ? [] : (['no-open-day'] as const)),
    ...(calendar.holidays !== null && soon > holidaysAnnouncedUntil() ? (['holidays-not-announced'] as const) : []),
  ]
  if (codes.length === 0) return {}
  return { warnings: codes.map((code) => ({ code, message: CALENDAR_WARNINGS[language][code] })) }
}

type StoredCalendar = Extract<CheckedCalendar, { kind: 'calendar' }>

function storedCalendar(row: BranchRow, followsHolidays = false): StoredCalendar {
  const checked = checkCalendar(row.calendar, { followsHolidays })
  if (checked.kind === 'refused') throw new Error(`branch ${row.code}: its stored calendar is unreadable`)
  return checked
}

function hoursOf({ week }: BranchCalendar): Record<Weekday, string[]> {
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
