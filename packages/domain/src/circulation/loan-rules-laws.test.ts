import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { calendar, day, SHANGHAI, values } from '../../test/samples.ts'
import { addDays, daysBetween, HOUR_MS } from '../kernel/index.ts'
import { computeDueDate } from './due-date.ts'
import { computeDueInLibrary } from './due-in-library.ts'
import { computeRecalledDue } from './recall-loan.ts'
import { computeRent } from './rent-charge.ts'
import { stateDue } from './stated-due.ts'

const LENT = day('2026-09-01')
const count = (max: number) => fc.integer({ min: 0, max })
const closedOn = fc.uniqueArray(count(120)).map((ns) => ns.map((n) => addDays(LENT, n)))
const rule = fc.constantFrom('keep', 'next-open', 'previous-open', 'next-same-weekday', 'skip-closed') as fc.Arbitrary<
  'keep' | 'next-open' | 'previous-open' | 'next-same-weekday' | 'skip-closed'
>

describe('a recall', () => {
  const asked = fc.record({
    since: count(90),
    period: count(90),
    recallGuaranteed: count(60),
    recallReturnWithin: count(60),
    dueOnClosedDay: rule,
    closed: closedOn,
  })

  test('only ever shortens, never to before today, and says how', () => {
    fc.assert(
      fc.property(asked, ({ since, period, closed, ...policy }) => {
        const [today, dueOn] = [addDays(LENT, since), addDays(LENT, period)]
        const due = computeRecalledDue({ today, lentOn: LENT, dueOn, policy, calendar: calendar({ closed }) })
        if (due === null) return
        expect(due.on < dueOn).toBe(true)
        expect(due.on >= today).toBe(true)
        expect(due.steps.at(-1)?.on).toBe(due.on)
      }),
    )
  })

  test('leaves what is guaranteed and the time to return, unless a closed day is moved back', () => {
    fc.assert(
      fc.property(asked, ({ since, period, closed, ...policy }) => {
        fc.pre(policy.dueOnClosedDay !== 'previous-open')
        const today = addDays(LENT, since)
        const dueOn = addDays(LENT, period)
        const due = computeRecalledDue({ today, lentOn: LENT, dueOn, policy, calendar: calendar({ closed }) })
        if (due === null) return
        expect(daysBetween(LENT, due.on)).toBeGreaterThanOrEqual(policy.recallGuaranteed)
        expect(daysBetween(today, due.on)).toBeGreaterThanOrEqual(policy.recallReturnWithin)
      }),
    )
  })

  test.each([
    ['below', '2026-09-16', '2026-09-15'],
    ['at', '2026-09-15', null],
    ['above', '2026-09-14', null],
  ])('of a loan due on its day (%s it) has nothing to gain from there on', (_, dueOn, on) => {
    const policy = values({ recallGuaranteed: 14, recallReturnWithin: 7 })
    const due = computeRecalledDue({ today: LENT, lentOn: LENT, dueOn: day(dueOn), policy, calendar: calendar() })
    expect(due?.on ?? null).toBe(on)
  })
})

describe('rent', () => {
  const end = (n: number) => ({ on: addDays(LENT, n), at: SHANGHAI.endOfDay(addDays(LENT, n)) })

  test('of two renewals together is that of one over both', () => {
    fc.assert(
      fc.property(count(60), count(60), fc.boolean(), closedOn, (first, more, rentCountsClosedDays, closed) => {
        const policy = { rentPerDay: 50, rentCountsClosedDays }
        const rent = (from: number, to: number) =>
          computeRent({ from: end(from), to: end(to), hourly: false }, policy, calendar({ closed })).amountFen
        expect(rent(0, first) + rent(first, first + more)).toBe(rent(0, first + more))
      }),
    )
  })

  test('counts no more days when closed ones are free', () => {
    fc.assert(
      fc.property(count(90), closedOn, (length, closed) => {
        const rent = (rentCountsClosedDays: boolean) =>
          computeRent(
            { from: end(0), to: end(length), hourly: false },
            { rentPerDay: 10, rentCountsClosedDays },
            calendar({ closed }),
          )
        expect(rent(true).amountFen).toBe(length * 10)
        expect(rent(false).amountFen).toBeLessThanOrEqual(rent(true).amountFen)
        const [step] = rent(false).steps
        if (step !== undefined) expect(step.days + step.closedDays).toBe(length)
      }),
    )
  })

  test.each([
    [1, 1],
    [24, 1],
    [25, 2],
  ])('of a loan of %i hours is for %i begun days', (hours, begun) => {
    const from = { on: LENT, at: 0 }
    const to = { on: LENT, at: hours * HOUR_MS }
    const policy = { rentPerDay: 100, rentCountsClosedDays: true }
    expect(computeRent({ from, to, hourly: true }, policy, calendar()).amountFen).toBe(begun * 100)
  })
})

test('a copy used inside is always due on the same day, and not in the past', () => {
  fc.assert(
    fc.property(count(24 * 60 - 1), count(48), fc.boolean(), fc.boolean(), (minute, n, inHours, isClosed) => {
      const now = SHANGHAI.toInstant(LENT, minute)
      const due = computeDueInLibrary({
        now,
        period: { unit: inHours ? 'hour' : 'day', count: n },
        calendar: calendar(isClosed ? { closed: [LENT] } : {}),
        zone: SHANGHAI,
      })
      expect(due.on).toBe(LENT)
      expect(due.at).toBeGreaterThanOrEqual(now)
      expect(SHANGHAI.dateOf(due.at)).toBe(LENT)
      expect(due.steps.length).toBeGreaterThan(0)
    }),
  )
})

test('a stated due date is taken from today to the allowed one, and nowhere else', () => {
  const now = SHANGHAI.toInstant(LENT, 600)
  fc.assert(
    fc.property(fc.integer({ min: -5, max: 40 }), count(30), (stated, period) => {
      const allowed = computeDueDate({
        now,
        start: now,
        period: { unit: 'day', count: period },
        policy: values(),
        calendar: calendar(),
        zone: SHANGHAI,
        cardExpiresOn: day('2099-12-31'),
      })
      const due = stateDue(addDays(LENT, stated), allowed, { now, zone: SHANGHAI })
      expect(due?.on ?? null).toBe(stated >= 0 && stated <= period ? addDays(LENT, stated) : null)
    }),
  )
})
