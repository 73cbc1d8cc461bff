import type { StatisticsGroup } from '@wenyuan/contract'
import {
  addDays,
  daysBetween,
  type Instant,
  type LocalDate,
  laterOf,
  localDate,
  weekdayOf,
  type Zone,
} from '@wenyuan/domain/kernel'

/** Both days are in it. */
export type DayRange = { readonly from: LocalDate; readonly to: LocalDate }

export function isTimeGroup(by: StatisticsGroup): by is 'day' | 'week' | 'month' {
  return by === 'day' || by === 'week' || by === 'month'
}

/** Days, weeks from Monday or months, the first and the last cut off where the range begins and ends. */
export function piecesOf({ from, to }: DayRange, by: 'day' | 'week' | 'month'): DayRange[] {
  const pieces: DayRange[] = []
  for (let first = from; first <= to; ) {
    const next = nextPiece(first, by)
    const last = addDays(next, -1)
    pieces.push({ from: first, to: last < to ? last : to })
    first = next
  }
  return pieces
}

const WEEK_DAYS = 7

function nextPiece(on: LocalDate, by: 'day' | 'week' | 'month'): LocalDate {
  if (by === 'day') return addDays(on, 1)
  return by === 'week' ? addDays(on, WEEK_DAYS - weekdayOf(on)) : monthsAfter(on, 1)
}

/**
 * What a range is compared with. One that begins with a month: as many months before, up to the same day of them or to
 * the end where it ends with a month; any other: as many days, right before it. `through`: the last day that has come.
 */
export function rangeBefore({ from, to }: DayRange, through: LocalDate): DayRange {
  const dayBefore = addDays(from, -1)
  if (!from.endsWith('-01')) return { from: addDays(dayBefore, -daysBetween(from, through)), to: dayBefore }
  const months = monthsBetween(from, to) + 1
  const isWhole = through === to && to === endOfMonth(to)
  return { from: monthsAfter(from, -months), to: isWhole ? dayBefore : sameDay(through, -months) }
}

/** The same day of another month, or its last. */
function sameDay(on: LocalDate, months: number): LocalDate {
  const first = monthsAfter(on, months)
  return earlierOf(addDays(first, Number(on.slice(8)) - 1), endOfMonth(first))
}

function endOfMonth(on: LocalDate): LocalDate {
  return addDays(monthsAfter(on, 1), -1)
}

const MONTHS = 12

const monthNumber = (on: LocalDate) => Number(on.slice(0, 4)) * MONTHS + Number(on.slice(5, 7)) - 1

function monthsBetween(from: LocalDate, to: LocalDate): number {
  return monthNumber(to) - monthNumber(from)
}

/** The first day of the month so many months on. */
function monthsAfter(on: LocalDate, months: number): LocalDate {
  const number = monthNumber(on) + months
  const year = String(Math.floor(number / MONTHS)).padStart(4, '0')
  return localDate(`${year}-${String((number % MONTHS) + 1).padStart(2, '0')}-01`)
}

/** The instant with which a day begins. */
export function startOf(on: LocalDate, zone: Zone): Instant {
  return zone.toInstant(on, 0)
}

export function earlierOf(one: LocalDate, other: LocalDate): LocalDate {
  return laterOf(one, other) === one ? other : one
}
