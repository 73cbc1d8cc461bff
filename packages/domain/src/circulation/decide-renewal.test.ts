import { describe, expect, test } from 'vitest'
import { at, codes, day, dueOn, item, openLoan, patron, policy, SHANGHAI, TODAY } from '../../test/samples.ts'
import type { PolicyValues } from '../policy/index.ts'
import { decideRenewal, type OthersWait, type RenewalFacts } from './decide-renewal.ts'
import type { ItemStatus } from './facts.ts'

const NOBODY_WAITS: OthersWait = { forThisItem: false, forTheTitle: 0, othersFill: true }

type Asked = {
  today?: string
  due?: string
  renewals?: number
  set?: Partial<PolicyValues>
  facts?: Partial<RenewalFacts>
}

/** A loan due on 5 September, renewed to 5 October, asked for on the 1st. */
function decided({ today = TODAY, due = '2026-10-05', renewals = 0, set = {}, facts = {} }: Asked) {
  const on = day('2026-09-05')
  return decideRenewal(
    {
      moment: { now: at(`${today} 10:00`), today: day(today), branch: 'main' },
      patron: patron({ openLoans: [openLoan({ id: 'own', dueOn: on })] }),
      item: item({ status: 'on_loan' }),
      loan: { id: 'own', dueOn: on, dueAt: SHANGHAI.endOfDay(on), hourly: false, renewals, inLibrary: false },
      othersWait: NOBODY_WAITS,
      due: dueOn(due),
      ...facts,
    },
    policy(set),
  )
}

test('a loan that nobody waits for is renewed', () => {
  expect(decided({})).toEqual({ outcome: 'allowed', findings: [], overridden: [] })
})

describe('the limit of two', () => {
  test.each([
    ['below', 1, []],
    ['at', 2, ['RENEWAL_LIMIT']],
    ['above', 3, ['RENEWAL_LIMIT']],
  ])('%s', (_, renewals, expected) => {
    expect(codes(decided({ renewals }))).toEqual(expected)
  })

  test.each([
    [0, 0, ['RENEWAL_LIMIT']],
    [null, 99, []],
  ])('set to %s: 0 is none, null is no limit', (renewalLimit, renewals, expected) => {
    expect(codes(decided({ renewals, set: { renewalLimit } }))).toEqual(expected)
  })
})

describe('the window', () => {
  test.each([
    [7, '2026-08-28', ['RENEWAL_TOO_SOON']],
    [7, '2026-08-29', []],
    [7, '2026-08-30', []],
    [0, '2026-09-04', ['RENEWAL_TOO_SOON']],
    [0, '2026-09-05', []],
    [null, '2026-01-01', []],
  ])('of %s days before 5 September, asked on %s', (renewalWindow, today, expected) => {
    expect(codes(decided({ today, set: { renewalWindow } }))).toEqual(expected)
  })

  test('says from which day', () => {
    expect(decided({ today: '2026-08-20' }).findings).toMatchObject([
      { code: 'RENEWAL_TOO_SOON', on: '2026-08-29', helps: [{ code: 'FROM_DAY', on: '2026-08-29' }] },
    ])
  })
})

describe('a loan that is late itself', () => {
  test.each([
    ['2026-09-05', false, []],
    ['2026-09-06', false, ['RENEWAL_OVERDUE']],
    ['2026-09-06', true, []],
  ])('asked on %s, renewalWhenOverdue %s', (today, renewalWhenOverdue, expected) => {
    expect(codes(decided({ today, set: { renewalWhenOverdue } }))).toEqual(expected)
  })

  test('is not among the overdue loans that stop it; another one is', () => {
    const other = openLoan({ id: 'other', dueOn: day('2026-08-01') })
    const facts = { patron: patron({ openLoans: [other] }) }
    expect(codes(decided({ facts }))).toEqual(['OVERDUE_LOANS'])
  })
})

