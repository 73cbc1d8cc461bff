import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addDays,
  daysBetween,
  fromDayNumber,
  laterOf,
  localDate,
  parseDateRange,
  parseLocalDate,
  toDayNumber,
  weekdayOf,
  wholeYears,
} from './local-date.ts'

const DAY_MS = 86_400_000
const FIRST = Date.UTC(1900, 0, 1) / DAY_MS
const LAST = Date.UTC(2200, 11, 31) / DAY_MS

describe('days and day numbers', () => {
  test('every day from 1900 to 2200 is the day that UTC says, both ways', () => {
    const wrong: string[] = []
    for (let number = FIRST; number <= LAST; number++) {
      const date = fromDayNumber(number)
      if (date !== new Date(number * DAY_MS).toISOString().slice(0, 10) || toDayNumber(date) !== number)
        wrong.push(date)
    }
    expect(wrong).toEqual([])
  })

  test('days added and days between undo each other', () => {
    const numbers = fc.integer({ min: FIRST, max: LAST })
    fc.assert(
      fc.property(numbers, numbers, (a, b) => {
        const [from, to] = [fromDayNumber(a), fromDayNumber(b)]
        expect(addDays(from, daysBetween(from, to))).toBe(to)
        expect(laterOf(from, to)).toBe(a >= b ? from : to)
      }),
    )
  })

  test('the weekday is the one that UTC says, Monday being 0', () => {
    fc.assert(
      fc.property(fc.integer({ min: FIRST, max: LAST }), (number) => {
        expect(weekdayOf(fromDayNumber(number))).toBe((new Date(number * DAY_MS).getUTCDay() + 6) % 7)
      }),
    )
  })
})

describe('reading a day', () => {
  test.each(['2026-02-28', '2024-02-29', '2000-02-29', '1900-12-31'])('%s is a day', (text) => {
    expect(parseLocalDate(text)).toBe(text)
    expect(localDate(text)).toBe(text)
  })

  test.each([
    ['a day that this year lacks', '2026-02-29'],
    ['29 February of a century that is no leap year', '1900-02-29'],
    ['month 13', '2026-13-01'],
    ['month 0', '2026-00-10'],
    ['day 0', '2026-01-00'],
    ['no leading zero', '2026-1-1'],
    ['a time', '2026-01-01T00:00'],
    ['a space', ' 2026-01-01'],
    ['nothing', ''],
  ])('%s is none', (_, text) => {
    expect(parseLocalDate(text)).toBeNull()
    expect(() => localDate(text)).toThrow(RangeError)
  })

  test.each([
    ['2026-10-01..2026-10-07', { from: '2026-10-01', to: '2026-10-07' }],
    ['2026-10-01', { from: '2026-10-01', to: '2026-10-01' }],
    ['2026-10-01..2026-10-01', { from: '2026-10-01', to: '2026-10-01' }],
    ['2026-10-02..2026-10-01', null],
    ['2026-10-01..2026-10-02..2026-10-03', null],
    ['2026-10-01..', null],
    ['..2026-10-01', null],
  ])('the range %s', (text, range) => {
    expect(parseDateRange(text)).toEqual(range)
  })
})

describe('whole years lived', () => {
  test.each([
    ['the day before the birthday', '2010-09-02', '2026-09-01', 15],
    ['on the birthday', '2010-09-01', '2026-09-01', 16],
    ['the day after the birthday', '2010-08-31', '2026-09-01', 16],
    ['born on 29 February, on 28 February of a common year', '2012-02-29', '2026-02-28', 13],
    ['born on 29 February, on 1 March of a common year', '2012-02-29', '2026-03-01', 14],
    ['born on 29 February, on 28 February of a leap year', '2012-02-29', '2028-02-28', 15],
    ['born on 29 February, on 29 February of a leap year', '2012-02-29', '2028-02-29', 16],
    ['on the day of birth', '2026-09-01', '2026-09-01', 0],
  ])('%s', (_, born, on, years) => {
    expect(wholeYears(localDate(born), localDate(on))).toBe(years)
  })
})
