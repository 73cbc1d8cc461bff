import { describe, expect, test } from 'vitest'
import { decide, type FindingBase, type Level, type Overrides } from './decision.ts'

function finding(code: string, level: Level): FindingBase {
  return { code, level }
}

/** Lifts and lacks the codes named, whatever their level. */
function overriding({ lifts = [], lacks = [] }: { lifts?: string[]; lacks?: string[] }): Overrides {
  return { lifts: ({ code }) => lifts.includes(code), lacks: ({ code }) => lacks.includes(code) }
}

describe('a decision', () => {
  test('without findings is allowed', () => {
    expect(decide([])).toEqual({ outcome: 'allowed', findings: [], overridden: [] })
  })

  test.each(['block', 'overridable', 'confirm'] as const)('is refused by one %s', (level) => {
    expect(decide([finding('A', level)]).outcome).toBe('refused')
  })

  test('is not stopped by a notice, and says it', () => {
    expect(decide([finding('A', 'notice')])).toMatchObject({ outcome: 'allowed', findings: [{ code: 'A' }] })
  })

  test.each([
    ['block', 'refused'],
    ['overridable', 'allowed'],
    ['confirm', 'allowed'],
  ] as const)('an override of a %s: %s', (level, outcome) => {
    expect(decide([finding('A', level)], overriding({ lifts: ['A'] })).outcome).toBe(outcome)
  })

  test('lists what is left after the override, and what was set aside', () => {
    const decision = decide([finding('A', 'overridable'), finding('B', 'confirm')], overriding({ lifts: ['A'] }))
    expect(decision).toMatchObject({ outcome: 'refused', findings: [{ code: 'B' }], overridden: [{ code: 'A' }] })
  })

  test('says once that the permission is lacking, and the codes stay', () => {
    const both = [finding('A', 'overridable'), finding('B', 'overridable')]
    const decision = decide(both, overriding({ lacks: ['A', 'B'] }))
    expect(decision.findings.map(({ code }) => code)).toEqual(['A', 'B', 'NOT_PERMITTED'])
  })

  test('a permission lacking for a notice is nothing', () => {
    expect(decide([finding('A', 'notice')], overriding({ lacks: ['A'] })).outcome).toBe('allowed')
  })
})