describe('while others wait', () => {
  test.each<[PolicyValues['renewalWithHolds'], Partial<OthersWait>, string[]]>([
    ['no', { forTheTitle: 1, othersFill: true }, ['RENEWAL_HELD_BY_OTHER']],
    ['if-others-fill', { forTheTitle: 1, othersFill: true }, []],
    ['if-others-fill', { forTheTitle: 1, othersFill: false }, ['RENEWAL_HELD_BY_OTHER']],
    ['yes', { forTheTitle: 1, othersFill: false }, []],
    ['no', {}, []],
    ['no', { forThisItem: true }, ['RENEWAL_HELD_BY_OTHER']],
    ['if-others-fill', { forThisItem: true }, ['RENEWAL_HELD_BY_OTHER']],
    ['yes', { forThisItem: true }, ['RENEWAL_HELD_BY_OTHER']],
  ])('renewalWithHolds %s, %j', (renewalWithHolds, wait, expected) => {
    const facts = { othersWait: { ...NOBODY_WAITS, ...wait } }
    expect(codes(decided({ set: { renewalWithHolds }, facts }))).toEqual(expected)
  })
})

describe('the gain', () => {
  test.each([
    ['earlier', '2026-09-04', ['RENEWAL_NO_GAIN']],
    ['the same', '2026-09-05', ['RENEWAL_NO_GAIN']],
    ['a day later', '2026-09-06', []],
  ])('%s', (_, due, expected) => {
    expect(codes(decided({ due }))).toEqual(expected)
  })

  test('is a block that no one lifts', () => {
    expect(decided({ due: '2026-09-05' }).findings).toMatchObject([{ level: 'block' }])
  })

  test.each([
    ['2026-09-09', ['RENEWAL_NO_GAIN']],
    ['2026-09-10', []],
  ])('of a late loan renewed on the 10th, due %s: a day gone by is none', (due, expected) => {
    expect(codes(decided({ today: '2026-09-10', due, set: { renewalWhenOverdue: true } }))).toEqual(expected)
  })

  test.each([
    ['14:00', ['RENEWAL_NO_GAIN']],
    ['14:01', []],
  ])('of an hourly loan due at 14:00 is by the minute: %s', (time, expected) => {
    const dueAt = at('2026-09-01 14:00')
    const facts = {
      loan: { id: 'own', dueOn: TODAY, dueAt, hourly: true, renewals: 0, inLibrary: false },
      due: { on: TODAY, at: at(`2026-09-01 ${time}`), hourly: true, steps: [] },
    }
    expect(codes(decided({ facts }))).toEqual(expected)
  })
})

describe('the card', () => {
  test.each([
    ['refuse', '2026-10-04', ['CARD_EXPIRES_FIRST']],
    ['refuse', '2026-10-05', []],
    ['cut', '2026-10-04', []],
    ['refuse', '2026-08-31', ['PATRON_EXPIRED']],
  ] as const)('%s, good through %s, new due date 5 October', (cardExpiry, expires, expected) => {
    const facts = { patron: patron({ expiresOn: day(expires) }) }
    expect(codes(decided({ set: { cardExpiry }, facts }))).toEqual(expected)
  })
})

describe('the item', () => {
  test.each<[ItemStatus, string]>([
    ['lost', 'ITEM_LOST'],
    ['claimed_returned', 'RENEWAL_NOT_ALLOWED'],
  ])('%s stands alone, whatever else holds', (status, code) => {
    const facts = { item: item({ status }), othersWait: { ...NOBODY_WAITS, forThisItem: true } }
    expect(codes(decided({ today: '2026-12-01', renewals: 9, facts }))).toEqual([code])
  })

  test('of a kind that is no longer lent', () => {
    expect(codes(decided({ set: { loanAllowed: 'no' } }))).toEqual(['RENEWAL_NOT_ALLOWED'])
  })
})

test('every reason is listed', () => {
  const facts = {
    patron: patron({
      cardState: 'lost',
      suspendedUntilOn: day('2026-12-31'),
      blocks: [{ id: 'b1', reason: 'noise', acts: null, branch: null, untilOn: null }],
      openLoans: [openLoan({ dueOn: day('2026-08-01') })],
      balanceFen: 501,
      expiresOn: day('2026-09-30'),
    }),
    othersWait: { ...NOBODY_WAITS, forThisItem: true },
  }
  const set = { loanAllowed: 'no', cardExpiry: 'refuse', renewalLimit: 0 } as const
  expect(codes(decided({ today: '2026-09-06', facts, set }))).toEqual([
    'CARD_EXPIRES_FIRST',
    'CARD_LOST',
    'DEBT_LIMIT',
    'OVERDUE_LOANS',
    'PATRON_BLOCKED',
    'PATRON_SUSPENDED',
    'RENEWAL_HELD_BY_OTHER',
    'RENEWAL_LIMIT',
    'RENEWAL_NOT_ALLOWED',
    'RENEWAL_OVERDUE',
  ])
})
