import { describe, expect, test } from 'vitest'
import { at, calendar, day, SHANGHAI, values } from '../../test/samples.ts'
import type { WrittenCalendar } from '../calendar/index.ts'
import type { Fen } from '../kernel/index.ts'
import type { ChargeTier, PolicyValues } from '../policy/index.ts'
import { computeOverdueCharge, type OverdueCharge } from './overdue-charge.ts'

// A loan in hours, due on Tuesday, 1 September at 17:00; the branch is open 08:00–12:00 and 14:00–21:00.
const SPANS: WrittenCalendar = { hours: { daily: ['08:00-12:00', '14:00-21:00'] } }

function hourlyLate(back: string, overdueCharge: ChargeTier[], set: Partial<PolicyValues> = {}): OverdueCharge {
  return computeOverdueCharge({
    dueOn: day('2026-09-01'),
    dueAt: at('2026-09-01 17:00'),
    hourly: true,
    at: at(back),
    policy: values({ overdueCharge, overdueCap: 'none', ...set }),
    calendar: calendar(SPANS),
    zone: SHANGHAI,
    priceFen: null,
  })
}

function daysLate(back: string, overdueCharge: ChargeTier[]): Fen {
  return computeOverdueCharge({
    dueOn: day('2026-09-01'),
    dueAt: SHANGHAI.endOfDay(day('2026-09-01')),
    hourly: false,
    at: at(`${back} 10:00`),
    policy: values({ overdueCharge, overdueCap: 'none' }),
    calendar: calendar(),
    zone: SHANGHAI,
    priceFen: null,
  }).amountFen
}

describe('by the hour', () => {
  const HOUR: ChargeTier[] = [{ from: 1, unit: 'hour', amountFen: 50 }]

  test.each([
    ['2026-09-01 17:00', 0],
    ['2026-09-01 17:01', 50],
    ['2026-09-01 18:00', 50],
    ['2026-09-01 18:01', 100],
    ['2026-09-01 21:00', 200],
    ['2026-09-01 23:30', 200],
    ['2026-09-02 08:01', 250],
    ['2026-09-02 13:00', 400],
    ['2026-09-02 14:01', 450],
  ])('back %s: %i fen, of opening hours only', (back, fen) => {
    expect(hourlyLate(back, HOUR).amountFen).toBe(fen)
  })

  test.each([
    ['2026-09-01 23:30', 350],
    ['2026-09-02 08:01', 800],
  ])('back %s: %i fen where closed hours are charged', (back, fen) => {
    expect(hourlyLate(back, HOUR, { overdueClosed: 'charge' }).amountFen).toBe(fen)
  })

  test('the steps tell the time late and the rate', () => {
    expect(hourlyLate('2026-09-02 08:01', HOUR).steps.slice(-2)).toEqual([
      { code: 'TIME', minutes: 241, openOnly: true },
      { code: 'TIME_RATE', unit: 'hour', fromUnit: 1, toUnit: 5, perUnitFen: 50, amountFen: 250 },
    ])
  })
})

describe('by the minute', () => {
  test('a later rate replaces the one before it from its minute on', () => {
    const tiers: ChargeTier[] = [
      { from: 1, unit: 'minute', amountFen: 1 },
      { from: 61, unit: 'minute', amountFen: 2 },
    ]
    expect(hourlyLate('2026-09-01 18:00', tiers).amountFen).toBe(60)
    expect(hourlyLate('2026-09-01 18:01', tiers).amountFen).toBe(62)
  })

  test('a rate by the hour takes over at its own hour', () => {
    const tiers: ChargeTier[] = [
      { from: 1, unit: 'minute', amountFen: 1 },
      { from: 3, unit: 'hour', amountFen: 100 },
    ]
    expect(hourlyLate('2026-09-01 19:00', tiers).amountFen).toBe(120)
    expect(hourlyLate('2026-09-01 19:01', tiers).amountFen).toBe(220)
  })
})

describe('hours first, then days', () => {
  const TIERS: ChargeTier[] = [
    { from: 1, unit: 'hour', amountFen: 50 },
    { from: 2, perDayFen: 1000 },
  ]

  test.each([
    ['2026-09-02 21:00', 750],
    ['2026-09-03 09:00', 750 + 1000],
    ['2026-09-04 09:00', 750 + 2000],
  ])('back %s: %i fen', (back, fen) => {
    expect(hourlyLate(back, TIERS).amountFen).toBe(fen)
  })
})

describe('for every so many days', () => {
  test.each([
    ['2026-09-02', 100, 0],
    ['2026-09-08', 100, 100],
    ['2026-09-09', 200, 100],
    ['2026-09-15', 200, 200],
    ['2026-09-16', 300, 200],
  ])('back on %s: %i fen with begun weeks charged, %i with full ones only', (back, begun, full) => {
    expect(daysLate(back, [{ from: 1, everyDays: 7, begun: 'charge', amountFen: 100 }])).toBe(begun)
    expect(daysLate(back, [{ from: 1, everyDays: 7, begun: 'free', amountFen: 100 }])).toBe(full)
  })

  test('a rate by the day before it ends the day before it begins, and an amount once adds', () => {
    const tiers: ChargeTier[] = [
      { from: 1, perDayFen: 10 },
      { from: 3, everyDays: 7, begun: 'charge', amountFen: 100 },
      { from: 3, onceFen: 5 },
    ]
    expect(daysLate('2026-09-03', tiers)).toBe(20)
    expect(daysLate('2026-09-04', tiers)).toBe(20 + 100 + 5)
  })
})
