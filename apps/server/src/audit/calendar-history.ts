import {
  announcedNationalHolidays,
  type Calendar,
  calendarOf,
  readCalendar,
  type WrittenCalendar,
} from '@wenyuan/domain/calendar'
import type { Instant } from '@wenyuan/domain/kernel'
import type { Queryable } from '../platform/index.ts'

/** The calendar of a branch as it stood at an instant. */
export type CalendarHistory = (branch: string, at: Instant) => Calendar

type Change = { readonly branch: string; readonly at: Instant; readonly before: WrittenCalendar }

/** From the calendars of today and the record of their changes. */
export async function readCalendarHistory(queryable: Queryable): Promise<CalendarHistory> {
  const branches = await queryable.query<{ code: string; calendar: WrittenCalendar }>(
    'audit-calendars',
    'SELECT code, calendar FROM branch',
  )
  const changes = await queryable.query<Change>(
    'audit-calendar-changes',
    `SELECT substr(subject, length('branch:') + 1) AS branch, recorded_at AS at, body #> '{data,before}' AS before
     FROM event WHERE kind = 'branch.calendar-changed' ORDER BY id`,
  )
  const setting = await queryable.query<{ follows: boolean }>(
    'audit-national-holidays',
    `SELECT coalesce((SELECT value = 'true'::jsonb FROM setting WHERE key = 'nationalHolidays'), false) AS follows`,
  )
  const announced = announcedNationalHolidays()
  const networkFollows = setting.rows[0]?.follows ?? false
  const read = new Map<WrittenCalendar, Calendar>()
  const calendarFor = (written: WrittenCalendar) => {
    let calendar = read.get(written)
    if (calendar === undefined) {
      const result = readCalendar(written, { announced, networkFollows })
      if (result.kind === 'refused') throw new Error('a stored calendar is unreadable')
      calendar = calendarOf(result.calendar)
      read.set(written, calendar)
    }
    return calendar
  }
  const today = new Map(branches.rows.map(({ code, calendar }) => [code, calendar]))
  return (branch, at) => {
    const written =
      changes.rows.find((change) => change.branch === branch && change.at > at)?.before ?? today.get(branch)
    if (written === undefined) throw new Error(`no such branch: ${branch}`)
    return calendarFor(written)
  }
}
