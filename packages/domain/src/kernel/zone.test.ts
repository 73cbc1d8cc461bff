import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { localDate } from './local-date.ts'
import { HOUR_MS, isZoneId, MINUTE_MS, zoneOf } from './zone.ts'

const ZONES = ['Asia/Shanghai', 'America/New_York', 'Europe/Berlin', 'Australia/Lord_Howe', 'Pacific/Apia', 'UTC']
const DAY_MS = 24 * HOUR_MS
const FROM = Date.UTC(1990, 0, 1)
const TO = Date.UTC(2037, 0, 1)

function minuteOf(text: string): number {
  return Number(text.slice(0, 2)) * 60 + Number(text.slice(3))
}

/** The wall clock as `Intl` writes it. */
function wallOf(zone: string, at: number): string {
  const options = { timeZone: zone, dateStyle: 'short', timeStyle: 'short', hourCycle: 'h23' } as const
  return new Intl.DateTimeFormat('sv-SE', options).format(at)
}

describe.each(ZONES)('%s', (id) => {
  const zone = zoneOf(id)

  test('the wall clock is the one of the zone', () => {
    fc.assert(
      fc.property(fc.integer({ min: FROM, max: TO }), (at) => {
        const { on, minute } = zone.toLocal(at)
        const time = `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
        expect(`${on} ${time}`).toBe(wallOf(id, at))
        expect(zone.dateOf(at)).toBe(on)
      }),
    )
  })

  test('a wall time and back is the same minute, or its first time', () => {
    fc.assert(
      fc.property(fc.integer({ min: FROM / MINUTE_MS, max: TO / MINUTE_MS }), (minutes) => {
        const at = minutes * MINUTE_MS
        const { on, minute } = zone.toLocal(at)
        const back = zone.toInstant(on, minute)
        expect(zone.toLocal(back)).toEqual({ on, minute })
        expect(at - back === 0 || (at > back && at - back <= HOUR_MS)).toBe(true)
      }),
    )
  })

  test('a day ends one millisecond before the next begins', () => {
    fc.assert(
      fc.property(fc.integer({ min: FROM, max: TO }), (at) => {
        const on = zone.dateOf(at)
        const end = zone.endOfDay(on)
        expect(zone.dateOf(end)).toBe(on)
        expect(zone.dateOf(end + 1) > on).toBe(true)
        expect(end).toBeGreaterThanOrEqual(at)
        expect(end - at).toBeLessThan(DAY_MS + HOUR_MS)
      }),
    )
  })
})

describe('clocks put forward', () => {
  // The gap, a wall time in it, the wall time it becomes, and the last minute before the gap.
  test.each([
    ['America/New_York', '2026-03-08', '02:30', '03:30', '01:59'],
    ['Europe/Berlin', '2026-03-29', '02:00', '03:00', '01:59'],
    ['Europe/Berlin', '2026-03-29', '02:59', '03:59', '01:59'],
    ['Australia/Lord_Howe', '2026-10-04', '02:10', '02:40', '01:59'],
  ])('%s %s: %s does not exist and moves forward to %s', (id, date, missing, becomes, before) => {
    const zone = zoneOf(id)
    const on = localDate(date)
    const at = zone.toInstant(on, minuteOf(missing))
    expect(zone.toLocal(at)).toEqual({ on, minute: minuteOf(becomes) })
    expect(at).toBe(zone.toInstant(on, minuteOf(becomes)))
    expect(at).toBeGreaterThan(zone.toInstant(on, minuteOf(before)))
  })

  test.each([
    ['America/New_York', '2026-03-08', 23],
    ['Europe/Berlin', '2026-03-29', 23],
    ['Australia/Lord_Howe', '2026-10-04', 23.5],
  ])('%s: %s lasts %d hours', (id, date, hours) => {
    const zone = zoneOf(id)
    const on = localDate(date)
    expect(zone.endOfDay(on) + 1 - zone.toInstant(on, 0)).toBe(hours * HOUR_MS)
  })

  test('a day whose midnight does not exist begins at its first minute', () => {
    const zone = zoneOf('America/Asuncion')
    const on = localDate('2023-10-01')
    expect(zone.toLocal(zone.toInstant(on, 0))).toEqual({ on, minute: 60 })
    expect(zone.dateOf(zone.toInstant(on, 0) - 1)).toBe('2023-09-30')
  })

  test('the day that Samoa left out becomes the next', () => {
    const zone = zoneOf('Pacific/Apia')
    expect(zone.toLocal(zone.toInstant(localDate('2011-12-30'), 600))).toEqual({ on: '2011-12-31', minute: 600 })
  })
})

describe('clocks put back', () => {
  test.each([
    ['America/New_York', '2026-11-01', '01:30', 60],
    ['Europe/Berlin', '2026-10-25', '02:30', 60],
    ['Australia/Lord_Howe', '2026-04-05', '01:45', 30],
  ])('%s %s: %s happens twice and is the first', (id, date, twice, minutesLater) => {
    const zone = zoneOf(id)
    const local = { on: localDate(date), minute: minuteOf(twice) }
    const first = zone.toInstant(local.on, local.minute)
    expect(zone.toLocal(first)).toEqual(local)
    expect(zone.toLocal(first + minutesLater * MINUTE_MS)).toEqual(local)
    expect(zone.toLocal(first - minutesLater * MINUTE_MS)).not.toEqual(local)
  })

  test.each([
    ['America/New_York', '2026-11-01', 25],
    ['Europe/Berlin', '2026-10-25', 25],
    ['Australia/Lord_Howe', '2026-04-05', 24.5],
  ])('%s: %s lasts %d hours', (id, date, hours) => {
    const zone = zoneOf(id)
    const on = localDate(date)
    expect(zone.endOfDay(on) + 1 - zone.toInstant(on, 0)).toBe(hours * HOUR_MS)
  })
})

test.each([
  ['Asia/Shanghai', true],
  ['Europe/Berlin', true],
  ['Asia/Nowhere', false],
  ['', false],
])('%j is a zone: %s', (id, known) => {
  expect(isZoneId(id)).toBe(known)
})
