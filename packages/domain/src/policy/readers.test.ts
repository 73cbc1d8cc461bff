import { describe, expect, test } from 'vitest'
import { PARAMETERS } from './parameters.ts'
import type { ParameterName } from './values.ts'

type Rows = readonly (readonly [written: unknown, value: unknown])[]
const WRONG = undefined

const COUNT: Rows = [
  [0, 0],
  [3, 3],
  ['7', 7],
  [100_000, 100_000],
  [100_001, WRONG],
  [-1, WRONG],
  [1.5, WRONG],
  ['x', WRONG],
  [true, WRONG],
  [[], WRONG],
]
const COUNT_OR_NONE: Rows = [...COUNT, ['none', null], [null, null]]
const DAYS: Rows = [...COUNT, ['14d', 14], ['14h', WRONG]]
const DAYS_OR_NONE: Rows = [...DAYS, ['none', null]]
const YES_NO: Rows = [
  [true, true],
  ['yes', true],
  [false, false],
  ['no', false],
  ['maybe', WRONG],
  [1, WRONG],
]
const YUAN: Rows = [
  [5, 500],
  [0.1, 10],
  [59.7, 5970],
  ['12.30', 1230],
  [0, 0],
  ['none', null],
  [-1, WRONG],
  ['-1', WRONG],
  [0.001, WRONG],
  ['1.234', WRONG],
  [Number.NaN, WRONG],
  [Number.POSITIVE_INFINITY, WRONG],
  ['5元', WRONG],
]
const YUAN_ALONE: Rows = YUAN.map(([written, value]) => [written, value === null ? WRONG : value] as const)
const PERIOD: Rows = [
  ['30d', { unit: 'day', count: 30 }],
  ['0d', { unit: 'day', count: 0 }],
  ['4h', { unit: 'hour', count: 4 }],
  [7, { unit: 'day', count: 7 }],
  ['36500d', { unit: 'day', count: 36_500 }],
  ['36501d', WRONG],
  ['8784h', { unit: 'hour', count: 8784 }],
  ['8785h', WRONG],
  ['0h', WRONG],
  ['-1d', WRONG],
  ['30 d', WRONG],
  ['4w', WRONG],
  [1.5, WRONG],
  [null, WRONG],
  [['30d'], WRONG],
]
const PERIOD_OR_NONE: Rows = [...PERIOD.filter(([written]) => written !== null), ['none', null], [null, null]]
const words = (...known: string[]): Rows => [
  ...known.map((word) => [word, word] as const),
  ['nonsense', WRONG],
  [3, WRONG],
  [null, WRONG],
]

