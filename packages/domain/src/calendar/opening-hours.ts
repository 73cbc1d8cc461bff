import { addDays, fromDayNumber, type LocalDate, toDayNumber, type Weekday, weekdayOf } from '../kernel/index.ts'

/** Open from one minute of the day to another (`closeMinute` is at most 1440). */
export type Span = { readonly openMinute: number; readonly closeMinute: number }

export type DateRange = { readonly from: LocalDate; readonly to: LocalDate }

/** Month and day, `MM-DD`, every year; a range may run over the new year. */
export type YearlyRange = { readonly fromMonthDay: string; readonly toMonthDay: string }

export type Closure = DateRange | YearlyRange

/** An extra opening; without spans it has the hours of the first weekday that is open. */
export type Opening = DateRange & { readonly spans: readonly Span[] | null }

/** Monday first. */
export type Week = readonly [Spans, Spans, Spans, Spans, Spans, Spans, Spans]
type Spans = readonly Span[]

export type NationalHolidays = {
  readonly daysOff: ReadonlySet<LocalDate>
  readonly makeUpWorkdays: ReadonlySet<LocalDate>
}

export type BranchCalendar = {
  readonly week: Week
  readonly closed: readonly Closure[]
  readonly open: readonly Opening[]
  /** Null where the branch does not follow the national holidays. */
  readonly holidays: NationalHolidays | null
}

/** A calendar that remembers the days it was asked about: one branch is asked about the same weeks all day. */
export type Calendar = {
  readonly branch: BranchCalendar
  /** The hours of a day in order; empty when closed. */
  hoursOn(date: LocalDate): readonly Span[]
  isOpenOn(date: LocalDate): boolean
}

/** How far a search for an open day looks. */
export const OPEN_DAY_HORIZON_DAYS = 366

export function calendarOf(branch: BranchCalendar): Calendar {
  const known = new Map<LocalDate, readonly Span[]>()
  function hoursOn(date: LocalDate): readonly Span[] {
    let hours = known.get(date)
    if (hours === undefined) {
      hours = computeHours(branch, date)
      known.set(date, hours)
    }
    return hours
  }
  return { branch, hoursOn, isOpenOn: (date) => hoursOn(date).length > 0 }
}

/** The order is: extra opening, closure, national holiday, make-up workday, week. */
function computeHours(branch: BranchCalendar, date: LocalDate): readonly Span[] {
  const opening = branch.open.find((range) => range.from <= date && date <= range.to)
  if (opening) return opening.spans ?? firstOpenWeekday(branch.week)
  if (branch.closed.some((closure) => covers(closure, date))) return []
  if (branch.holidays?.daysOff.has(date)) return []
  const usual = branch.week[weekdayOf(date)]
  if (usual.length === 0 && branch.holidays?.makeUpWorkdays.has(date)) return branch.week[0]
  return usual
}

function firstOpenWeekday(week: Week): readonly Span[] {
  return week.find((spans) => spans.length > 0) ?? []
}

function covers(closure: Closure, date: LocalDate): boolean {
  if ('from' in closure) return closure.from <= date && date <= closure.to
  const monthDay = date.slice(5)
  const { fromMonthDay, toMonthDay } = closure
  return fromMonthDay <= toMonthDay
    ? fromMonthDay <= monthDay && monthDay <= toMonthDay
    : fromMonthDay <= monthDay || monthDay <= toMonthDay
}

/** The first open day on or after a day, or null when none lies within the horizon. */
export function nextOpenDay(calendar: Calendar, from: LocalDate): LocalDate | null {
  const start = toDayNumber(from)
  for (let n = 0; n <= OPEN_DAY_HORIZON_DAYS; n++) {
    const date = fromDayNumber(start + n)
    if (calendar.isOpenOn(date)) return date
  }
  return null
}

/** The last open day on or before a day and not before `notBefore`, or null. */
export function previousOpenDay(calendar: Calendar, from: LocalDate, notBefore: LocalDate): LocalDate | null {
  for (let date = from; date >= notBefore; date = addDays(date, -1)) {
    if (calendar.isOpenOn(date)) return date
  }
  return null
}

/** The day on which the n-th open day after `from` falls; null when the horizon ends first. `n` = 0 is `from` itself. */
export function openDayAfter(calendar: Calendar, from: LocalDate, n: number): LocalDate | null {
  let date = from
  for (let left = n; left > 0; left--) {
    const next = nextOpenDay(calendar, addDays(date, 1))
    if (next === null) return null
    date = next
  }
  return date
}

export function isUsuallyOpen(calendar: Calendar, weekday: Weekday): boolean {
  return calendar.branch.week[weekday].length > 0
}

/** The minute of closing on a day, or null when it is closed. */
export function closingMinute(calendar: Calendar, date: LocalDate): number | null {
  return calendar.hoursOn(date).at(-1)?.closeMinute ?? null
}

/** The last minute of a day, for what ends with a day that has no closing time. */
export const LAST_MINUTE = 23 * 60 + 59

/** Closing time of a day, 23:59 when the branch is closed that day. */
export function closingOrLastMinute(calendar: Calendar, date: LocalDate): number {
  return Math.min(closingMinute(calendar, date) ?? LAST_MINUTE, LAST_MINUTE)
}
