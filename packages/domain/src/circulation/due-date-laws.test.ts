import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { someCalendar, someClosedDay } from '../../test/arbitraries.ts'
import { calendar, day, NOW, SHANGHAI, TODAY, values } from '../../test/samples.ts'
import type { WrittenCalendar } from '../calendar/index.ts'
import { addDays, HOUR_MS } from '../kernel/index.ts'
import type { Period, PolicyValues } from '../policy/index.ts'
import { computeDueDate, type DueDate } from './due-date.ts'

const KEEP_LONG = ['keep', 'next-open', 'next-same-weekday', 'skip-closed'] as const
const someDay = fc.integer({ min: 0, max: 90 }).map((days) => addDays(TODAY, days))

function due(period: Period, set: Partial<PolicyValues>, branch: WrittenCalendar, card = day('2099-12-31')): DueDate {
  return computeDueDate({
    now: NOW,
    start: NOW,
    period,
    policy: values(set),
    calendar: calendar(branch),
    zone: SHANGHAI,
    cardExpiresOn: card,
  })
}

describe('whatever the calendar', () => {
  test('a due date is never before today, nor past a ceiling ahead, nor past a card that is good', () => {
    const rules = fc.constantFrom(...KEEP_LONG, 'previous-open' as const)
    const facts = fc.record({ days: fc.integer({ min: 0, max: 60 }), rule: rules, ceiling: someDay, card: someDay })
    fc.assert(
      fc.property(facts, someCalendar, ({ days, rule, ceiling, card }, branch) => {
        const set = { dueOnClosedDay: rule, loanCeiling: [ceiling] }
        const { on } = due({ unit: 'day', count: days }, set, branch, card)
        expect(on >= TODAY).toBe(true)
        expect(ceiling === TODAY || on <= ceiling).toBe(true)
        expect(on <= card).toBe(true)
      }),
    )
  })

  test('a due date that was moved is an open day, or today', () => {
    const facts = fc.record({ days: fc.integer({ min: 0, max: 60 }), ceiling: someDay })
    fc.assert(
      fc.property(facts, someCalendar, ({ days, ceiling }, branch) => {
        const { on, steps } = due({ unit: 'day', count: days }, { loanCeiling: [ceiling] }, branch)
        const warned = steps.some(({ code }) => code === 'NO_OPEN_DAY')
        expect(warned || on === TODAY || calendar(branch).isOpenOn(on)).toBe(true)
      }),
    )
  })

  test('the last step stands where the date is', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60 }), someDay, someCalendar, (days, card, branch) => {
        const { on, steps } = due({ unit: 'day', count: days }, {}, branch, card)
        expect(steps.at(-1)?.on).toBe(on)
      }),
    )
  })

  test('a closed day more never shortens a loan counted in days', () => {
    const facts = fc.record({ days: fc.integer({ min: 0, max: 60 }), rule: fc.constantFrom(...KEEP_LONG) })
    fc.assert(
      fc.property(facts, someCalendar, someClosedDay, ({ days, rule }, branch, closed) => {
        const set = { dueOnClosedDay: rule }
        const period = { unit: 'day', count: days } as const
        const before = due(period, set, branch)
        const after = due(period, set, { ...branch, closed: [...(branch.closed ?? []), closed] })
        expect(after.on >= before.on).toBe(true)
      }),
    )
  })

  test('a closed day more never shortens an hourly loan that runs on to the next opening', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100 }), someCalendar, someClosedDay, (hours, branch, closed) => {
        const set = { hourlyBeyondClosing: 'next-opening' } as const
        const period = { unit: 'hour', count: hours } as const
        const before = due(period, set, branch)
        const after = due(period, set, { ...branch, closed: [...(branch.closed ?? []), closed] })
        expect(after.at).toBeGreaterThanOrEqual(before.at)
        expect(before.at).toBeGreaterThanOrEqual(NOW + hours * HOUR_MS)
      }),
    )
  })

  test('an hourly loan that is cut lasts no longer than its hours, and is still ahead', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100 }), someCalendar, (hours, branch) => {
        const { at } = due({ unit: 'hour', count: hours }, { hourlyBeyondClosing: 'cut' }, branch)
        expect(at).toBeLessThanOrEqual(NOW + hours * HOUR_MS)
        expect(at).toBeGreaterThan(NOW)
      }),
    )
  })
})
