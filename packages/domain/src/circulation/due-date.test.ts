import { describe, expect, test } from 'vitest'
import { at, calendar, day, NEVER_OPEN, NOW, SHANGHAI, TODAY, values } from '../../test/samples.ts'
import type { WrittenCalendar } from '../calendar/index.ts'
import { addDays } from '../kernel/index.ts'
import type { Period, PolicyValues } from '../policy/index.ts'
import { computeDueDate, type DueDate, type DueDateQuestion } from './due-date.ts'

type Asked = {
  days?: number
  set?: Partial<PolicyValues>
  branch?: WrittenCalendar
  now?: number
  start?: number
  card?: string
  latest?: string
}

function due({
  days = 30,
  set = {},
  branch = {},
  now = NOW,
  start = now,
  card = '2099-12-31',
  latest,
}: Asked): DueDate {
  const period: Period = { unit: 'day', count: days }
  const question: DueDateQuestion = {
    now,
    start,
    period,
    policy: values(set),
    calendar: calendar(branch),
    zone: SHANGHAI,
    cardExpiresOn: day(card),
  }
  return computeDueDate(latest === undefined ? question : { ...question, latestOn: day(latest) })
}

function stepsOf(date: DueDate): string[] {
  return date.steps.map(({ code, on }) => `${code} ${on}`)
}

const HOLIDAY: WrittenCalendar = { closed: ['2026-10-01..2026-10-07'] }

describe('the period', () => {
  test.each([
    [0, '2026-09-01'],
    [1, '2026-09-02'],
    [30, '2026-10-01'],
    [365, '2027-09-01'],
  ])('of %i days from 1 September is due on %s, to the end of that day', (days, on) => {
    expect(due({ days })).toEqual({
      on,
      at: SHANGHAI.endOfDay(day(on)),
      hourly: false,
      steps: [{ code: 'PERIOD', from: '2026-09-01', count: days, unit: 'day', on }],
    })
  })

  test('counts calendar days, whatever the hour of lending', () => {
    expect(due({ days: 1, now: at('2026-09-01 00:00') }).on).toBe('2026-09-02')
    expect(due({ days: 1, now: at('2026-09-01 23:59') }).on).toBe('2026-09-02')
  })

  test('of a renewal counts from its start, not from today', () => {
    expect(due({ days: 10, start: at('2026-09-20 23:59') }).on).toBe('2026-09-30')
  })
})

describe('a due date on a closed day', () => {
  const wednesdays = { closed: ['2026-09-15', '2026-09-22'] } as const

  test.each<[PolicyValues['dueOnClosedDay'], number, WrittenCalendar, string, string[]]>([
    ['keep', 30, HOLIDAY, '2026-10-01', ['PERIOD 2026-10-01']],
    ['next-open', 29, HOLIDAY, '2026-09-30', ['PERIOD 2026-09-30']],
    ['next-open', 30, HOLIDAY, '2026-10-08', ['PERIOD 2026-10-01', 'CLOSED_DAY 2026-10-08']],
    ['next-open', 37, HOLIDAY, '2026-10-08', ['PERIOD 2026-10-08']],
    ['previous-open', 30, HOLIDAY, '2026-09-30', ['PERIOD 2026-10-01', 'CLOSED_DAY 2026-09-30']],
    ['next-same-weekday', 14, wednesdays, '2026-09-29', ['PERIOD 2026-09-15', 'CLOSED_DAY 2026-09-29']],
    ['skip-closed', 28, HOLIDAY, '2026-09-29', ['OPEN_DAYS_COUNTED 2026-09-29']],
    ['skip-closed', 30, HOLIDAY, '2026-10-08', ['OPEN_DAYS_COUNTED 2026-10-08']],
  ])('%s, after %i days', (dueOnClosedDay, days, branch, on, steps) => {
    const date = due({ days, set: { dueOnClosedDay }, branch })
    expect(date.on).toBe(on)
    expect(stepsOf(date)).toEqual(steps)
  })

  test.each([
    ['the period is not whole weeks', 15, { closed: ['2026-09-16'] }, '2026-09-17'],
    ['that weekday is usually closed', 14, { hours: { tue: 'closed' } }, '2026-09-16'],
    ['the period is none at all', 0, { closed: ['2026-09-01'] }, '2026-09-02'],
    [
      'that weekday is closed for a year',
      14,
      { closed: Array.from({ length: 53 }, (_, n) => addDays(TODAY, 14 + n * 7)) },
      '2026-09-16',
    ],
  ])('next-same-weekday is next-open where %s', (_, days, branch, on) => {
    expect(due({ days, set: { dueOnClosedDay: 'next-same-weekday' }, branch }).on).toBe(on)
  })

  test('previous-open is never before today', () => {
    const branch = { closed: ['2026-09-01..2026-09-10'] }
    expect(due({ days: 5, set: { dueOnClosedDay: 'previous-open' }, branch }).on).toBe('2026-09-01')
    expect(due({ days: 0, set: { dueOnClosedDay: 'previous-open' }, branch }).on).toBe('2026-09-01')
  })
})

