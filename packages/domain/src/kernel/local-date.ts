import type { Brand } from './brand.ts'

/** A calendar day of the library's zone, `YYYY-MM-DD`. Compares with `<` as text does; never a `Date`. */
export type LocalDate = Brand<string, 'LocalDate'>

/** 0 is Monday, 6 is Sunday. */
export type Weekday = 0 | 1 | 2 | 3 | 4 | 5 | 6

const SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/

/** Days since 1970-01-01 of a proleptic Gregorian date. Source: H. Hinnant, "chrono-compatible date algorithms". */
export function dayNumberOf(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year
  const era = Math.floor(y / 400)
  const yearOfEra = y - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * 146097 + dayOfEra - 719468
}

export function toDayNumber(date: LocalDate): number {
  return dayNumberOf(Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8, 10)))
}

export function fromDayNumber(dayNumber: number): LocalDate {
  const z = dayNumber + 719468
  const era = Math.floor(z / 146097)
  const dayOfEra = z - era * 146097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const monthIndex = Math.floor((5 * dayOfYear + 2) / 153)
  const day = dayOfYear - Math.floor((153 * monthIndex + 2) / 5) + 1
  const month = monthIndex < 10 ? monthIndex + 3 : monthIndex - 9
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}` as LocalDate
}

/** Reads `YYYY-MM-DD`; null for another shape or a day that doesn't exist (2026-02-29). */
export function parseLocalDate(text: string): LocalDate | null {
  const match = SHAPE.exec(text)
  if (!match) return null
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])]
  const date = fromDayNumber(dayNumberOf(year, month, day))
  return date === text ? date : null
}

/** Reads `FROM..TO`, both days in it, or a single day; null for anything else and for a range that runs backwards. */
export function parseDateRange(text: string): { readonly from: LocalDate; readonly to: LocalDate } | null {
  const [first = '', last = first, ...rest] = text.split('..')
  const from = parseLocalDate(first)
  const to = parseLocalDate(last)
  return from === null || to === null || from > to || rest.length > 0 ? null : { from, to }
}

/** For constants and tests: throws on what `parseLocalDate` refuses. */
export function localDate(text: string): LocalDate {
  const date = parseLocalDate(text)
  if (date === null) throw new RangeError(`not a calendar day: ${text}`)
  return date
}

export function addDays(date: LocalDate, days: number): LocalDate {
  return fromDayNumber(toDayNumber(date) + days)
}

/** Calendar days from the first to the second; negative when the second is earlier. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return toDayNumber(to) - toDayNumber(from)
}

/** 1970-01-01 was a Thursday. */
export function weekdayOf(date: LocalDate): Weekday {
  return ((((toDayNumber(date) + 3) % 7) + 7) % 7) as Weekday
}

/** Whole years lived on a day. Born on 29 February, one is a year older on 1 March of a common year. */
export function wholeYears(bornOn: LocalDate, on: LocalDate): number {
  const years = Number(on.slice(0, 4)) - Number(bornOn.slice(0, 4))
  return on.slice(5) >= bornOn.slice(5) ? years : years - 1
}

export function laterOf(a: LocalDate, b: LocalDate): LocalDate {
  return a >= b ? a : b
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, '0')
}
