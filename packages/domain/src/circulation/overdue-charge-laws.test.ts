import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { someCalendar, someClosedDay } from '../../test/arbitraries.ts'
import { calendar, SHANGHAI, TODAY, values } from '../../test/samples.ts'
import type { Calendar, DateRange } from '../calendar/index.ts'
import { addDays, type Fen, HOUR_MS, type LocalDate } from '../kernel/index.ts'
import type { ChargeTier, PolicyValues } from '../policy/index.ts'
import { computeOverdueCharge } from './overdue-charge.ts'

const someFen = fc.integer({ min: 0, max: 300 })
const someTiers = fc
  .record({
    rates: fc.uniqueArray(fc.tuple(fc.integer({ min: 1, max: 30 }), someFen), {
      selector: ([from]) => from,
      maxLength: 4,
    }),
    weeks: fc.uniqueArray(
      fc.tuple(fc.integer({ min: 31, max: 40 }), fc.integer({ min: 1, max: 10 }), fc.constantFrom('charge', 'free')),
      { selector: ([from]) => from, maxLength: 2 },
    ),
    onces: fc.array(fc.tuple(fc.integer({ min: 1, max: 30 }), someFen), { maxLength: 2 }),
  })
  .map(({ rates, weeks, onces }): ChargeTier[] => [
    ...rates.map(([from, perDayFen]) => ({ from, perDayFen })).sort((a, b) => a.from - b.from),
    ...weeks
      .map(([from, everyDays, begun]) => ({ from, everyDays, begun, amountFen: 100 }))
      .sort((a, b) => a.from - b.from),
    ...onces.map(([from, onceFen]) => ({ from, onceFen })),
  ])

/** Rates by the hour or the minute, each from some unit on. */
const someTimeTiers = fc
  .uniqueArray(fc.tuple(fc.integer({ min: 1, max: 30 }), fc.constantFrom('hour', 'minute'), someFen), {
    selector: ([from]) => from,
    maxLength: 3,
  })
  .map((tiers): ChargeTier[] => tiers.map(([from, unit, amountFen]) => ({ from, unit, amountFen })))
  .map((tiers) => tiers.sort((a, b) => a.from - b.from))

const somePolicy: fc.Arbitrary<PolicyValues> = fc
  .record({
    overdueGrace: fc.integer({ min: 0, max: 10 }),
    overdueGraceCharged: fc.boolean(),
    overdueGraceClosedDays: fc.constantFrom('count', 'extend-at-end', 'skip'),
    overdueCharge: someTiers,
    overdueClosed: fc.constantFrom('charge', 'free'),
    overdueCap: fc.oneof(
      fc.constantFrom('price' as const, 'none' as const),
      someFen.map((capFen) => ({ capFen })),
    ),
    defaultPrice: fc.option(someFen),
  })
  .map(values)

const somePrice = fc.option(fc.integer({ min: 0, max: 2000 }))
const someDaysLate = fc.integer({ min: 1, max: 90 })

type Loan = { readonly hourly: boolean; readonly priceFen: Fen | null }
const someLoan: fc.Arbitrary<Loan> = fc.record({ hourly: fc.boolean(), priceFen: somePrice })

function charge(policy: PolicyValues, branch: Calendar, { hourly, priceFen }: Loan, back: LocalDate): Fen {
  const noon = SHANGHAI.toInstant(TODAY, 720)
  return computeOverdueCharge({
    dueOn: TODAY,
    dueAt: hourly ? noon : SHANGHAI.endOfDay(TODAY),
    hourly,
    at: SHANGHAI.toInstant(back, 780),
    policy,
    calendar: branch,
    zone: SHANGHAI,
    priceFen,
  }).amountFen
}

function chargeAt(
  policy: PolicyValues,
  branch: Calendar,
  { hourly, priceFen }: Loan,
  hoursLate: number,
  amnesty: readonly DateRange[] = [],
): Fen {
  const dueAt = hourly ? SHANGHAI.toInstant(TODAY, 720) : SHANGHAI.endOfDay(TODAY)
  const at = dueAt + hoursLate * HOUR_MS
  return computeOverdueCharge({
    ...{ dueOn: TODAY, dueAt, hourly, at, policy, calendar: branch, amnesty, zone: SHANGHAI, priceFen },
  }).amountFen
}

/** The same rule told day by day: what the loan owes on the evening of each day, one day after another. */
function chargeDayByDay(policy: PolicyValues, branch: Calendar, priceFen: Fen | null, back: LocalDate): Fen {
  const { overdueGrace, overdueGraceClosedDays, overdueClosed, overdueCharge, overdueCap } = policy
  let graceLeft = overdueGrace
  let inGrace = overdueGrace > 0
  let owed = 0
  let counted = 0
  let waiting = 0
  const chargeOneDay = () => {
    counted += 1
    let rate = 0
    for (const tier of overdueCharge) {
      if ('perDayFen' in tier && tier.from <= counted) rate = tier.perDayFen
      if ('everyDays' in tier && tier.from <= counted) {
        const dayOfStretch = (counted - tier.from) % tier.everyDays
        rate = dayOfStretch === (tier.begun === 'charge' ? 0 : tier.everyDays - 1) ? tier.amountFen : 0
      }
      if ('onceFen' in tier && tier.from === counted) owed += tier.onceFen
    }
    owed += rate
  }
  for (let today = addDays(TODAY, 1); today <= back; today = addDays(today, 1)) {
    const open = branch.isOpenOn(today)
    const chargeable = open || overdueClosed === 'charge'
    // Grace that has run out ends at once, unless it waits for an open day to end on.
    if (inGrace && graceLeft === 0) inGrace = false
    if (inGrace) {
      if (chargeable) waiting += 1
      const lastOfSpan = graceLeft === 1
      if (overdueGraceClosedDays === 'count' || open || (overdueGraceClosedDays === 'extend-at-end' && !lastOfSpan)) {
        graceLeft -= 1
      }
      continue
    }
    if (policy.overdueGraceCharged) for (; waiting > 0; waiting--) chargeOneDay()
    if (chargeable) chargeOneDay()
  }
  if (overdueCap === 'none') return owed
  const price = priceFen ?? policy.defaultPrice ?? Number.POSITIVE_INFINITY
  return Math.min(owed, price, overdueCap === 'price' ? Number.POSITIVE_INFINITY : overdueCap.capFen)
}

