import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatInstant } from './format-instant.ts'
import { zoneOf } from './zone.ts'

const at = (text: string) => Date.parse(text)

describe('an instant is written as the wall clock of the zone with its offset', () => {
  test.each([
    ['Asia/Shanghai', '2026-09-01T02:00:00Z', '2026-09-01T10:00:00+08:00'],
    ['Asia/Shanghai', '2026-08-31T16:00:00Z', '2026-09-01T00:00:00+08:00'],
    ['Asia/Shanghai', '2026-08-31T15:59:59.999Z', '2026-08-31T23:59:59+08:00'],
    ['UTC', '2026-09-01T02:03:04Z', '2026-09-01T02:03:04+00:00'],
    ['Asia/Kathmandu', '2026-09-01T00:00:00Z', '2026-09-01T05:45:00+05:45'],
    // West of Greenwich, also where the minutes of the offset are not zero.
    ['America/New_York', '2026-01-01T03:00:00Z', '2025-12-31T22:00:00-05:00'],
    ['America/St_Johns', '2026-01-01T03:00:00Z', '2025-12-31T23:30:00-03:30'],
    // Before 1970.
    ['Asia/Shanghai', '1969-12-31T23:59:59.500Z', '1970-01-01T07:59:59+08:00'],
  ])('%s %s is %s', (zone, utc, written) => {
    expect(formatInstant(at(utc), zoneOf(zone))).toBe(written)
  })

  test.each([
    ['the last second before the clocks go forward', '2026-03-29T00:59:59Z', '2026-03-29T01:59:59+01:00'],
    ['the first second after it', '2026-03-29T01:00:00Z', '2026-03-29T03:00:00+02:00'],
    ['02:30 for the first time', '2026-10-25T00:30:00Z', '2026-10-25T02:30:00+02:00'],
    ['02:30 for the second time', '2026-10-25T01:30:00Z', '2026-10-25T02:30:00+01:00'],
  ])('%s', (_, utc, written) => {
    expect(formatInstant(at(utc), zoneOf('Europe/Berlin'))).toBe(written)
  })
})

test('what is written is the same instant, to the second, in every zone and century', () => {
  const zones = ['Asia/Shanghai', 'America/New_York', 'Australia/Lord_Howe', 'Pacific/Apia', 'Africa/Monrovia'].map(
    zoneOf,
  )
  const instants = fc.integer({ min: at('1850-01-01T00:00:00Z'), max: at('2100-01-01T00:00:00Z') })
  fc.assert(
    fc.property(instants, fc.constantFrom(...zones), (instant, zone) => {
      expect(Date.parse(formatInstant(instant, zone))).toBe(Math.floor(instant / 1000) * 1000)
    }),
  )
})
