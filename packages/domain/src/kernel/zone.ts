import { dayNumberOf, fromDayNumber, type LocalDate, toDayNumber } from './local-date.ts'

/** An instant: milliseconds since 1970-01-01T00:00Z. */
export type Instant = number

/** A wall time of the library's zone: the calendar day and the minute of that day, 0 to 1439. */
export type LocalTime = { readonly on: LocalDate; readonly minute: number }

export const MINUTE_MS = 60_000
export const HOUR_MS = 3_600_000
const DAY_MS = 86_400_000
const CACHED_DAYS = 8192

/**
 * Converts between instants and the wall clock of one IANA zone. The zone's rules come from `Intl`; the start of each
 * day is kept, because asking `Intl` costs microseconds and a desk asks about the same few days all the time.
 */
export type Zone = {
  readonly id: string
  toLocal(at: Instant): LocalTime
  dateOf(at: Instant): LocalDate
  /** A wall time that doesn't exist (clocks put forward) moves forward; one that exists twice is the first. */
  toInstant(on: LocalDate, minute: number): Instant
  /** The last millisecond of the day: a loan counted in days is due then. */
  endOfDay(on: LocalDate): Instant
}

export function isZoneId(id: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: id })
    return true
  } catch {
    return false
  }
}

export function zoneOf(id: string): Zone {
  const offsetAt = offsetReader(id)
  const starts = new Map<number, Instant>()

  function startOfDay(day: number): Instant {
    const kept = starts.get(day)
    if (kept !== undefined) return kept
    if (starts.size >= CACHED_DAYS) starts.clear()
    const start = resolveWall(day * DAY_MS, offsetAt)
    starts.set(day, start)
    return start
  }

  function toLocal(at: Instant): LocalTime {
    let day = Math.floor((at + offsetAt.guess(at)) / DAY_MS)
    // Not once only: a zone that moved across the date line has a day of no length.
    while (at < startOfDay(day)) day -= 1
    while (at >= startOfDay(day + 1)) day += 1
    const start = startOfDay(day)
    const plain = startOfDay(day + 1) - start === DAY_MS
    const minute = plain ? (at - start) / MINUTE_MS : (at + offsetAt.exact(at) - day * DAY_MS) / MINUTE_MS
    return { on: fromDayNumber(day), minute: Math.floor(minute) }
  }

  return {
    id,
    toLocal,
    dateOf: (at) => toLocal(at).on,
    toInstant(on, minute) {
      const day = toDayNumber(on)
      const start = startOfDay(day)
      if (startOfDay(day + 1) - start === DAY_MS) return start + minute * MINUTE_MS
      return resolveWall(day * DAY_MS + minute * MINUTE_MS, offsetAt)
    },
    endOfDay: (on) => startOfDay(toDayNumber(on) + 1) - 1,
  }
}

type OffsetReader = { exact(at: Instant): number; guess(at: Instant): number }

function offsetReader(id: string): OffsetReader {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: id,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  })
  function exact(at: Instant): number {
    const parts: Record<string, number> = {}
    for (const { type, value } of format.formatToParts(at)) parts[type] = Number(value)
    const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts
    const wall = dayNumberOf(year, month, day) * DAY_MS + ((hour * 60 + minute) * 60 + second) * 1000
    return wall - Math.floor(at / 1000) * 1000
  }
  const constant = exact(0)
  // A guess is off by hours at most; toLocal corrects it by whole days.
  return { exact, guess: () => constant }
}

/** The instant at which the clocks of the zone show this wall time (given as if it were UTC). */
function resolveWall(wall: number, { exact }: OffsetReader): Instant {
  const before = exact(wall - DAY_MS)
  const after = exact(wall + DAY_MS)
  const first = wall - before
  if (exact(first) === before) return first
  const second = wall - after
  if (exact(second) === after) return second
  // In the gap: the clocks jump, and the wall time goes on from the old offset.
  return first
}
