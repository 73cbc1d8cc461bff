import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { day, policy, TODAY } from '../../test/samples.ts'
import { addDays } from '../kernel/index.ts'
import { findHoldMisses } from './find-misses.ts'

const { values } = policy({ holdMissLimit: 3, holdMissWindow: 10, holdMissSuspension: 5 })
const found = (missed: readonly string[], today = TODAY) => findHoldMisses(missed.map(day), today, values)

describe('holds that were let lie', () => {
  test.each([
    ['below', ['2026-08-30', '2026-08-31'], null],
    ['at', ['2026-08-29', '2026-08-30', '2026-08-31'], '2026-09-05'],
    ['above', ['2026-08-28', '2026-08-29', '2026-08-30', '2026-08-31'], '2026-09-05'],
  ])('%s the limit of three', (_, missed, until) => {
    expect(found(missed)[0]?.on ?? null).toBe(until)
  })

  test.each([
    ['2026-08-21', true],
    ['2026-08-20', false],
  ])('a first miss on %s counts with one on the 31st in a window of ten days: %s', (first, stops) => {
    expect(found([first, '2026-08-30', '2026-08-31'])).toHaveLength(stops ? 1 : 0)
  })

  test('the stop lasts through its last day, and says the day after as help', () => {
    const missed = ['2026-08-25', '2026-08-26', '2026-08-27']
    expect(found(missed)).toMatchObject([
      { on: '2026-09-01', limit: 3, actual: 3, helps: [{ code: 'FROM_DAY', on: '2026-09-02' }] },
    ])
    expect(found(missed, day('2026-09-02'))).toEqual([])
  })

  test('the next miss within the window stops again at once', () => {
    expect(found(['2026-08-18', '2026-08-19', '2026-08-20', '2026-08-27'])[0]?.on).toBe('2026-09-01')
  })

  test('no limit, no consequence', () => {
    const many = Array.from({ length: 20 }, () => TODAY)
    expect(findHoldMisses(many, TODAY, policy({ holdMissLimit: null }).values)).toEqual([])
  })

  test('one miss more never lifts or shortens a stop', () => {
    const someDay = fc.integer({ min: -40, max: 0 }).map((days) => addDays(TODAY, days))
    fc.assert(
      fc.property(fc.array(someDay, { maxLength: 8 }), someDay, (missed, more) => {
        const [before] = findHoldMisses(missed, TODAY, values)
        const [after] = findHoldMisses([...missed, more], TODAY, values)
        if (before?.on !== undefined) expect((after?.on ?? '') >= before.on).toBe(true)
      }),
    )
  })
})
