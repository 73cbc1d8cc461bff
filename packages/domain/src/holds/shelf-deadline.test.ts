import { describe, expect, test } from 'vitest'
import { at, calendar, day, NEVER_OPEN, SHANGHAI, values } from '../../test/samples.ts'
import type { WrittenCalendar } from '../calendar/index.ts'
import { computeShelfDeadline } from './shelf-deadline.ts'

const HOLIDAY: WrittenCalendar = { closed: ['2026-09-03..2026-09-06'] }

function deadline(holdShelfPeriod: number, holdShelfClosedDays: 'skip' | 'count', written: WrittenCalendar = {}) {
  const policy = values({ holdShelfPeriod, holdShelfClosedDays })
  return computeShelfDeadline(day('2026-09-01'), policy, calendar(written), SHANGHAI)
}

describe('a hold ready on 1 September', () => {
  test.each([
    [0, 'skip', '2026-09-01 21:00'],
    [1, 'skip', '2026-09-02 21:00'],
    [2, 'skip', '2026-09-07 21:00'],
    [3, 'skip', '2026-09-08 21:00'],
    [1, 'count', '2026-09-02 21:00'],
    [2, 'count', '2026-09-03 23:59'],
    [6, 'count', '2026-09-07 21:00'],
  ] as const)('waits %i days, closed days %s: until closing of the last, %s', (days, closedDays, until) => {
    const found = deadline(days, closedDays, HOLIDAY)
    expect(found.at).toBe(at(until))
    expect(found.on).toBe(until.slice(0, 10))
  })

  test('waits calendar days at a branch that never opens', () => {
    expect(deadline(3, 'skip', NEVER_OPEN)).toEqual({ on: '2026-09-04', at: at('2026-09-04 23:59') })
  })
})
