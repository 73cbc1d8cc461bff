import { fromDayNumber, localDate, toDayNumber } from '@wenyuan/domain/kernel'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { piecesOf, rangeBefore } from './statistics-spans.ts'

const range = (from: string, to: string) => ({ from: localDate(from), to: localDate(to) })

describe('the pieces of a range', () => {
  const days = fc.integer({ min: toDayNumber(localDate('2024-01-01')), max: toDayNumber(localDate('2027-12-31')) })
  test.each(['day', 'week', 'month'] as const)('of a %s follow each other without gap or overlap', (by) => {
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 400 }), (first, more) => {
        const whole = { from: fromDayNumber(first), to: fromDayNumber(first + more) }
        const pieces = piecesOf(whole, by)
        const numbers = pieces.flatMap(({ from, to }) => {
          const [begin, end] = [toDayNumber(from), toDayNumber(to)]
          return Array.from({ length: end - begin + 1 }, (_, place) => begin + place)
        })
        expect(numbers).toEqual(Array.from({ length: more + 1 }, (_, place) => first + place))
      }),
    )
  })
})

describe('the range before', () => {
  test.each([
    [
      'a whole month: the month before, though shorter',
      '2026-03-01',
      '2026-03-31',
      '2026-03-31',
      '2026-02-01',
      '2026-02-28',
    ],
    [
      'a whole month: the month before, though longer',
      '2026-02-01',
      '2026-02-28',
      '2026-02-28',
      '2026-01-01',
      '2026-01-31',
    ],
    [
      'a month that runs: as much of the month before',
      '2026-11-01',
      '2026-11-30',
      '2026-11-25',
      '2026-10-01',
      '2026-10-25',
    ],
    [
      'the end of a long month that runs: all of a short one',
      '2026-03-01',
      '2026-03-31',
      '2026-03-30',
      '2026-02-01',
      '2026-02-28',
    ],
    ['a month up to some day', '2026-11-01', '2026-11-15', '2026-11-15', '2026-10-01', '2026-10-15'],
    ['a quarter: the quarter before', '2026-01-01', '2026-03-31', '2026-03-31', '2025-10-01', '2025-12-31'],
    ['a week: the week before', '2026-11-16', '2026-11-22', '2026-11-22', '2026-11-09', '2026-11-15'],
    ['one day: the day before', '2026-03-02', '2026-03-02', '2026-03-02', '2026-03-01', '2026-03-01'],
    ['a leap year that runs: up to the same day', '2028-01-01', '2028-12-31', '2028-11-25', '2027-01-01', '2027-11-25'],
  ])('of %s', (_, from, to, through, first, last) => {
    expect(rangeBefore(range(from, to), localDate(through))).toEqual(range(first, last))
  })
})
