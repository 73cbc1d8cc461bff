import { describe, expect, test } from 'vitest'
import { localDate } from '../kernel/index.ts'
import {
  GROUP_OF,
  lintPolicy,
  PARAMETER_GROUPS,
  PARAMETERS,
  type Policy,
  policyTable,
  readPolicy,
  resolvePolicy,
  type WrittenLine,
} from './index.ts'

const EXAMS = { exams: ['2027-01-04..2027-01-15'] }

function policyOf(lines: readonly WrittenLine[]): Policy {
  const read = readPolicy(lines, EXAMS)
  if (read.kind === 'refused') throw new Error(JSON.stringify(read.problems))
  return read.policy
}

describe('the table of a policy', () => {
  const policy = policyOf([
    { loanLimit: 6 },
    { when: { patronType: 'teacher' }, loanPeriod: '60d', loanLimit: 10 },
    { when: { itemType: 'reference' }, loanAllowed: 'no' },
    { when: { branch: 'children' }, loanPeriod: '21d' },
    { when: { patronType: 'teacher', itemType: 'reference' }, loanPeriod: '7d' },
    { when: { patronType: 'teacher' }, renewalLimit: 4 },
    { when: { class: 'I2' }, loanLimit: 4 },
    { when: { class: 'I247' }, holdLimit: 1 },
    { when: { newTitle: 30 }, loanPeriod: '14d' },
    { when: { newTitle: 10 }, renewalLimit: 0 },
  ])
  const rows = policyTable(policy)
  const row = (n: number) => rows[n] ?? expect.fail(`no row ${n}`)

  test('has a row without conditions first, then one for each combination, with all its lines', () => {
    expect(rows.map(({ when, lines }) => [when, lines])).toEqual([
      [{}, [1]],
      [{ patronType: 'teacher' }, [2, 6]],
      [{ itemType: 'reference' }, [3]],
      [{ branch: 'children' }, [4]],
      [{ patronType: 'teacher', itemType: 'reference' }, [5]],
      [{ class: 'I2' }, [7]],
      [{ class: 'I247' }, [8]],
      [{ newTitle: 30 }, [9]],
      [{ newTitle: 10 }, [10]],
    ])
  })

  test('says of each value which line it comes from, a default having none', () => {
    const { values, from } = row(4)
    expect([values.loanPeriod.count, from.loanPeriod]).toEqual([7, 5])
    expect([values.loanLimit, from.loanLimit]).toEqual([10, 2])
    expect([values.loanAllowed, from.loanAllowed]).toEqual(['no', 3])
    expect([values.renewalLimit, from.renewalLimit]).toEqual([4, 6])
    expect([values.holdLimit, from.holdLimit]).toEqual([3, undefined])
  })

  test('a class takes over from the classes above it, new titles from less new ones', () => {
    expect([row(6).values.loanLimit, row(6).from.loanLimit]).toEqual([4, 7])
    expect([row(8).values.loanPeriod.count, row(7).values.renewalLimit]).toEqual([14, 2])
  })

  test('agrees with what is resolved for a loan of just these conditions', () => {
    const context = { on: localDate('2027-03-01'), branch: 'main', credit: null, classNumber: null, acquiredOn: null }
    const resolved = resolvePolicy(policy, { ...context, patronType: 'teacher', itemType: 'reference' })
    expect({ values: row(4).values, lines: row(4).from }).toEqual(resolved)
  })

  test('of no lines is one row of defaults', () => {
    const [only, ...more] = policyTable(policyOf([]))
    expect([only?.lines, only?.from, more]).toEqual([[], {}, []])
  })
})

test('every parameter is in a group, and every group has some', () => {
  expect(Object.keys(GROUP_OF).sort()).toEqual(Object.keys(PARAMETERS).sort())
  expect(new Set(Object.values(GROUP_OF))).toEqual(new Set(PARAMETER_GROUPS))
})

describe('a policy is warned of', () => {
  const known = {
    branches: new Set(['main']),
    patronTypes: new Set(['student', 'teacher']),
    itemTypes: new Set(['book']),
  }
  const warnings = (lines: readonly WrittenLine[], today = '2027-01-15') =>
    lintPolicy(policyOf(lines), { today: localDate(today), known })
      .filter(({ line }) => line > 0)
      .map(({ line, code }) => `${line} ${code}`)

  test.each<[string, WrittenLine[], string[]]>([
    ['a line that sets nothing', [{ when: { branch: 'main' } }], ['1 SETS_NOTHING']],
    [
      'what a later line with the same conditions sets again',
      [
        { when: { branch: 'main', patronType: 'teacher' }, loanLimit: 5, holdLimit: 2 },
        { when: { patronType: 'teacher', branch: 'main' }, loanLimit: 6 },
      ],
      ['1 OVERWRITTEN'],
    ],
    ['a branch that is not there', [{ when: { branch: 'moon' }, loanLimit: 5 }], ['1 UNKNOWN_NAME']],
    ['a pickup branch that is not there', [{ holdPickup: ['main', 'moon'] }], ['1 UNKNOWN_NAME']],
    [
      'a loan period where nothing is lent',
      [
        { when: { itemType: 'book' }, loanAllowed: 'no' },
        { when: { itemType: 'book', patronType: 'teacher' }, loanPeriod: '7d' },
      ],
      ['2 NOT_LENT'],
    ],
    ['a question that the block answers first', [{ overdueOnCheckout: 'confirm' }], ['1 LEVEL_STOPS_FIRST']],
    ['nothing, when the level is raised too', [{ overdueOnCheckout: 'allow', blockAtOverdueDays: { borrow: 30 } }], []],
    ['nothing, where all is well', [{ loanLimit: 5 }, { when: { patronType: 'teacher' }, loanLimit: 9 }], []],
  ])('%s', (_what, lines, expected) => expect(warnings(lines)).toEqual(expected))

  test('a period from the day after its last', () => {
    const lines = [{ when: { period: 'exams' }, loanPeriod: '32d' }]
    expect([warnings(lines), warnings(lines, '2027-01-16')]).toEqual([[], ['1 PERIOD_OVER']])
  })
})