describe('a branch without an open day in sight', () => {
  test.each(['next-open', 'previous-open', 'next-same-weekday', 'skip-closed'] as const)(
    '%s gives the unshifted date with a warning',
    (dueOnClosedDay) => {
      const date = due({ days: 28, set: { dueOnClosedDay }, branch: NEVER_OPEN })
      expect(stepsOf(date)).toEqual(['PERIOD 2026-09-29', 'NO_OPEN_DAY 2026-09-29'])
    },
  )

  test('with too few open days to count, too', () => {
    const branch = { ...NEVER_OPEN, open: [{ days: '2026-09-02..2026-09-04', hours: '08:00-12:00' }] }
    const skipping = { set: { dueOnClosedDay: 'skip-closed' }, branch } as const
    expect(stepsOf(due({ ...skipping, days: 3 }))).toEqual(['OPEN_DAYS_COUNTED 2026-09-04'])
    expect(stepsOf(due({ ...skipping, days: 4 }))).toEqual(['PERIOD 2026-09-05', 'NO_OPEN_DAY 2026-09-05'])
  })

  test('a ceiling cuts and moves nowhere', () => {
    const date = due({ days: 30, set: { loanCeiling: [day('2026-09-10')] }, branch: NEVER_OPEN })
    expect(date.on).toBe('2026-09-10')
  })
})

describe('the ceiling', () => {
  test.each([
    ['later than the date cuts nothing', ['2026-10-02'], '2026-10-01'],
    ['on the date cuts nothing', ['2026-10-01'], '2026-10-01'],
    ['earlier than the date cuts to it', ['2026-09-30'], '2026-09-30'],
    ['of several is the earliest ahead', ['2027-01-31', '2026-09-20', '2026-09-25'], '2026-09-20'],
    ['of tomorrow counts', ['2026-09-02'], '2026-09-02'],
    ['of today no longer counts', ['2026-09-01'], '2026-10-01'],
    ['gone by does not count', ['2026-08-31', '2026-09-29'], '2026-09-29'],
  ])('%s', (_, ceilings, on) => {
    expect(due({ set: { loanCeiling: ceilings.map(day) } }).on).toBe(on)
  })

  test('cuts what the closed-day rule has moved', () => {
    const date = due({ set: { loanCeiling: [day('2026-10-03')] }, branch: HOLIDAY })
    expect(stepsOf(date)).toEqual([
      'PERIOD 2026-10-01',
      'CLOSED_DAY 2026-10-08',
      'CEILING 2026-10-03',
      'MOVED_BACK 2026-09-30',
    ])
  })

  test('on a closed day moves back, but never before today', () => {
    const branch = { closed: ['2026-09-01..2026-09-20'] }
    expect(due({ set: { loanCeiling: [day('2026-09-15')] }, branch }).on).toBe('2026-09-01')
  })

  test.each([
    ['later than the date', '2026-10-02', '2026-10-01'],
    ['on the date', '2026-10-01', '2026-10-01'],
    ['before the date', '2026-09-30', '2026-09-30'],
  ])('the most days of renewals cut like one: %s', (_, latest, on) => {
    expect(due({ latest }).on).toBe(on)
  })
})

describe('the card', () => {
  test.each([
    ['cut', '2026-10-02', '2026-10-01'],
    ['cut', '2026-10-01', '2026-10-01'],
    ['cut', '2026-09-30', '2026-09-30'],
    ['cut', '2026-09-01', '2026-09-01'],
    // It expired yesterday and someone let it through: a due date in the past helps nobody.
    ['cut', '2026-08-31', '2026-10-01'],
    ['refuse', '2026-09-30', '2026-10-01'],
    ['ignore', '2026-09-30', '2026-10-01'],
  ] as const)('cardExpiry %s, good through %s: due on %s', (cardExpiry, card, on) => {
    expect(due({ set: { cardExpiry }, card }).on).toBe(on)
  })

  test('that expires on a closed day moves the date back to an open one', () => {
    const date = due({ card: '2026-10-03', branch: HOLIDAY })
    expect(stepsOf(date).slice(-2)).toEqual(['CARD_EXPIRY 2026-10-03', 'MOVED_BACK 2026-09-30'])
  })

  test('and the ceiling: the earlier of both', () => {
    const loanCeiling = [day('2026-09-20')]
    expect(due({ set: { loanCeiling }, card: '2026-09-15' }).on).toBe('2026-09-15')
    expect(due({ set: { loanCeiling }, card: '2026-09-25' }).on).toBe('2026-09-20')
  })
})
