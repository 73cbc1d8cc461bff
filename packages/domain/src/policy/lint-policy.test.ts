import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { calendar, day } from '../../test/samples.ts'
import { addDays } from '../kernel/index.ts'
import { lintPolicy } from './lint-policy.ts'
import type { LintSetting, PolicyWarning } from './lint-warning.ts'
import { readPolicy, type WrittenLine, type WrittenPeriods } from './read-policy.ts'
import { type PolicyContext, resolvePolicy } from './resolve.ts'

const TODAY = day('2026-09-01')
const KNOWN = {
  branches: new Set(['main', 'east']),
  patronTypes: new Set(['student', 'teacher']),
  itemTypes: new Set(['book', 'short']),
}

function policyOf(lines: readonly WrittenLine[], periods: WrittenPeriods = {}) {
  const read = readPolicy(lines, periods)
  if (read.kind === 'refused') throw new Error(JSON.stringify(read.problems))
  return read.policy
}

function warningsOf(lines: readonly WrittenLine[], more: Partial<LintSetting> & { periods?: WrittenPeriods } = {}) {
  const { periods = {}, ...setting } = more
  return lintPolicy(policyOf(lines, periods), { today: TODAY, known: KNOWN, ...setting })
}

function codesOf(warnings: readonly PolicyWarning[]): string[] {
  return warnings.map(({ line, code }) => `${line} ${code}`)
}

describe('a line that can never apply', () => {
  test('is covered by lines about every patron type', () => {
    const warnings = warningsOf([
      { loanLimit: 5 },
      { when: { patronType: 'student' }, loanLimit: 4 },
      { when: { patronType: 'teacher' }, loanLimit: 9 },
    ])
    expect(warnings).toContainEqual({ line: 1, code: 'NEVER_APPLIES', parameter: 'loanLimit', by: [2, 3] })
  })

  test('is left alone while one type has none', () => {
    const warnings = warningsOf([{ loanLimit: 5 }, { when: { patronType: 'teacher' }, loanLimit: 9 }])
    expect(codesOf(warnings)).toEqual([])
  })

  test('is covered crosswise: each branch with each type', () => {
    const crossed = ['main', 'east'].flatMap((branch) =>
      ['book', 'short'].map((itemType) => ({ when: { branch, itemType }, loanPeriod: '10d' })),
    )
    const warnings = warningsOf([{ when: { itemType: 'book' }, loanPeriod: '20d' }, ...crossed])
    expect(warnings).toContainEqual({ line: 1, code: 'NEVER_APPLIES', parameter: 'loanPeriod', by: [2, 4] })
  })

  test('is not covered by a line about a period, a class or new titles: there are loans without', () => {
    const periods = { exams: ['2027-01-04..2027-01-17'] }
    const warnings = warningsOf(
      [
        { loanPeriod: '30d' },
        { when: { period: 'exams' }, loanPeriod: '45d' },
        { when: { class: 'I' }, loanPeriod: '20d' },
        { when: { newTitle: 30 }, loanPeriod: '10d' },
      ],
      { periods },
    )
    expect(codesOf(warnings)).toEqual([])
  })

  test('with the same conditions as a later one is overwritten', () => {
    expect(warningsOf([{ loanLimit: 5 }, { loanLimit: 6 }])).toContainEqual({
      ...{ line: 1, code: 'OVERWRITTEN', parameter: 'loanLimit', by: 2 },
    })
  })
})

/** What a line is warned to give to nobody it gives to nobody: tried on every context that the lines can tell apart. */
test('a line that is said never to apply gives its value in no context', () => {
  const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined, freq: 2 })
  const whens = fc.record({
    branch: maybe(fc.constantFrom('main', 'east')),
    patronType: maybe(fc.constantFrom('student', 'teacher')),
    itemType: maybe(fc.constantFrom('book', 'short')),
    class: maybe(fc.constantFrom('I', 'I2')),
    newTitle: maybe(fc.constantFrom(10, 30)),
  })
  const defined = (when: object) => Object.fromEntries(Object.entries(when).filter(([, value]) => value !== undefined))
  fc.assert(
    fc.property(fc.array(whens, { minLength: 2, maxLength: 9 }), (written) => {
      const policy = policyOf(written.map((when, n) => ({ when: defined(when), loanLimit: n })))
      const never = lintPolicy(policy, { today: TODAY, known: KNOWN }).filter(
        ({ code }) => code === 'NEVER_APPLIES' || code === 'OVERWRITTEN',
      )
      const winners = new Set(contexts().map((context) => resolvePolicy(policy, context).lines.loanLimit))
      for (const { line } of never) expect(winners).not.toContain(line)
      // And the other way: who never wins is warned of, but for ties by days since acquisition.
      const silent = policy.lines.flatMap((_, n) => (winners.has(n + 1) ? [] : [n + 1]))
      const told = new Set(lintPolicy(policy, { today: TODAY, known: KNOWN }).map(({ line }) => line))
      for (const line of silent) expect(told).toContain(line)
    }),
  )
})

