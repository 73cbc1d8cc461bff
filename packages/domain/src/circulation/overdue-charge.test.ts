import { describe, expect, test } from 'vitest'
import { at, calendar, day, SHANGHAI, values } from '../../test/samples.ts'
import type { WrittenCalendar } from '../calendar/index.ts'
import type { Fen } from '../kernel/index.ts'
import type { PolicyValues } from '../policy/index.ts'
import { computeOverdueCharge, type OverdueCharge } from './overdue-charge.ts'

// Due on Tuesday, 1 September; Saturday is the 5th, Sunday the 6th.
const WEEKENDS: WrittenCalendar = { hours: { 'sat-sun': 'closed' } }
const RATE = [{ from: 1, perDayFen: 10 }]

type Asked = { back: string; set?: Partial<PolicyValues>; branch?: WrittenCalendar; priceFen?: Fen | null }

function late({ back, set = {}, branch = {}, priceFen = 5970 }: Asked): OverdueCharge {
  const dueOn = day('2026-09-01')
  return computeOverdueCharge({
    dueOn,
    dueAt: SHANGHAI.endOfDay(dueOn),
    hourly: false,
    at: at(back.includes(' ') ? back : `${back} 10:00`),
    policy: values({ overdueCharge: RATE, ...set }),
    calendar: calendar(branch),
    zone: SHANGHAI,
    priceFen,
  })
}

function daysAndFen(asked: Asked): [number, Fen] {
  const { overdueDays, amountFen } = late(asked)
  return [overdueDays, amountFen]
}

describe('overdue days', () => {
  test.each([
    ['2026-08-31', 0],
    ['2026-09-01 23:59', 0],
    ['2026-09-02 00:00', 1],
    ['2026-09-02 23:59', 1],
    ['2026-09-03 00:00', 2],
  ])('of a loan due on 1 September and back %s: %i', (back, days) => {
    expect(daysAndFen({ back })).toEqual([days, days * 10])
  })

  test.each([
    ['free', 4],
    ['charge', 6],
  ] as const)('closed days are %s: %i days', (overdueClosed, days) => {
    expect(daysAndFen({ back: '2026-09-07', set: { overdueClosed }, branch: WEEKENDS })).toEqual([days, days * 10])
  })

  test('all closed cost nothing', () => {
    const branch = { closed: ['2026-09-02..2026-09-07'] }
    expect(daysAndFen({ back: '2026-09-07', branch })).toEqual([0, 0])
    expect(daysAndFen({ back: '2026-09-08', branch })).toEqual([1, 10])
  })
})

describe('grace', () => {
  test.each<[PolicyValues['overdueGraceClosedDays'], number, string, number]>([
    ['count', 3, '2026-09-04', 0],
    ['count', 3, '2026-09-05', 0],
    ['count', 3, '2026-09-07', 1],
    ['count', 4, '2026-09-05', 0],
    ['count', 4, '2026-09-07', 1],
    ['extend-at-end', 3, '2026-09-07', 1],
    ['extend-at-end', 4, '2026-09-07', 0],
    ['extend-at-end', 4, '2026-09-08', 1],
    ['skip', 3, '2026-09-07', 1],
    ['skip', 4, '2026-09-07', 0],
    ['skip', 4, '2026-09-08', 1],
  ])('%s, of %i days, back on %s: %i overdue days', (overdueGraceClosedDays, overdueGrace, back, days) => {
    const set = { overdueGrace, overdueGraceClosedDays }
    expect(daysAndFen({ back, set, branch: WEEKENDS })).toEqual([days, days * 10])
  })

  test.each([
    [false, '2026-09-04', 0],
    [false, '2026-09-05', 1],
    [true, '2026-09-04', 0],
    [true, '2026-09-05', 4],
  ])('charged once passed: %s; back on %s: %i days', (overdueGraceCharged, back, days) => {
    expect(daysAndFen({ back, set: { overdueGrace: 3, overdueGraceCharged } })).toEqual([days, days * 10])
  })

  test('charged once passed, its closed days stay free', () => {
    const set = { overdueGrace: 4, overdueGraceCharged: true }
    expect(daysAndFen({ back: '2026-09-07', set, branch: WEEKENDS })).toEqual([4, 40])
  })

  test('of a branch that never opens is calendar days', () => {
    const branch = { hours: { daily: 'closed' } }
    for (const overdueGraceClosedDays of ['count', 'extend-at-end', 'skip'] as const) {
      const set = { overdueGrace: 2, overdueGraceClosedDays, overdueClosed: 'charge' } as const
      expect(daysAndFen({ back: '2026-09-03', set, branch })).toEqual([0, 0])
      expect(daysAndFen({ back: '2026-09-04', set, branch })).toEqual([1, 10])
    }
  })
})

