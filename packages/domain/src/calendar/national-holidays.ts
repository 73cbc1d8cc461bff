import { addDays, type LocalDate, localDate } from '../kernel/index.ts'
import { ANNOUNCED_HOLIDAYS } from './national-holidays.data.ts'
import type { Calendar, NationalHolidays } from './opening-hours.ts'

/** All national holidays announced so far. */
export function announcedNationalHolidays(): NationalHolidays {
  const daysOff = new Set<LocalDate>()
  const makeUpWorkdays = new Set<LocalDate>()
  for (const [off, workdays] of Object.values(ANNOUNCED_HOLIDAYS)) {
    for (const day of daysIn(off)) daysOff.add(day)
    for (const day of daysIn(workdays)) makeUpWorkdays.add(day)
  }
  return { daysOff, makeUpWorkdays }
}

/** The announcement for a year comes late in the year before; until then the calendar goes on without it. */
export function isYearAnnounced(year: number): boolean {
  return String(year) in ANNOUNCED_HOLIDAYS
}

/** The last day of the last year whose holidays are known. */
export function holidaysAnnouncedUntil(): LocalDate {
  return localDate(`${Math.max(...Object.keys(ANNOUNCED_HOLIDAYS).map(Number))}-12-31`)
}

/** Does a day lie in a year whose holidays the branch keeps and nobody knows yet? */
export function liesBeyondHolidays({ branch }: Calendar, on: LocalDate): boolean {
  return branch.holidays !== null && on > holidaysAnnouncedUntil()
}

function daysIn(text: string): LocalDate[] {
  if (text === '') return []
  return text.split(' ').flatMap((part) => {
    const [first = '', last = first] = part.split('..')
    const days: LocalDate[] = []
    for (let day = localDate(first); day <= localDate(last); day = addDays(day, 1)) days.push(day)
    return days
  })
}