function contexts(): PolicyContext[] {
  const acquired = [null, TODAY, addDays(TODAY, -10), addDays(TODAY, -30), addDays(TODAY, -31)]
  return [...KNOWN.branches].flatMap((branch) =>
    [...KNOWN.patronTypes].flatMap((patronType) =>
      [...KNOWN.itemTypes].flatMap((itemType) =>
        [null, 'I', 'I2'].flatMap((classNumber) =>
          acquired.map((acquiredOn) => ({
            ...{ on: TODAY, branch, patronType, itemType, classNumber, acquiredOn, credit: 'B' as const },
          })),
        ),
      ),
    ),
  )
}

describe('two lines that meet and weigh the same', () => {
  const exams = { when: { period: 'exams' }, loanPeriod: '45d' }
  const term = { when: { period: 'term' }, loanPeriod: '20d' }

  test('are ambiguous where their periods overlap by a day', () => {
    const periods = { exams: ['2027-01-04..2027-01-17'], term: ['2026-09-01..2027-01-04'] }
    expect(warningsOf([exams, term], { periods })).toContainEqual({
      ...{ line: 1, code: 'AMBIGUOUS', parameter: 'loanPeriod', by: 2 },
    })
  })

  test('are not where one period ends the day before the other', () => {
    const periods = { exams: ['2027-01-04..2027-01-17'], term: ['2026-09-01..2027-01-03'] }
    expect(codesOf(warningsOf([exams, term], { periods }))).toEqual([])
  })

  test('are not where they say the same', () => {
    const periods = { exams: ['2027-01-04..2027-01-17'], term: ['2026-09-01..2027-01-17'] }
    expect(codesOf(warningsOf([exams, { ...term, loanPeriod: '45d' }], { periods }))).toEqual([])
  })
})

describe('a type without a line', () => {
  const known = { ...KNOWN, patronTypes: new Set(['a', 'b', 'c', 'd', 'e']) }
  const lineFor = (patronType: string) => ({ when: { patronType }, loanLimit: 9 })

  test('is missed once all others, and at least three, have one', () => {
    const gaps = (names: readonly string[]) =>
      warningsOf([{ loanLimit: 5 }, ...names.map(lineFor)], { known }).filter(({ code }) => code === 'NO_LINE_FOR_TYPE')
    expect(gaps(['a'])).toEqual([])
    expect(gaps(['a', 'b'])).toEqual([])
    expect(gaps(['a', 'b', 'c'])).toEqual([])
    expect(gaps(['a', 'b', 'c', 'd'])).toEqual([
      { line: 0, code: 'NO_LINE_FOR_TYPE', condition: 'patronType', name: 'e' },
    ])
  })
})

