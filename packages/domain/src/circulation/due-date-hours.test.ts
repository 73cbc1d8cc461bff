import { describe, expect, test } from 'vitest'
import { at, calendar, day, NEVER_OPEN, SHANGHAI, values } from '../../test/samples.ts'
import type { WrittenCalendar } from '../calendar/index.ts'
import { HOUR_MS, localDate, zoneOf } from '../kernel/index.ts'
import type { PolicyValues } from '../policy/index.ts'
import { computeDueDate } from './due-date.ts'

type Beyond = PolicyValues['hourlyBeyondClosing']
type Asked = { from: string; hours: number; set?: Partial<PolicyValues>; branch?: WrittenCalendar; card?: string }

function hourly({ from, hours, set = {}, branch = {}, card = '2099-12-31' }: Asked) {
  return computeDueDate({
    now: at(from),
    start: at(from),
    period: { unit: 'hour', count: hours },
    policy: values(set),
    calendar: calendar(branch),
    zone: SHANGHAI,
    cardExpiresOn: day(card),
  })
}

function dueAt(asked: Asked): string {
  const { on, minute } = SHANGHAI.toLocal(hourly(asked).at)
  return `${on} ${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
}

const SPLIT: WrittenCalendar = { hours: { daily: ['08:00-12:00', '13:30-17:30'] }, closed: ['2026-09-02'] }

describe('a loan counted in hours', () => {
  test('is due at that minute', () => {
    expect(hourly({ from: '2026-09-01 10:00', hours: 4 })).toMatchObject({ hourly: true, at: at('2026-09-01 14:00') })
  })

  test.each<[Beyond, string, number, string]>([
    ['cut', '2026-09-01 09:00', 2, '2026-09-01 11:00'],
    ['cut', '2026-09-01 10:00', 2, '2026-09-01 12:00'],
    ['cut', '2026-09-01 10:01', 2, '2026-09-01 12:00'],
    ['cut', '2026-09-01 09:30', 4, '2026-09-01 13:30'],
    ['cut', '2026-09-01 16:00', 4, '2026-09-01 17:30'],
    ['cut', '2026-09-01 16:00', 24, '2026-09-01 17:30'],
    ['cut', '2026-09-01 16:00', 48, '2026-09-03 16:00'],
    // Lent while shut, and no closing on the way: nothing to cut to.
    ['cut', '2026-09-01 18:00', 1, '2026-09-01 19:00'],
    ['next-opening', '2026-09-01 10:01', 2, '2026-09-01 13:30'],
    ['next-opening', '2026-09-01 16:00', 4, '2026-09-03 08:00'],
    ['next-opening', '2026-09-01 16:00', 1, '2026-09-01 17:00'],
    ['keep', '2026-09-01 16:00', 4, '2026-09-01 20:00'],
  ])('%s: lent %s for %i hours, due %s', (hourlyBeyondClosing, from, hours, expected) => {
    expect(dueAt({ from, hours, set: { hourlyBeyondClosing }, branch: SPLIT })).toBe(expected)
  })

  test.each<Beyond>(['cut', 'next-opening'])(
    '%s with a branch that never opens: unshifted, with a warning',
    (beyond) => {
      const asked = { from: '2026-09-01 16:00', hours: 4, set: { hourlyBeyondClosing: beyond }, branch: NEVER_OPEN }
      expect(dueAt(asked)).toBe('2026-09-01 20:00')
      expect(hourly(asked).steps.map(({ code }) => code)).toEqual(['PERIOD', 'NO_OPEN_DAY'])
    },
  )

  test('cut by the card or a ceiling is due at closing of that day', () => {
    const long = { from: '2026-09-01 10:00', hours: 72, branch: SPLIT }
    expect(dueAt({ ...long, card: '2026-09-03' })).toBe('2026-09-03 17:30')
    expect(dueAt({ ...long, set: { loanCeiling: [day('2026-09-03')] } })).toBe('2026-09-03 17:30')
    expect(dueAt({ ...long, card: '2026-09-02' })).toBe('2026-09-01 17:30')
  })

  test.each([
    ['forward', '2026-03-29', 1 * 60, 4 * 60],
    ['back', '2026-10-25', 1 * 60, 2 * 60],
  ])('is elapsed hours where clocks are put %s', (_, date, from, ends) => {
    const zone = zoneOf('Europe/Berlin')
    const start = zone.toInstant(localDate(date), from)
    const { at: due } = computeDueDate({
      now: start,
      start,
      period: { unit: 'hour', count: 2 },
      policy: values({ hourlyBeyondClosing: 'keep' }),
      calendar: calendar(),
      zone,
      cardExpiresOn: day('2099-12-31'),
    })
    expect(due - start).toBe(2 * HOUR_MS)
    expect(zone.toLocal(due)).toEqual({ on: date, minute: ends })
  })
})