/** Each parameter, as written and as read; `undefined` is refused. */
const CASES: Record<ParameterName, Rows> = {
  loanAllowed: [...words('yes', 'no', 'in-library'), [true, 'yes'], [false, 'no']],
  inLibraryCounts: YES_NO,
  loanPeriod: PERIOD,
  loanCeiling: [
    [
      ['2026-12-31', '2027-06-30'],
      ['2026-12-31', '2027-06-30'],
    ],
    ['2026-12-31', ['2026-12-31']],
    ['none', []],
    [['2026-02-29'], WRONG],
    [[5], WRONG],
    [{}, WRONG],
  ],
  loanRollover: [
    [
      [{ lent: '2027-01-10..2027-02-20', due: '2027-03-01' }],
      [{ from: '2027-01-10', to: '2027-02-20', dueOn: '2027-03-01' }],
    ],
    [
      { lent: '2027-01-10..2027-02-20', due: '2027-02-21' },
      [{ from: '2027-01-10', to: '2027-02-20', dueOn: '2027-02-21' }],
    ],
    ['none', []],
    [{ lent: '2027-01-10..2027-02-20', due: '2027-02-20' }, WRONG],
    [{ lent: '2027-02-20..2027-01-10', due: '2027-03-01' }, WRONG],
    [{ lent: '2027-01-10..2027-02-20' }, WRONG],
    [{ lent: '2027-01-10..2027-02-20', due: '2027-03-01', from: 1 }, WRONG],
    ['2027-01-10', WRONG],
  ],
  dueOnClosedDay: words('keep', 'next-open', 'previous-open', 'next-same-weekday', 'skip-closed'),
  hourlyBeyondClosing: words('keep', 'cut', 'next-opening'),
  loanLimit: COUNT_OR_NONE,
  loanLimitForType: COUNT_OR_NONE,
  sameTitle: words('refuse', 'confirm', 'allow'),
  minAge: COUNT_OR_NONE,
  minAgeUnknown: words('allow', 'refuse'),
  cardExpiry: words('cut', 'refuse', 'ignore'),
  onLoanToOther: words('refuse', 'confirm', 'return-first'),
  heldItem: words('refuse', 'confirm'),
  floats: YES_NO,
  overdueOnCheckout: words('refuse', 'confirm', 'allow'),
  selfCheckout: [...words('no', 'scan', 'proof', 'tap'), [false, 'no']],
  selfReturn: [...words('no', 'at-point', 'anywhere'), [false, 'no']],
  rentPerDay: YUAN_ALONE,
  rentCountsClosedDays: YES_NO,
  deposit: YUAN_ALONE,
  minCredit: [
    ['A', 'A'],
    ['D', 'D'],
    ['none', null],
    ['E', WRONG],
    ['a', WRONG],
    [100, WRONG],
  ],
  defaultPrice: YUAN,
  renewalLimit: COUNT_OR_NONE,
  renewalPeriod: PERIOD,
  renewalFrom: words('due', 'now'),
  renewalWindow: DAYS_OR_NONE,
  renewalWhenOverdue: YES_NO,
  renewalWithHolds: [...words('no', 'if-others-fill', 'yes'), [true, 'yes']],
  renewalMaxDays: DAYS_OR_NONE,
  renewalFine: words('keep', 'forgive'),
  autoRenew: YES_NO,
  hotThreshold: [
    [
      { loans: 20, days: 30 },
      { loans: 20, days: 30 },
    ],
    [{ holdsOverCopies: 0 }, { holdsOverCopies: 0 }],
    ['none', null],
    [{ loans: 0, days: 30 }, WRONG],
    [{ loans: 20, days: 0 }, WRONG],
    [{ loans: 20 }, WRONG],
    [{ loans: 20, days: 30, holdsOverCopies: 3 }, WRONG],
    [{ holds: 3 }, WRONG],
    [20, WRONG],
  ],
  hotLoanPeriod: PERIOD_OR_NONE,
  hotRenewalLimit: COUNT_OR_NONE,
  hotRenewalPeriod: PERIOD_OR_NONE,
  holdAllowed: YES_NO,
  holdLimit: COUNT_OR_NONE,
  holdLimitPerDay: COUNT_OR_NONE,
  holdOnShelf: [...words('if-none-available', 'if-none-at-pickup', 'yes'), [true, 'yes']],
  holdAtLoanLimit: words('allow', 'refuse'),
  holdPickup: [
    [
      ['main', 'east'],
      ['main', 'east'],
    ],
    ['main', ['main']],
    ['any', null],
    [[], WRONG],
    [[''], WRONG],
    [[3], WRONG],
  ],
  holdOrder: words('fifo', 'pickup-branch-first', 'home-branch-first'),
  holdShelfPeriod: [...DAYS, ['none', WRONG]],
  holdShelfClosedDays: words('skip', 'count'),
  holdExtensionLimit: [...COUNT, ['none', WRONG]],
  holdRequestPeriod: DAYS_OR_NONE,
  holdMissLimit: [
    [1, 1],
    ['none', null],
    [0, WRONG],
  ],
  holdMissWindow: [...DAYS, ['none', WRONG]],
  holdMissSuspension: [...DAYS, ['none', WRONG]],
  recallAllowed: YES_NO,
  recallGuaranteed: [...DAYS, ['none', WRONG]],
  recallReturnWithin: [...DAYS, ['none', WRONG]],
  overdueGrace: [...DAYS, ['none', WRONG]],
  overdueGraceCharged: YES_NO,
  overdueGraceClosedDays: words('count', 'extend-at-end', 'skip'),
  overdueCharge: [
    [[{ from: 1, perDay: 0.1 }], [{ from: 1, perDayFen: 10 }]],
    [
      [
        { from: 8, perDay: '0.20' },
        { from: 1, perDay: 0 },
      ],
      [
        { from: 1, perDayFen: 0 },
        { from: 8, perDayFen: 20 },
      ],
    ],
    [
      [
        { from: 1, once: 5 },
        { from: 1, perDay: 1 },
      ],
      [
        { from: 1, onceFen: 500 },
        { from: 1, perDayFen: 100 },
      ],
    ],
    [[], []],
    ['none', []],
    [
      [
        { from: 1, perDay: 1 },
        { from: 1, perDay: 2 },
      ],
      WRONG,
    ],
    [[{ from: 0, perDay: 1 }], WRONG],
    [[{ from: 1.5, perDay: 1 }], WRONG],
    [[{ from: 1 }], WRONG],
    [[{ perDay: 1 }], WRONG],
    [[{ from: 1, perDay: 1, once: 1 }], WRONG],
    [[{ from: 1, perDay: -1 }], WRONG],
    [[{ from: 1, perDay: 1, every: '7d' }], WRONG],
    [[{ from: 1, unit: 'hour', amount: 0.5 }], [{ from: 1, unit: 'hour', amountFen: 50 }]],
    [[{ from: 31, unit: 'minute', amount: 0.1 }], [{ from: 31, unit: 'minute', amountFen: 10 }]],
    [[{ from: 1, unit: 'week', amount: 0.5 }], WRONG],
    [[{ from: 1, unit: 'hour' }], WRONG],
    [[{ from: 1, every: '7d', amount: 1 }], [{ from: 1, everyDays: 7, begun: 'charge', amountFen: 100 }]],
    [[{ from: 1, every: 7, begun: 'free', amount: 1 }], [{ from: 1, everyDays: 7, begun: 'free', amountFen: 100 }]],
    [[{ from: 1, every: '0d', amount: 1 }], WRONG],
    [[{ from: 1, every: '7d', begun: 'half', amount: 1 }], WRONG],
    [[{ from: 1, every: '7d', unit: 'hour', amount: 1 }], WRONG],
    [
      [
        { from: 1, perDay: 1 },
        { from: 1, unit: 'hour', amount: 1 },
      ],
      WRONG,
    ],
    [{ from: 1, perDay: 1 }, WRONG],
    [[null], WRONG],
  ],
  overdueClosed: words('charge', 'free'),
  overdueCap: [
    ['price', 'price'],
    ['none', 'none'],
    [8, { capFen: 800 }],
    ['8.50', { capFen: 850 }],
    ['10%', WRONG],
    [-1, WRONG],
    [null, WRONG],
  ],
  overdueCapPerReturn: YUAN,
  overdueSuspension: [
    [
      { days: 2, per: 1, max: 90, closedDays: 'skip', add: 'cumulative' },
      { days: 2, per: 1, maxDays: 90, closedDays: 'skip', add: 'cumulative' },
    ],
    [{ days: 1 }, { days: 1, per: 1, maxDays: null, closedDays: 'count', add: 'longest' }],
    ['none', null],
    [{ days: 0 }, WRONG],
    [{ days: 1, per: 0 }, WRONG],
    [{ days: 1, max: -1 }, WRONG],
    [{ days: 1, closedDays: 'free' }, WRONG],
    [{ days: 1, add: 'sum' }, WRONG],
    [{ per: 1 }, WRONG],
    [{ days: 1, hours: 2 }, WRONG],
    [5, WRONG],
  ],
  reminderFee: [
    [
      [
        { after: '1d', fee: 1.5 },
        { after: 2, fee: 0 },
      ],
      [
        { afterDays: 1, feeFen: 150 },
        { afterDays: 2, feeFen: 0 },
      ],
    ],
    ['none', []],
    [[{ after: 0, fee: 1 }], WRONG],
    [[{ after: '1h', fee: 1 }], WRONG],
    [[{ after: 1 }], WRONG],
    [[{ after: 1, fee: -1 }], WRONG],
    [{ after: 1, fee: 1 }, WRONG],
  ],
  blockAtOverdueDays: [
    [
      { hold: 1, renew: 8, borrow: 15 },
      { hold: 1, renew: 8, borrow: 15 },
    ],
    [{ borrow: 3 }, { hold: 1, renew: 1, borrow: 3 }],
    [{ borrow: 0 }, WRONG],
    [{ lend: 1 }, WRONG],
    [3, WRONG],
  ],
  blockAtOverdueLoans: [
    [1, 1],
    ['none', null],
    [0, WRONG],
  ],
  debtLimit: YUAN,
  debtCountsCredits: YES_NO,
  damageCharge: [
    [
      { minor: 2, moderate: '12.5%', severe: '200%' },
      { minor: { amountFen: 200 }, moderate: { priceBasisPoints: 1250 }, severe: { priceBasisPoints: 20_000 } },
    ],
    [
      { minor: '1.00' },
      { minor: { amountFen: 100 }, moderate: { priceBasisPoints: 3000 }, severe: { priceBasisPoints: 10_000 } },
    ],
    [{ minor: '1.234%' }, WRONG],
    [{ minor: '-5%' }, WRONG],
    [{ total: 5 }, WRONG],
    ['30%', WRONG],
  ],
  lostAfterDays: [
    [1, 1],
    ['none', null],
    [0, WRONG],
  ],
  lostCharge: [
    [
      {
        factor: 1.5,
        ageFactors: [{ years: 5, factor: 0.8 }],
        scarcityFactors: [{ copies: 1, factor: 2 }],
        handling: 5,
      },
      {
        factorBasisPoints: 15_000,
        ageFactors: [{ years: 5, basisPoints: 8000 }],
        scarcityFactors: [{ copies: 1, basisPoints: 20_000 }],
        handlingFen: 500,
      },
    ],
    [{ factor: 0 }, { factorBasisPoints: 0, ageFactors: [], scarcityFactors: [], handlingFen: 0 }],
    [{}, { factorBasisPoints: 10_000, ageFactors: [], scarcityFactors: [], handlingFen: 0 }],
    [{ factor: 100 }, { factorBasisPoints: 1_000_000, ageFactors: [], scarcityFactors: [], handlingFen: 0 }],
    [{ factor: 100.1 }, WRONG],
    [{ factor: -1 }, WRONG],
    [{ factor: 1.00001 }, WRONG],
    [{ ageFactors: [{ years: 5 }] }, WRONG],
    [{ ageFactors: [{ copies: 5, factor: 1 }] }, WRONG],
    [
      {
        scarcityFactors: [
          { copies: 1, factor: 1 },
          { copies: 1, factor: 2 },
        ],
      },
      WRONG,
    ],
    [{ price: 1 }, WRONG],
    ['none', WRONG],
  ],
  lostKeepsOverdue: YES_NO,
  lostFound: words('refund', 'refund-unpaid', 'keep'),
  lostFoundOverdue: words('keep', 'restore', 'recompute', 'forgive'),
  lostRefundDays: DAYS_OR_NONE,
  claimsReturnedLimit: COUNT_OR_NONE,
  noticesDue: [
    [
      [1, 7, 3],
      [7, 3, 1],
    ],
    ['none', []],
    [
      [0, 1],
      [1, 0],
    ],
    [[-1], WRONG],
    [[3, 3], WRONG],
    [3, WRONG],
  ],
  noticesOverdue: [
    [
      [{ 1: 'message' }, { 7: 'message+sms' }, { 30: 'phone task' }],
      [
        { day: 1, ways: ['message'] },
        { day: 7, ways: ['message', 'sms'] },
        { day: 30, ways: ['phone'] },
      ],
    ],
    [
      { 60: 'visit', 14: 'sms' },
      [
        { day: 14, ways: ['sms'] },
        { day: 60, ways: ['visit'] },
      ],
    ],
    ['none', []],
    [{ 0: 'sms' }, WRONG],
    [{ 1: 'pigeon' }, WRONG],
    [[{ 1: 'sms' }, { 1: 'message' }], WRONG],
    [[1], WRONG],
  ],
}

const names = Object.keys(PARAMETERS) as ParameterName[]

test('each parameter has its cases', () => {
  expect(Object.keys(CASES).sort()).toEqual([...names].sort())
})

describe.each(names)('%s', (name) => {
  const parameter = PARAMETERS[name]

  test.each(CASES[name].filter(([, value]) => value !== WRONG))('%j is read as %j', (written, value) => {
    expect(parameter.read(written)).toEqual(value)
  })

  test.each(CASES[name].filter(([, value]) => value === WRONG))('%j is impossible', (written) => {
    expect(parameter.read(written)).toBeUndefined()
  })

  test('says what would be right', () => {
    expect(parameter.expects).not.toBe('')
  })
})