describe('values that surprise', () => {
  test.each<[string, WrittenLine, readonly string[]]>([
    ['a period of 0 that is lent', { loanPeriod: '0d' }, ['ZERO_PERIOD']],
    ['a cap of the first day', { overdueCharge: [{ from: 1, perDay: 0.5 }], overdueCap: 0.5 }, []],
    ['a cap below it', { overdueCharge: [{ from: 1, perDay: 0.5 }], overdueCap: 0.49 }, ['CAP_BELOW_FIRST_DAY']],
    ['a grace below the block', { overdueGrace: 2, blockAtOverdueDays: { hold: 3, renew: 3, borrow: 3 } }, []],
    ['a grace as long as the block', { overdueGrace: 1 }, ['GRACE_BEYOND_BLOCK']],
    ['a window as long as the period', { loanPeriod: '7d', renewalWindow: 7 }, []],
    ['a window longer than it', { loanPeriod: '7d', renewalWindow: 8 }, ['WINDOW_BEYOND_PERIOD']],
    [
      'a hot period as long as the usual',
      { loanPeriod: '30d', hotLoanPeriod: '30d', hotThreshold: { holdsOverCopies: 2 } },
      ['HOT_NOT_SHORTER'],
    ],
    ['a hot period that is never asked', { hotLoanPeriod: '7d' }, ['HOT_NEVER']],
    ['a threshold that changes nothing', { hotThreshold: { holdsOverCopies: 2 } }, ['HOT_WITHOUT_EFFECT']],
    [
      'lost on the last day of grace',
      { lostAfterDays: 5, overdueGrace: 5, blockAtOverdueDays: { hold: 9, renew: 9, borrow: 9 }, noticesOverdue: [] },
      ['LOST_WITHIN_GRACE'],
    ],
    ['a fee on the last day before loss', { lostAfterDays: 60, reminderFee: [{ after: '60d', fee: 1 }] }, []],
    ['a fee after it', { lostAfterDays: 60, reminderFee: [{ after: '61d', fee: 1 }] }, ['STEP_AFTER_LOST']],
    [
      'a recall that guarantees the whole loan',
      { loanPeriod: '14d', recallAllowed: 'yes', recallGuaranteed: 14 },
      ['RECALL_WITHOUT_EFFECT'],
    ],
    ['renewals that gain nothing', { loanPeriod: '30d', renewalMaxDays: 30 }, ['RENEWALS_GAIN_NOTHING']],
    ['a limit for a type above the whole', { loanLimit: 5, loanLimitForType: 6 }, ['LIMIT_NEVER_MET']],
    ['a limit for a type as high as the whole', { loanLimit: 5, loanLimitForType: 5 }, []],
    ['a notice before the loan', { loanPeriod: '7d', noticesDue: [8] }, ['NOTICE_BEFORE_LOAN']],
    ['the lowest credit', { minCredit: 'D' }, ['CREDIT_STOPS_NOBODY']],
    ['ceilings of which one is tomorrow', { loanCeiling: ['2026-08-01', '2026-09-02'] }, []],
    ['ceilings of which the last is today', { loanCeiling: ['2026-08-01', '2026-09-01'] }, ['DAYS_ALL_PAST']],
    [
      'a window that ended yesterday',
      { loanRollover: [{ lent: '2026-08-01..2026-08-31', due: '2026-10-01' }] },
      ['DAYS_ALL_PAST'],
    ],
    ['a window that ends today', { loanRollover: [{ lent: '2026-08-01..2026-09-01', due: '2026-10-01' }] }, []],
  ])('%s', (_, line, expected) => {
    expect(warningsOf([line]).map(({ code }) => code)).toEqual(expected)
  })

  test('a level of credit that nobody has stops everybody', () => {
    const levels = (...creditLevels: ('A' | 'B' | 'C' | 'D')[]) =>
      warningsOf([{ minCredit: 'B' }], { known: { ...KNOWN, creditLevels: new Set(creditLevels) } })
    expect(levels('C', 'D').map(({ code }) => code)).toEqual(['CREDIT_STOPS_EVERYBODY'])
    expect(levels('A', 'D')).toEqual([])
  })

  test('what another line sets is not held against a line', () => {
    expect(codesOf(warningsOf([{ loanPeriod: '4h' }, { when: { itemType: 'short' }, loanLimitForType: 1 }]))).toEqual(
      [],
    )
  })
})

describe('a long closure', () => {
  const shut = new Map([['main', calendar({ closed: ['2027-01-20..2027-02-20'] })]])

  test('names the days on which everything lent falls due in it, and when it is due', () => {
    expect(warningsOf([{ loanPeriod: '30d' }], { calendars: shut })).toEqual([
      {
        ...{ line: 1, code: 'DUE_IN_CLOSURE', branch: 'main', closedFrom: '2027-01-20', closedTo: '2027-02-20' },
        ...{ lentFrom: '2026-12-21', lentTo: '2027-01-21', dueOn: '2027-02-21' },
      },
    ])
  })

  test('is taken care of by a ceiling before it', () => {
    expect(warningsOf([{ loanPeriod: '30d', loanCeiling: ['2027-01-15'] }], { calendars: shut })).toEqual([])
  })

  test('begins with five closed days in a row', () => {
    const of = (days: string) => new Map([['main', calendar({ closed: [days] })]])
    expect(warningsOf([{ loanPeriod: '30d' }], { calendars: of('2027-01-20..2027-01-23') })).toEqual([])
    expect(warningsOf([{ loanPeriod: '30d' }], { calendars: of('2027-01-20..2027-01-24') })).toHaveLength(1)
  })
})
