import { describe, expect, test } from 'vitest'
import { PARAMETERS } from './parameters.ts'
import { MAX_POLICY_LINES, readPolicy, type WrittenLine, type WrittenPeriods } from './read-policy.ts'

function problems(lines: readonly WrittenLine[], periods: WrittenPeriods = {}) {
  const read = readPolicy(lines, periods)
  return read.kind === 'refused' ? read.problems : []
}

describe('a policy', () => {
  test('is read line by line, each with its when', () => {
    const read = readPolicy([{ loanPeriod: '30d' }, { when: { period: 'exams', newTitle: 30 }, loanLimit: 'none' }], {
      exams: ['2027-01-04..2027-01-17', '2027-06-20'],
    })
    expect(read).toEqual({
      kind: 'policy',
      policy: {
        lines: [
          { when: {}, set: { loanPeriod: { unit: 'day', count: 30 } } },
          { when: { period: 'exams', newTitle: 30 }, set: { loanLimit: null } },
        ],
        periods: [
          { name: 'exams', from: '2027-01-04', to: '2027-01-17' },
          { name: 'exams', from: '2027-06-20', to: '2027-06-20' },
        ],
      },
    })
  })

  test('with one impossible value is refused whole, with the line and what would be right', () => {
    expect(problems([{ loanPeriod: '30d' }, { loanLimit: 4, renewalLimit: -1 }])).toEqual([
      { line: 2, key: 'renewalLimit', met: '-1', expects: 'a whole number from 0, or none' },
    ])
  })

  test('is told everything that is wrong with it at once', () => {
    const found = problems([{ loanPeriod: 'x', holdLimit: 'y' }, { when: { room: '1' } }, { nonsense: 1 }], {
      exams: ['2027-02-30..2027-03-01'],
    })
    expect(found.map(({ line, key }) => `${line} ${key}`)).toEqual([
      '0 periods.exams',
      '1 loanPeriod',
      '1 holdLimit',
      '2 when.room',
      '3 nonsense',
    ])
  })

  test.each([
    [MAX_POLICY_LINES, 0],
    [MAX_POLICY_LINES + 1, 1],
  ])('of %i lines has %i problems', (count, found) => {
    expect(problems(Array.from({ length: count }, () => ({})))).toHaveLength(found)
  })
})

describe('an unknown parameter', () => {
  test.each([
    ['loanPeriode', 'loanPeriod?'],
    ['loanlimit', 'loanLimit?'],
    ['renewelLimit', 'renewalLimit?'],
    ['overdueCharges', 'overdueCharge?'],
  ])('%s is answered with %s', (key, expects) => {
    expect(problems([{ [key]: 1 }])).toMatchObject([{ line: 1, key, expects }])
  })

  test('that is near to none is answered with all there are', () => {
    const [problem] = problems([{ borrowingAllowance: 1 }])
    for (const name of Object.keys(PARAMETERS)) expect(problem?.expects).toContain(name)
  })

  test.each(['constructor', 'toString', '__proto__x'])(
    '%s is no parameter, though every object has such names',
    (key) => {
      expect(problems([{ [key]: 1 }])).toHaveLength(1)
    },
  )
})

describe('a when', () => {
  test.each([
    [{ branch: 'main', patronType: 'teacher', itemType: 'book', class: 'I2', newTitle: 0 }, null],
    [{ branch: '' }, 'when.branch'],
    [{ patronType: 5 }, 'when.patronType'],
    [{ newTitle: -1 }, 'when.newTitle'],
    [{ newTitle: '30' }, 'when.newTitle'],
    [{ period: 'exams' }, 'when.period'],
    [{ room: 'x' }, 'when.room'],
    [{ credit: 'A' }, null],
    [{ credit: 'E' }, 'when.credit'],
    [{ credit: 100 }, 'when.credit'],
    [[], 'when'],
    [null, 'when'],
    ['teacher', 'when'],
  ])('%j: problem at %s', (when, key) => {
    expect(problems([{ when }])[0]?.key ?? null).toBe(key)
  })

  test('an unknown period is answered with those there are', () => {
    const [problem] = problems([{ when: { period: 'exam' } }], { exams: ['2027-01-04'], summer: ['2027-07-01'] })
    expect(problem?.expects).toBe('a named period: exams, summer')
  })
})

describe('periods', () => {
  test.each([
    [['2027-01-04..2027-01-17', '2027-01-18..2027-01-20'], true],
    [['2027-01-04..2027-01-17', '2027-01-17..2027-01-20'], false],
    [['2027-01-04..2027-01-17', '2027-01-01..2027-02-01'], false],
    [['2027-01-17..2027-01-04'], false],
    [['2027-01-04..2027-01-05..2027-01-06'], false],
    [['January'], false],
  ])('%j of one name: right is %s', (ranges, right) => {
    expect(problems([], { exams: ranges }).length === 0).toBe(right)
  })

  test('of different names may overlap', () => {
    expect(problems([], { term: ['2027-01-01..2027-01-31'], exams: ['2027-01-04..2027-01-17'] })).toEqual([])
  })
})
