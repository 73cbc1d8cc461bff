import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { someCalendar, someClosedDay } from '../../test/arbitraries.ts'
import { calendar, day, NOW, SHANGHAI, values } from '../../test/samples.ts'
import type { WrittenCalendar } from '../calendar/index.ts'
import type { Period, PolicyValues } from '../policy/index.ts'
import { computeDueDate, type DueDate } from './due-date.ts'
import { movedDue } from './moved-due.ts'

const NEVER = day('2099-12-31')

function lend(period: Period, set: Partial<PolicyValues> = {}, written: WrittenCalendar = {}): DueDate {
  const policy = values(set)
  const question = { period, policy, calendar: calendar(written), zone: SHANGHAI, cardExpiresOn: NEVER }
  return computeDueDate({ now: NOW, start: NOW, ...question })
}

/** Lent on Tuesday, 1 September 2026; then the days are declared closed. */
function move(days: number, closed: string[], set: Partial<PolicyValues> = {}): string | null {
  const due = lend({ unit: 'day', count: days }, set)
  const question = { due, policy: values(set), calendar: calendar({ closed }), zone: SHANGHAI }
  return movedDue({ ...question, cardExpiresOn: NEVER, latestOn: null })?.on ?? null
}

describe('a due date after days were declared closed', () => {
  test.each<[string, Partial<PolicyValues>, string | null]>([
    ['next-open', {}, '2026-09-17'],
    ['keep', { dueOnClosedDay: 'keep' }, null],
    ['previous-open is never earlier', { dueOnClosedDay: 'previous-open' }, null],
    ['next-same-weekday', { dueOnClosedDay: 'next-same-weekday' }, '2026-09-22'],
    ['not past a ceiling', { loanCeiling: [day('2026-09-15')] }, null],
    ['as far as a ceiling', { loanCeiling: [day('2026-09-17')] }, '2026-09-17'],
  ])('%s', (_, set, on) => {
    expect(move(14, ['2026-09-15..2026-09-16'], set)).toBe(on)
  })

  test('on another day stays, unless open days are counted', () => {
    expect(move(14, ['2026-09-10'])).toBeNull()
    expect(move(14, ['2026-09-10'], { dueOnClosedDay: 'skip-closed' })).toBe('2026-09-16')
  })

  test('is never earlier and says what moved it', () => {
    const kinds = fc.constantFrom(
      ...(['keep', 'next-open', 'previous-open', 'next-same-weekday', 'skip-closed'] as const),
    )
    const asked = fc.record({ kind: kinds, days: fc.integer({ min: 0, max: 60 }), closed: someClosedDay })
    fc.assert(
      fc.property(someCalendar, asked, (written, { kind, days, closed }) => {
        const policy = { dueOnClosedDay: kind }
        const due = lend({ unit: 'day', count: days }, policy, written)
        const after = calendar({ ...written, closed: [...(written.closed ?? []), closed] })
        const question = { due, policy: values(policy), calendar: after, zone: SHANGHAI, latestOn: null }
        const moved = movedDue({ ...question, cardExpiresOn: NEVER })
        if (moved === null) return
        expect(moved.on > due.on).toBe(true)
        expect(moved.steps.at(-1)).toEqual({ code: 'CLOSED_AFTERWARDS', from: due.on, on: moved.on })
      }),
    )
  })
})