describe('whatever the policy and the calendar', () => {
  test('a charge is what counting day by day gives', () => {
    fc.assert(
      fc.property(somePolicy, someCalendar, somePrice, someDaysLate, (policy, written, priceFen, daysLate) => {
        const branch = calendar(written)
        const back = addDays(TODAY, daysLate)
        expect(charge(policy, branch, { hourly: false, priceFen }, back)).toBe(
          chargeDayByDay(policy, branch, priceFen, back),
        )
      }),
      { numRuns: 500 },
    )
  })

  test('a running charge never falls from one day to the next', () => {
    fc.assert(
      fc.property(somePolicy, someCalendar, someLoan, (policy, written, loan) => {
        const branch = calendar(written)
        let before = 0
        for (let days = 0; days <= 60; days++) {
          const owed = charge(policy, branch, loan, addDays(TODAY, days))
          expect(owed).toBeGreaterThanOrEqual(before)
          before = owed
        }
      }),
    )
  })

  test('a charge never passes its caps', () => {
    fc.assert(
      fc.property(somePolicy, someCalendar, someLoan, someDaysLate, (policy, written, loan, daysLate) => {
        const owed = charge(policy, calendar(written), loan, addDays(TODAY, daysLate))
        const price = loan.priceFen ?? policy.defaultPrice
        if (policy.overdueCap !== 'none' && price !== null) expect(owed).toBeLessThanOrEqual(price)
        if (typeof policy.overdueCap === 'object') expect(owed).toBeLessThanOrEqual(policy.overdueCap.capFen)
      }),
    )
  })

  test('a closed day more never raises a charge', () => {
    const more = fc.tuple(someClosedDay, someDaysLate)
    fc.assert(
      fc.property(somePolicy, someCalendar, someLoan, more, (policy, written, loan, [closed, daysLate]) => {
        const back = addDays(TODAY, daysLate)
        const fewer = charge(policy, calendar(written), loan, back)
        const withOneMore = calendar({ ...written, closed: [...(written.closed ?? []), closed] })
        expect(charge(policy, withOneMore, loan, back)).toBeLessThanOrEqual(fewer)
      }),
      { numRuns: 500 },
    )
  })

  test('computed again, a charge is the same', () => {
    fc.assert(
      fc.property(somePolicy, someCalendar, someLoan, someDaysLate, (policy, written, loan, daysLate) => {
        const back = addDays(TODAY, daysLate)
        expect(charge(policy, calendar(written), loan, back)).toBe(charge(policy, calendar(written), loan, back))
      }),
    )
  })

  test('what is charged by the hour or minute never falls as time passes, with or without rates by the day', () => {
    const tiers = fc.tuple(someTimeTiers, fc.option(fc.integer({ min: 31, max: 40 }))).map(([time, from]) => {
      const daily: ChargeTier[] = from === null ? [] : [{ from, perDayFen: 10 }]
      return [...time, ...daily]
    })
    const hours = fc.array(fc.integer({ min: 1, max: 400 }), { maxLength: 12 }).map((all) => all.sort((a, b) => a - b))
    fc.assert(
      fc.property(somePolicy, someCalendar, someLoan, tiers, hours, (policy, written, loan, overdueCharge, moments) => {
        const branch = calendar(written)
        let before = 0
        for (const late of moments) {
          const owed = chargeAt({ ...policy, overdueCharge }, branch, loan, late)
          expect(owed).toBeGreaterThanOrEqual(before)
          before = owed
        }
      }),
    )
  })

  test('a closed day or a day of amnesty more never raises what is charged by the hour or minute', () => {
    const more = fc.tuple(someClosedDay, fc.integer({ min: 1, max: 400 }))
    fc.assert(
      fc.property(somePolicy, someCalendar, someLoan, someTimeTiers, more, (policy, written, loan, tiers, added) => {
        const [on, late] = added
        const charged = { ...policy, overdueCharge: tiers }
        const fewer = chargeAt(charged, calendar(written), loan, late)
        const closed = calendar({ ...written, closed: [...(written.closed ?? []), on] })
        expect(chargeAt(charged, closed, loan, late)).toBeLessThanOrEqual(fewer)
        expect(chargeAt(charged, calendar(written), loan, late, [{ from: on, to: on }])).toBeLessThanOrEqual(fewer)
      }),
    )
  })

  test('a day of amnesty more never raises a charge by days', () => {
    fc.assert(
      fc.property(
        somePolicy,
        someCalendar,
        someLoan,
        someClosedDay,
        someDaysLate,
        (policy, written, loan, on, late) => {
          const branch = calendar(written)
          const spared = chargeAt(policy, branch, loan, late * 24, [{ from: on, to: on }])
          expect(spared).toBeLessThanOrEqual(chargeAt(policy, branch, loan, late * 24))
        },
      ),
      { numRuns: 500 },
    )
  })
})
