import type { CalendarBody } from '@wenyuan/contract'
import {
  announcedNationalHolidays,
  type BranchCalendar,
  type CalendarProblem,
  readCalendar,
  type WrittenCalendar,
} from '@wenyuan/domain/calendar'

/** What is kept of a calendar: as it was written, in the words of the calendar rules. */
export function writtenCalendar(body: CalendarBody): WrittenCalendar {
  return {
    ...(body.hours === undefined ? {} : { hours: body.hours }),
    ...(body.closed === undefined ? {} : { closed: body.closed }),
    ...(body.open === undefined ? {} : { open: body.open }),
    ...(typeof body.nationalHolidays === 'boolean' ? { nationalHolidays: body.nationalHolidays } : {}),
  }
}

const ANNOUNCED = announcedNationalHolidays()

export type CheckedCalendar =
  | { kind: 'calendar'; calendar: BranchCalendar; hasOpenDay: boolean }
  | { kind: 'refused'; problems: readonly CalendarProblem[] }

/** A calendar without any open day is allowed (due dates then stay where they fall), but hardly meant. */
export function checkCalendar(written: WrittenCalendar, { followsHolidays = false } = {}): CheckedCalendar {
  const read = readCalendar(written, { announced: ANNOUNCED, networkFollows: followsHolidays })
  if (read.kind === 'refused') return read
  const { week, open } = read.calendar
  const hasOpenDay = week.some(isOpen) || open.some(({ spans }) => spans !== null && isOpen(spans))
  return { kind: 'calendar', calendar: read.calendar, hasOpenDay }
}

function isOpen(spans: readonly unknown[]): boolean {
  return spans.length > 0
}
