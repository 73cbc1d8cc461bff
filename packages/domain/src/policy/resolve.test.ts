import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { day } from '../../test/samples.ts'
import { addDays } from '../kernel/index.ts'
import { PARAMETERS } from './parameters.ts'
import type { Policy, PolicyLine, When } from './read-policy.ts'
import { type PolicyContext, policyResolver, resolvePolicy, WHEN_WEIGHTS } from './resolve.ts'

const CONTEXT: PolicyContext = {
  on: day('2027-01-10'),
  branch: 'main',
  credit: 'B',
  patronType: 'teacher',
  itemType: 'book',
  classNumber: 'I247.57',
  acquiredOn: day('2027-01-01'),
}
const PERIODS = [{ name: 'exams', from: day('2027-01-04'), to: day('2027-01-17') }]

function policyOf(...lines: readonly (readonly [When, Partial<PolicyLine['set']>])[]): Policy {
  return { lines: lines.map(([when, set]) => ({ when, set })), periods: PERIODS }
}

/** Which of the lines, 0-based, gives the loan limit. */
function winner(whens: readonly When[], context: PolicyContext = CONTEXT): number | undefined {
  const { lines } = resolvePolicy(policyOf(...whens.map((when, n) => [when, { loanLimit: n }] as const)), context)
  return lines.loanLimit === undefined ? undefined : lines.loanLimit - 1
}

const CONDITIONS: Required<When> = {
  period: 'exams',
  branch: 'main',
  credit: 'B',
  patronType: 'teacher',
  itemType: 'book',
  class: 'I2',
  newTitle: 30,
}

describe('which line wins', () => {
  test('the weights are period 64, branch 32, credit 16, patronType 8, itemType 4, class 2, newTitle 1', () => {
    expect(WHEN_WEIGHTS).toEqual({
      period: 64,
      branch: 32,
      credit: 16,
      patronType: 8,
      itemType: 4,
      class: 2,
      newTitle: 1,
    })
  })

  const keys = Object.keys(CONDITIONS) as (keyof When)[]
  test.each(keys.slice(0, -1).map((key, n) => [key, keys.slice(n + 1)] as const))(
    '%s alone beats %j together',
    (key, lighter) => {
      const all = Object.fromEntries(lighter.map((name) => [name, CONDITIONS[name]])) as When
      expect(winner([{ [key]: CONDITIONS[key] }, all])).toBe(0)
    },
  )

  test('the sum decides, wherever the line stands', () => {
    expect(winner([{ patronType: 'teacher', itemType: 'book' }, { patronType: 'teacher' }, {}])).toBe(0)
  })

  test('of equal sums the longer class wins', () => {
    expect(winner([{ class: 'I24' }, { class: 'I2' }])).toBe(0)
    expect(winner([{ class: 'I' }, { class: 'I247' }])).toBe(1)
  })

  test('of all equal the later line wins', () => {
    expect(winner([{}, {}])).toBe(1)
    expect(winner([{ class: 'I2' }, { class: 'I2' }])).toBe(1)
  })
})

describe('which line matches', () => {
  test.each<[string, When, Partial<PolicyContext>, boolean]>([
    ['the day before the period', { period: 'exams' }, { on: day('2027-01-03') }, false],
    ['the first day of the period', { period: 'exams' }, { on: day('2027-01-04') }, true],
    ['the last day of the period', { period: 'exams' }, { on: day('2027-01-17') }, true],
    ['the day after the period', { period: 'exams' }, { on: day('2027-01-18') }, false],
    ['another branch', { branch: 'east' }, {}, false],
    ['another patron type', { patronType: 'student' }, {}, false],
    ['another item type', { itemType: 'short' }, {}, false],
    ['no item type in question', { itemType: 'book' }, { itemType: null }, false],
    ['the class itself', { class: 'I247.57' }, {}, true],
    ['a longer class', { class: 'I247.571' }, {}, false],
    ['another class', { class: 'I3' }, {}, false],
    ['no class', { class: 'I' }, { classNumber: null }, false],
    ['acquired on the day', { newTitle: 0 }, { acquiredOn: CONTEXT.on }, true],
    ['acquired so many days ago', { newTitle: 9 }, {}, true],
    ['acquired a day longer ago', { newTitle: 8 }, {}, false],
    ['acquired nobody knows when', { newTitle: 30 }, { acquiredOn: null }, false],
  ])('%s', (_, when, context, matches) => {
    expect(winner([when], { ...CONTEXT, ...context })).toBe(matches ? 0 : undefined)
  })
})

describe('each parameter', () => {
  test('is resolved alone: one line about one thing leaves the rest', () => {
    const policy = policyOf(
      [{}, { loanLimit: 5, renewalLimit: 1 }],
      [{ patronType: 'teacher' }, { loanLimit: 10 }],
      [{ period: 'exams' }, { renewalLimit: 0 }],
    )
    const { values, lines } = resolvePolicy(policy, CONTEXT)
    expect([values.loanLimit, values.renewalLimit, values.holdLimit]).toEqual([10, 0, 3])
    expect(lines).toEqual({ loanLimit: 2, renewalLimit: 3 })
  })

  test('that no line sets has its default and no line', () => {
    const { values, lines } = resolvePolicy(policyOf(), CONTEXT)
    for (const [name, parameter] of Object.entries(PARAMETERS)) {
      expect(values[name as keyof typeof values]).toEqual(parameter.default)
    }
    expect(lines).toEqual({})
  })
})

test('answers that are kept are the answers', () => {
  const policy = policyOf(
    ...(Object.keys(CONDITIONS) as (keyof When)[]).map(
      (key, n) => [{ [key]: CONDITIONS[key] }, { loanLimit: n }] as const,
    ),
  )
  const resolve = policyResolver(policy)
  const contexts = fc.record({
    on: fc.integer({ min: -20, max: 20 }).map((days) => addDays(CONTEXT.on, days)),
    branch: fc.constantFrom('main', 'east'),
    credit: fc.constantFrom('A' as const, 'B' as const, null),
    patronType: fc.constantFrom('teacher', 'student'),
    itemType: fc.constantFrom('book', 'short', null),
    classNumber: fc.constantFrom('I247', 'K1', null),
    acquiredOn: fc.constantFrom(day('2027-01-01'), day('2026-12-01'), null),
  })
  fc.assert(
    fc.property(contexts, (context) => {
      expect(resolve(context)).toEqual(resolvePolicy(policy, context))
    }),
  )
})