describe('tiers', () => {
  const overdueCharge = [
    { from: 1, perDayFen: 0 },
    { from: 3, perDayFen: 10 },
    { from: 4, onceFen: 100 },
    { from: 5, perDayFen: 20 },
  ]

  test.each([
    ['2026-09-03', 0],
    ['2026-09-04', 10],
    ['2026-09-05', 120],
    ['2026-09-06', 140],
    ['2026-09-07', 160],
  ])('a rate replaces the one before it from its day on, an amount once adds: back on %s', (back, fen) => {
    expect(late({ back, set: { overdueCharge } }).amountFen).toBe(fen)
  })

  test('none cost nothing, and the days are counted all the same', () => {
    expect(daysAndFen({ back: '2026-09-04', set: { overdueCharge: [] } })).toEqual([3, 0])
  })
})

describe('the cap', () => {
  test.each<[string, PolicyValues['overdueCap'], Fen | null, Fen | null, string, Fen]>([
    ['of the price, below', 'price', 31, null, '2026-09-04', 30],
    ['of the price, at', 'price', 30, null, '2026-09-04', 30],
    ['of the price, above: cut to it exactly', 'price', 29, null, '2026-09-04', 29],
    ['in yuan, at', { capFen: 30 }, 5970, null, '2026-09-04', 30],
    ['in yuan, above', { capFen: 25 }, 5970, null, '2026-09-04', 25],
    ['in yuan never exceeds the price', { capFen: 25 }, 20, null, '2026-09-04', 20],
    ['of a price unknown is the default price', 'price', null, 15, '2026-09-04', 15],
    ['in yuan, the default price being less', { capFen: 25 }, null, 15, '2026-09-04', 15],
    ['of a price known is not the default price', 'price', 5970, 15, '2026-09-04', 30],
    ['of no price at all is none', 'price', null, null, '2026-09-04', 30],
    ['in yuan holds without any price', { capFen: 25 }, null, null, '2026-09-04', 25],
    ['none lifts the price too', 'none', 5, null, '2026-09-04', 30],
    ['of nothing makes it free', { capFen: 0 }, 5970, null, '2026-09-04', 0],
  ])('%s', (_, overdueCap, priceFen, defaultPrice, back, fen) => {
    expect(late({ back, priceFen, set: { overdueCap, defaultPrice } }).amountFen).toBe(fen)
  })
})

test('a charge tells its steps', () => {
  const set = { overdueGrace: 1, overdueCap: { capFen: 15 } } as const
  expect(late({ back: '2026-09-07', set, branch: WEEKENDS }).steps).toEqual([
    { code: 'OVERDUE', from: '2026-09-02', to: '2026-09-07', calendarDays: 6 },
    { code: 'GRACE', until: '2026-09-02', passed: true, charged: false },
    { code: 'CLOSED_FREE', days: 2, closedOn: ['2026-09-05', '2026-09-06'] },
    { code: 'RATE', fromDay: 1, toDay: 3, perDayFen: 10, amountFen: 30 },
    { code: 'CAP', by: 'amount', capFen: 15 },
  ])
})

describe('a loan counted in hours', () => {
  const dueOn = day('2026-09-04')
  const dueAt = at('2026-09-04 14:00')
  const days = (back: string, branch: WrittenCalendar = {}, set: Partial<PolicyValues> = {}) =>
    computeOverdueCharge({
      dueOn,
      dueAt,
      hourly: true,
      at: at(back),
      policy: values({ overdueCharge: RATE, ...set }),
      calendar: calendar(branch),
      zone: SHANGHAI,
      priceFen: null,
    }).overdueDays

  test.each([
    ['2026-09-04 14:00', 0],
    ['2026-09-04 14:01', 1],
    ['2026-09-05 09:00', 1],
    ['2026-09-06 09:00', 2],
  ])('is late from its minute and at least a day: back %s, %i days', (back, expected) => {
    expect(days(back)).toBe(expected)
  })

  test.each([
    ['2026-09-04 14:01', 1],
    ['2026-09-05 09:00', 1],
    ['2026-09-06 09:00', 1],
    ['2026-09-07 09:00', 1],
    ['2026-09-08 09:00', 2],
  ])('keeps the day it has cost over closed days: back %s, %i days', (back, expected) => {
    expect(days(back, WEEKENDS)).toBe(expected)
  })

  test.each([
    ['2026-09-04 20:00', 0],
    ['2026-09-05 09:00', 0],
    ['2026-09-06 09:00', 1],
  ])('has its grace, too: back %s, %i days', (back, expected) => {
    expect(days(back, {}, { overdueGrace: 1 })).toBe(expected)
  })
})
