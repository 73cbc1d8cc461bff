import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { someCalendar, someClosedDay } from '../../test/arbitraries.ts'
import { calendar, day, SHANGHAI, TODAY, values } from '../../test/samples.ts'
import type { WrittenCalendar } from '../calendar/index.ts'
import { addDays } from '../kernel/index.ts'
import type { OverdueSuspension, PolicyValues } from '../policy/index.ts'
import type { OverdueQuestion } from './overdue-charge.ts'
import { computeSuspensionDays, type SuspensionFacts, stackSuspensions, suspendedUntil } from './suspension.ts'

const RULE: OverdueSuspension = { days: 1, per: 1, maxDays: null, closedDays: 'count', add: 'longest' }

/** Due on 1 September. */
function late(daysLate: number, set: Partial<PolicyValues> = {}, written: WrittenCalendar = {}): OverdueQuestion {
  return {
    dueOn: TODAY,
    dueAt: SHANGHAI.endOfDay(TODAY),
    hourly: false,
    at: SHANGHAI.toInstant(addDays(TODAY, daysLate), 600),
    policy: values(set),
    calendar: calendar(written),
    zone: SHANGHAI,
    priceFen: null,
  }
}

describe('how many days a late return stops', () => {
  test.each([
    ['a day for each', 3, { days: 1, per: 1 }, 3],
    ['half a day is none', 1, { days: 1, per: 2 }, 0],
    ['two days give one', 2, { days: 1, per: 2 }, 1],
    ['the product is rounded down, not the quotient', 3, { days: 3, per: 2 }, 4],
    ['below the maximum', 9, { maxDays: 10 }, 9],
    ['at the maximum', 10, { maxDays: 10 }, 10],
    ['above the maximum', 11, { maxDays: 10 }, 10],
    ['in time', 0, {}, 0],
  ])('%s: %i days late', (_, daysLate, rule, days) => {
    expect(computeSuspensionDays(late(daysLate), { ...RULE, ...rule })).toBe(days)
  })

  test.each([
    [3, 0],
    [4, 1],
    [5, 2],
  ])('%i days late with a grace of 3: %i, whether the grace is charged or not', (daysLate, days) => {
    for (const overdueGraceCharged of [true, false]) {
      expect(computeSuspensionDays(late(daysLate, { overdueGrace: 3, overdueGraceCharged }), RULE)).toBe(days)
    }
  })

  test('closed days that are free are no overdue days', () => {
    const written = { closed: ['2026-09-02..2026-09-03'] }
    expect(computeSuspensionDays(late(5, {}, written), RULE)).toBe(3)
    expect(computeSuspensionDays(late(5, { overdueClosed: 'charge' }, written), RULE)).toBe(5)
  })

  test('nothing where no rule is set', () => expect(computeSuspensionDays(late(30), null)).toBe(0))

  test('a closed day more never stops for longer', () => {
    const asked = fc.record({ closed: someClosedDay, daysLate: fc.integer({ min: 1, max: 60 }), grace: fc.nat(5) })
    fc.assert(
      fc.property(someCalendar, asked, (written, { closed, daysLate, grace }) => {
        const more = { ...written, closed: [...(written.closed ?? []), closed] }
        const days = (calendar: WrittenCalendar) =>
          computeSuspensionDays(late(daysLate, { overdueGrace: grace }, calendar), RULE)
        expect(days(more)).toBeLessThanOrEqual(days(written))
      }),
    )
  })
})

function suspension(set: Partial<SuspensionFacts> = {}): SuspensionFacts {
  return { returnedOn: day('2026-09-10'), days: 3, rule: RULE, calendar: calendar(), ...set }
}

describe('the last day stopped', () => {
  test('counts from the day after the return', () => {
    expect(suspendedUntil(suspension(), null)).toBe('2026-09-13')
  })

  test('skips closed days where the rule says so', () => {
    const closed = calendar({ closed: ['2026-09-12..2026-09-13'] })
    const skip = { ...RULE, closedDays: 'skip' } as const
    expect(suspendedUntil(suspension({ calendar: closed, rule: skip }), null)).toBe('2026-09-15')
    expect(suspendedUntil(suspension({ calendar: closed }), null)).toBe('2026-09-13')
  })

  test('of several: the longest, or one after the other', () => {
    const two = [suspension(), suspension({ days: 5 })]
    expect(stackSuspensions(two)).toEqual(['2026-09-13', '2026-09-15'])
    const cumulative = { ...RULE, add: 'cumulative' } as const
    expect(stackSuspensions(two.map((one) => ({ ...one, rule: cumulative })))).toEqual(['2026-09-13', '2026-09-18'])
  })

  test('one that has ended by the return is nothing to add to', () => {
    const cumulative = { ...RULE, add: 'cumulative' } as const
    expect(suspendedUntil(suspension({ rule: cumulative }), day('2026-09-09'))).toBe('2026-09-13')
  })
})
