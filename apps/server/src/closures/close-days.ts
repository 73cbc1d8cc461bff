import type { Calendar, WrittenCalendar } from '@wenyuan/domain/calendar'
import { addDays, type LocalDate, parseDateRange } from '@wenyuan/domain/kernel'

/** The days of ranges, in order, each once. */
export function daysOf(ranges: readonly string[]): LocalDate[] {
  const days = new Set<LocalDate>()
  for (const text of ranges) {
    const range = parseDateRange(text)
    if (range === null) continue
    for (let day = range.from; day <= range.to; day = addDays(day, 1)) days.add(day)
  }
  return [...days].sort()
}

/** Those of the days that the calendar has open. */
export function openDaysOf(days: readonly LocalDate[], calendar: Calendar): LocalDate[] {
  return days.filter((day) => calendar.isOpenOn(day))
}

/**
 * The calendar with the days closed. An extra opening wins over closures, so the days are cut out of it; one that comes
 * every year is kept and goes on winning.
 */
export function closeDays(written: WrittenCalendar, days: readonly LocalDate[]): WrittenCalendar {
  const { closed = [], open = [] } = written
  return { ...written, closed: [...closed, ...days], open: open.flatMap((entry) => withoutDays(entry, days)) }
}

type Opening = NonNullable<WrittenCalendar['open']>[number]

function withoutDays(entry: Opening, days: readonly LocalDate[]): Opening[] {
  const range = parseDateRange(typeof entry === 'string' ? entry : entry.days)
  if (range === null || !days.some((day) => range.from <= day && day <= range.to)) return [entry]
  const left: LocalDate[] = []
  for (let day = range.from; day <= range.to; day = addDays(day, 1)) if (!days.includes(day)) left.push(day)
  return left.map((day) => (typeof entry === 'string' ? day : { ...entry, days: day }))
}
