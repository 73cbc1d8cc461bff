import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { MOMENT, patron, values } from '../../test/samples.ts'
import { findPatronStanding } from '../circulation/index.ts'
import type { CreditLevel } from '../policy/index.ts'
import { creditOf, DEFAULT_CREDIT_RULES, isBelow, latenessPoints, levelOf, moveScore, scoreOf } from './index.ts'

const { levels, weights } = DEFAULT_CREDIT_RULES

describe('The level of a score', () => {
  it.each([
    [150, 'A'],
    [120, 'A'],
    [119, 'B'],
    [80, 'B'],
    [79, 'C'],
    [50, 'C'],
    [49, 'D'],
    [0, 'D'],
  ] as const)('of %i is %s', (score, level) => {
    expect(levelOf(score, levels)).toBe(level)
  })

  it.each([
    ['A', 120],
    ['B', 80],
    ['C', 50],
    ['D', 0],
  ] as const)('%s begins at %i', (level, score) => {
    expect(scoreOf(level, levels)).toBe(score)
    expect(levelOf(scoreOf(level, levels), levels)).toBe(level)
  })
})

describe('What being late takes', () => {
  const nothing = { settled: 0, running: 0 }

  it.each([
    [0, 0],
    [1, -1],
    [19, -19],
    [20, -20],
    [21, -20],
    [400, -20],
  ])('for %i overdue days is %i', (overdueDays, points) => {
    expect(latenessPoints({ overdueDays, ...nothing }, weights)).toBe(points)
  })

  it('is what is left of the most after the stretches before a renewal', () => {
    expect(latenessPoints({ overdueDays: 20, settled: -15, running: 0 }, weights)).toBe(-5)
    expect(latenessPoints({ overdueDays: 20, settled: -25, running: 0 }, weights)).toBe(0)
  })

  it('comes back where more was taken than the return turned out to be late', () => {
    expect(latenessPoints({ overdueDays: 1, settled: 0, running: -5 }, weights)).toBe(4)
  })

  test('never passes the most of a loan, and never gives more than it took', () => {
    const days = fc.integer({ min: 0, max: 2_000 })
    fc.assert(
      fc.property(fc.array(days, { maxLength: 30 }), (seen) => {
        let running = 0
        for (const overdueDays of seen) {
          running += latenessPoints({ overdueDays, settled: 0, running }, weights)
          expect(running).toBe(Math.max(weights.overdueMost, overdueDays * weights.overduePerDay) || 0)
          expect(running).toBeLessThanOrEqual(0)
        }
      }),
    )
  })
})

test('a score stays on its scale, and a move that fits is taken back whole', () => {
  const score = fc.integer({ min: 0, max: 150 })
  const points = fc.integer({ min: -200, max: 200 })
  fc.assert(
    fc.property(score, points, (before, moved) => {
      const after = moveScore(before, moved)
      expect(after).toBeGreaterThanOrEqual(0)
      expect(after).toBeLessThanOrEqual(150)
      expect(moveScore(after, before - after)).toBe(before)
    }),
  )
})

describe('minCredit', () => {
  const codesAt = (score: number, minCredit: CreditLevel | null, act: 'borrow' | 'renew' | 'hold' = 'borrow') =>
    findPatronStanding(patron({ credit: creditOf(score, levels) }), act, MOMENT, values({ minCredit }))

  it.each([
    ['exactly the level', 80, 'B', 0],
    ['a point below it', 79, 'B', 1],
    ['above it', 120, 'B', 0],
    ['the lowest level', 0, 'D', 0],
    ['none asked for', 0, null, 0],
  ] as const)('of %s: %i points, %s', (_what, score, minCredit, findings) => {
    expect(codesAt(score, minCredit)).toHaveLength(findings)
  })

  it('says what is missing to the level', () => {
    expect(codesAt(70, 'B')).toEqual([
      {
        code: 'CREDIT_TOO_LOW',
        level: 'overridable',
        parameter: 'minCredit',
        limit: 'B',
        actual: 'C',
        helps: [{ code: 'RAISE_CREDIT', level: 'B', score: 80, points: 10 }],
      },
    ])
  })

  it('stops holds too, and no renewal', () => {
    expect([codesAt(0, 'A', 'hold').length, codesAt(0, 'A', 'renew').length]).toEqual([1, 0])
  })

  it.each([
    ['A', 'B', false],
    ['B', 'B', false],
    ['C', 'B', true],
    ['D', 'A', true],
  ] as const)('%s is below %s: %s', (level, asked, below) => {
    expect(isBelow(level, asked)).toBe(below)
  })
})
