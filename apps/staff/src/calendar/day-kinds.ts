import {
  announcedNationalHolidays,
  type BranchCalendar,
  type CalendarProblem,
  calendarOf,
  readCalendar,
} from '@wenyuan/domain/calendar'
import { addDays, type LocalDate, localDate, weekdayOf } from '@wenyuan/domain/kernel'
import { bodyOf, type CalendarDraft } from './calendar-draft.ts'

/** Why a day is open or closed, the strongest reason first. */
export const DAY_KINDS = ['extra', 'closed', 'holiday', 'workday', 'weekly', 'open'] as const
export type DayKind = (typeof DAY_KINDS)[number]

export type Day = { readonly on: LocalDate; readonly kind: DayKind; readonly hours: string }

export type ReadDraft =
  | { readonly kind: 'calendar'; readonly calendar: BranchCalendar }
  | { readonly kind: 'refused'; readonly problems: readonly CalendarProblem[] }

const NATIONAL = announcedNationalHolidays()

/** What is being edited, read by the rules that the server reads it by: what is seen is what will hold. */
export function readDraft(draft: CalendarDraft, networkFollows: boolean): ReadDraft {
  const { hours, closed, open, nationalHolidays } = bodyOf(draft)
  const written = { hours, closed, open, ...(typeof nationalHolidays === 'boolean' ? { nationalHolidays } : {}) }
  return readCalendar(written as Parameters<typeof readCalendar>[0], { announced: NATIONAL, networkFollows })
}

export function daysOfYear(branch: BranchCalendar, year: number): readonly Day[] {
  const { hoursOn } = calendarOf(branch)
  // Open all week and nothing else, so that only what is closed by date is closed in it.
  const always = [{ openMinute: 0, closeMinute: 1 }]
  const byDate = calendarOf({
    ...branch,
    week: [always, always, always, always, always, always, always],
    open: [],
    holidays: null,
  })
  const days: Day[] = []
  for (let on = localDate(`${year}-01-01`); on.startsWith(`${year}-`); on = addDays(on, 1)) {
    const hours = hoursOn(on)
    const isExtra = branch.open.some(({ from, to }) => from <= on && on <= to)
    const kind = isExtra ? 'extra' : !byDate.isOpenOn(on) ? 'closed' : usualKind(branch, on, hours.length > 0)
    days.push({
      on,
      kind,
      hours: hours.map(({ openMinute, closeMinute }) => `${clock(openMinute)}–${clock(closeMinute)}`).join(' '),
    })
  }
  return days
}

function usualKind(branch: BranchCalendar, on: LocalDate, isOpen: boolean): DayKind {
  if (branch.holidays?.daysOff.has(on)) return 'holiday'
  if (!isOpen) return 'weekly'
  return branch.week[weekdayOf(on)].length === 0 ? 'workday' : 'open'
}

const MINUTES_PER_HOUR = 60

function clock(minute: number): string {
  const [hour, rest] = [Math.floor(minute / MINUTES_PER_HOUR), minute % MINUTES_PER_HOUR]
  return `${String(hour).padStart(2, '0')}:${String(rest).padStart(2, '0')}`
}
