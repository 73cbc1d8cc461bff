import { describe, expect, test } from 'vitest'
import { at, calendar, day, SHANGHAI, values } from '../../test/samples.ts'
import type { WrittenCalendar } from '../calendar/index.ts'
import type { Period, PolicyValues, Rollover } from '../policy/index.ts'
import { computeDueDate } from './due-date.ts'

const SUMMER: Rollover = { from: day('2026-07-01'), to: day('2026-08-20'), dueOn: day('2026-09-05') }
const days = (count: number): Period => ({ unit: 'day', count })
const hours = (count: number): Period => ({ unit: 'hour', count })

type Asked = {
  now?: string
  period?: Period
  hot?: Period | null
  rollovers?: readonly Rollover[]
  set?: Partial<PolicyValues>
  written?: WrittenCalendar
}

function due({ now = '2026-07-10 10:00', period = days(30), hot = null, rollovers = [], set, written }: Asked) {
  return computeDueDate({
    now: at(now),
    start: at(now),
    period,
    hotPeriod: hot,
    rollovers,
    policy: values(set),
    calendar: calendar(written),
    zone: SHANGHAI,
    cardExpiresOn: day('2099-12-31'),
  })
}

const codesOf = (asked: Asked) => due(asked).steps.map(({ code }) => code)

describe('a rollover window', () => {
  test.each([
    ['the day before it', '2026-06-30 23:59', '2026-07-30'],
    ['its first day', '2026-07-01 00:00', '2026-09-05'],
    ['its last day', '2026-08-20 23:59', '2026-09-05'],
    ['the day after it', '2026-08-21 00:00', '2026-09-20'],
  ])('holds as of %s', (_, now, on) => expect(due({ now, rollovers: [SUMMER] }).on).toBe(on))

  test('holds whatever the period, and says so', () => {
    expect(due({ period: hours(4), rollovers: [SUMMER] })).toEqual({
      on: '2026-09-05',
      at: SHANGHAI.endOfDay(day('2026-09-05')),
      hourly: false,
      steps: [{ code: 'ROLLOVER', from: '2026-07-01', to: '2026-08-20', on: '2026-09-05' }],
    })
  })

  test('passes the closed-day rule, but keeps no weekday of a period', () => {
    const set = { dueOnClosedDay: 'next-same-weekday' } as const
    const asked = { period: days(7), rollovers: [SUMMER], set, written: { closed: ['2026-09-05'] } }
    expect(due(asked).on).toBe('2026-09-06')
    expect(codesOf(asked)).toEqual(['ROLLOVER', 'CLOSED_DAY'])
  })
})

describe('a hot title', () => {
  test.each([
    ['shorter', days(14), '2026-07-24', ['PERIOD', 'HOT_TITLE']],
    ['as long', days(30), '2026-08-09', ['PERIOD']],
    ['longer', days(40), '2026-08-09', ['PERIOD']],
    ['in hours', hours(4), '2026-07-10', ['PERIOD', 'HOT_TITLE']],
  ])('with a period that is %s', (_, hot, on, codes) => {
    expect(due({ hot }).on).toBe(on)
    expect(codesOf({ hot })).toEqual(codes)
  })

  test('shortens a rollover, too', () => {
    expect(due({ hot: days(14), rollovers: [SUMMER] }).on).toBe('2026-07-24')
    expect(due({ now: '2026-08-20 10:00', hot: days(30), rollovers: [SUMMER] }).on).toBe('2026-09-05')
  })

  test('counts open days where the rule does', () => {
    const asked = { hot: days(2), set: { dueOnClosedDay: 'skip-closed' } as const, written: { closed: ['2026-07-11'] } }
    expect(due(asked).on).toBe('2026-07-13')
  })
})
