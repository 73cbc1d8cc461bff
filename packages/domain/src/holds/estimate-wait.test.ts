import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { calendar, TODAY } from '../../test/samples.ts'
import { calibrate, UNCALIBRATED } from './calibrate-wait.ts'
import { countLives } from './count-lives.ts'
import { endDay, survivalOf } from './end-hazard.ts'
import { type CopyNow, dayAtLevel, estimateWait, RETURN_DAYS, type WaitFacts } from './estimate-wait.ts'
import { promiseDays } from './promise-days.ts'

/** All loans of thirty days come back on their due day but a tenth, which are ten days late. */
const returns = survivalOf([
  countLives(
    [
      { from: -30, to: 0, ended: true, count: 900 },
      { from: -30, to: 10, ended: true, count: 100 },
    ],
    RETURN_DAYS,
  ),
])
const collects = { left: Float64Array.of(1, 0), tailChance: 0 }
const out = (daysPastDue: number): CopyNow => ({ kind: 'out', daysPastDue, returns })

function wait(copies: readonly CopyNow[], ahead = 0, set: Partial<WaitFacts> = {}): number[] {
  return estimateWait({ copies, ahead, loanDays: 30, shelfDays: 3, returns, collects, ...set }) ?? []
}
const middle = (quantiles: readonly number[]) => dayAtLevel(quantiles, 0.5)

describe('the wait for a copy', () => {
  test('is until it comes back as others did', () => {
    const quantiles = wait([out(-12)])
    expect([dayAtLevel(quantiles, 0.1), middle(quantiles), dayAtLevel(quantiles, 0.97)]).toEqual([12, 12, 22])
  })

  test('that is late already is as long as those were later that were as late', () => {
    expect(middle(wait([out(3)]))).toBe(7)
  })

  test('is for the first of several', () => {
    expect(middle(wait([out(-20), out(-5)]))).toBe(5)
  })

  test('behind another is a whole loan longer', () => {
    expect(middle(wait([out(-5)], 1))).toBe(35)
  })

  test('is over where a copy stands on a shelf, and without any copy there is none', () => {
    expect(middle(wait([{ kind: 'free' }, out(-5)]))).toBe(0)
    expect(estimateWait({ copies: [], ahead: 0, loanDays: 30, shelfDays: 3, returns, collects })).toBeNull()
  })

  test('for a copy that nobody comes for is its time on the shelf', () => {
    const nobody = { left: Float64Array.of(1), tailChance: 0 }
    expect(middle(wait([{ kind: 'bound', shelfDay: 1, shelfDaysLeft: 2 }], 0, { collects: nobody }))).toBe(2)
  })

  test('is the same each time', () => {
    expect(wait([out(-9), out(4)], 2)).toEqual(wait([out(-9), out(4)], 2))
  })

  test('never shrinks with one more ahead, nor grows with one more copy', () => {
    const someCopies = fc.array(fc.integer({ min: -30, max: 20 }).map(out), { minLength: 1, maxLength: 4 })
    fc.assert(
      fc.property(someCopies, fc.integer({ min: 0, max: 4 }), (copies, ahead) => {
        const now = middle(wait(copies, ahead))
        expect(middle(wait(copies, ahead + 1))).toBeGreaterThanOrEqual(now)
        expect(middle(wait([...copies, { kind: 'free' }], ahead))).toBeLessThanOrEqual(now)
      }),
      { numRuns: 40 },
    )
  })
})

describe('a life table', () => {
  test('counts whoever is still out up to the last day seen, and no return for them', () => {
    const table = countLives(
      [
        { from: 0, to: 2, ended: true, count: 3 },
        { from: 1, to: 1, ended: false, count: 2 },
      ],
      { first: 0, last: 3 },
    )
    expect(table).toEqual({ atRisk: [3, 5, 3, 0], ended: [0, 0, 3, 0] })
  })

  test('goes on beyond its last day by the chance of its tail', () => {
    const survival = { left: Float64Array.of(1, 1), tailChance: 0.5 }
    expect([endDay(survival, 0, 0.9), endDay(survival, 0, 0.3), endDay(survival, 0, 0.1)]).toEqual([1, 2, 4])
  })
})

describe('the promise', () => {
  const kept = (count: number, quantiles: readonly number[], cameAfter: (n: number) => number | null) =>
    Array.from({ length: count }, (_, n) => ({ quantiles, cameAfter: cameAfter(n) }))
  const evenly = Array.from({ length: 41 }, (_, n) => n)

  test('is what was computed, until enough promises were made', () => {
    expect(calibrate(kept(99, evenly, () => 3))).toEqual(UNCALIBRATED)
  })

  test('holds four fifths of what came before', () => {
    const promises = kept(400, evenly, (n) => (n % 100) * 0.6)
    const { low, high } = calibrate(promises)
    const held = promises.filter(({ cameAfter }) => {
      const came = cameAfter ?? Number.POSITIVE_INFINITY
      return dayAtLevel(evenly, low) <= came && came <= dayAtLevel(evenly, high)
    })
    expect(held.length / promises.length).toBeCloseTo(0.8, 1)
  })

  test('names open days', () => {
    const closed = calendar({ closed: ['2026-09-06..2026-09-08'] })
    const days = promiseDays(TODAY, [5, 5, 6, 7, 7], { low: 0.1, high: 0.9 }, closed)
    expect(days).toEqual({ kind: 'days', from: '2026-09-09', to: '2026-09-09', level: 80 })
  })

  test('is not given for what is further off than can be told', () => {
    expect(promiseDays(TODAY, [100, 730, 730], { low: 0.1, high: 0.9 }, calendar({}))).toEqual({
      kind: 'unknown',
      why: 'too-far',
    })
  })
})
