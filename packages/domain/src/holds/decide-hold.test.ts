import { describe, expect, test } from 'vitest'
import { codes, day, hold, item, MOMENT, openLoan, openLoans, patron, policy, TODAY } from '../../test/samples.ts'
import type { ItemFacts } from '../circulation/index.ts'
import type { PolicyValues } from '../policy/index.ts'
import { type CopyForHold, decideHold, type HoldRequestFacts } from './decide-hold.ts'

function copy(set: Partial<ItemFacts> = {}, values: Partial<PolicyValues> = {}): CopyForHold {
  return { item: item({ status: 'on_loan', ...set }), resolved: policy(values) }
}

/** A hold on a title whose one copy is lent, collected at main. */
function found(set: Partial<HoldRequestFacts>, values: Partial<PolicyValues> = {}): string[] {
  const decision = decideHold({
    moment: MOMENT,
    patron: patron(),
    item: null,
    pickup: 'main',
    copies: [copy({}, values)],
    ownHolds: [],
    placedToday: 0,
    titleId: 't1',
    waitingAhead: 0,
    fallback: policy(values),
    ...set,
  })
  return codes(decision)
}

const others = (count: number) => Array.from({ length: count }, (_, n) => hold({ id: `h${n}`, titleId: `other${n}` }))

test('a patron in good standing may queue for a title that is lent', () => {
  expect(found({})).toEqual([])
})

describe('limits', () => {
  test.each([
    ['below', 2, []],
    ['at', 3, ['HOLD_LIMIT']],
    ['above', 4, ['HOLD_LIMIT']],
  ])('%s the limit of three', (_, count, expected) => {
    expect(found({ ownHolds: others(count) })).toEqual(expected)
  })

  test.each([
    [{ holdLimit: 0 }, 0, ['HOLD_LIMIT']],
    [{ holdLimit: null }, 50, []],
  ])('%j: 0 is none, null is no limit', (set, count, expected) => {
    expect(found({ ownHolds: others(count) }, set)).toEqual(expected)
  })

  test.each([
    [1, []],
    [2, ['HOLD_LIMIT']],
    [3, ['HOLD_LIMIT']],
  ])('two a day, %i placed today', (placedToday, expected) => {
    expect(found({ placedToday }, { holdLimitPerDay: 2 })).toEqual(expected)
  })

  test('both limits are one reason', () => {
    expect(found({ ownHolds: others(3), placedToday: 3 }, { holdLimitPerDay: 1 })).toEqual(['HOLD_LIMIT'])
  })

  test.each([
    ['allow', 5, []],
    ['refuse', 4, []],
    ['refuse', 5, ['LOAN_LIMIT']],
  ] as const)('holdAtLoanLimit %s with %i loans of five', (holdAtLoanLimit, count, expected) => {
    expect(found({ patron: patron({ openLoans: openLoans(count) }) }, { holdAtLoanLimit })).toEqual(expected)
  })
})

describe("the patron's own", () => {
  const lent = copy()

  test.each([
    ['hold on the title, again on the title', hold(), null, ['HOLD_DUPLICATE']],
    ['hold on the title, then on an item of it', hold(), lent.item, ['HOLD_DUPLICATE']],
    ['hold on an item, then on its title', hold({ itemId: 'i1' }), null, ['HOLD_DUPLICATE']],
    ['hold on an item, again on it', hold({ itemId: 'i1' }), lent.item, ['HOLD_DUPLICATE']],
    ['hold on another item of the title', hold({ itemId: 'i2' }), lent.item, []],
    ['hold on another title', hold({ titleId: 't2' }), null, []],
  ])('%s', (_, own, onItem, expected) => {
    expect(found({ ownHolds: [own], item: onItem, copies: [lent] })).toEqual(expected)
  })

  test.each([
    ['loan of the title', 'i2', null, ['HOLD_OWN_LOAN']],
    ['loan of the very item', 'i1', lent.item, ['HOLD_OWN_LOAN']],
    ['loan of another item of the title', 'i2', lent.item, []],
  ])('%s', (_, itemId, onItem, expected) => {
    const reader = patron({ openLoans: [openLoan({ titleId: 't1', itemId })] })
    expect(found({ patron: reader, item: onItem, copies: [lent] })).toEqual(expected)
  })
})

describe('what may be held', () => {
  test('not where the policy says no', () => {
    expect(found({}, { holdAllowed: false })).toEqual(['HOLD_NOT_ALLOWED'])
  })

  test('not a title without items', () => {
    expect(found({ copies: [] })).toEqual(['HOLD_NOT_ALLOWED'])
  })

  test.each(['withdrawn', 'lost', 'missing'] as const)('not a title whose copies are all %s', (status) => {
    expect(found({ copies: [copy({ status })] })).toEqual(['HOLD_NOT_ALLOWED'])
  })

  test('not a title whose copies are never lent', () => {
    expect(found({}, { loanAllowed: 'no' })).toEqual(['HOLD_NOT_ALLOWED'])
  })

  test('of copies of several types the most generous decides', () => {
    const strict = copy({ id: 'i1' }, { holdAllowed: false, minAge: 18, minAgeUnknown: 'refuse' })
    const generous = copy({ id: 'i2' }, {})
    expect(found({ copies: [strict, generous] })).toEqual([])
    expect(found({ copies: [strict] })).toEqual(['AGE_RESTRICTED', 'HOLD_NOT_ALLOWED'])
  })

  test('for one item only its own type decides', () => {
    const strict = copy({ id: 'i1' }, { holdAllowed: false })
    expect(found({ copies: [strict, copy({ id: 'i2' })], item: strict.item })).toEqual(['HOLD_NOT_ALLOWED'])
  })

  test.each([
    [null, []],
    [['main', 'east'], []],
    [['east'], ['PICKUP_BRANCH_NOT_ALLOWED']],
  ])('to be collected at main where %j is allowed', (holdPickup, expected) => {
    expect(found({}, { holdPickup })).toEqual(expected)
  })
})

describe('while a copy stands on a shelf', () => {
  const here = copy({ status: 'available', at: 'main' })
  const there = copy({ id: 'i2', status: 'available', at: 'east' })

  test.each<[PolicyValues['holdOnShelf'], CopyForHold[], string[]]>([
    ['if-none-available', [here], ['HOLD_ON_SHELF']],
    ['if-none-available', [there], ['HOLD_ON_SHELF']],
    ['if-none-at-pickup', [here], ['HOLD_ON_SHELF']],
    ['if-none-at-pickup', [there], []],
    ['yes', [here, there], []],
  ])('%s', (holdOnShelf, copies, expected) => {
    const under = copies.map((each) => ({ ...each, resolved: policy({ holdOnShelf }) }))
    expect(found({ copies: under })).toEqual(expected)
  })

  test.each([
    [0, ['HOLD_ON_SHELF']],
    [1, ['HOLD_ON_SHELF']],
    [2, []],
    [3, []],
  ])('two copies, %i who wait: they come first', (waitingAhead, expected) => {
    expect(found({ copies: [here, there], waitingAhead })).toEqual(expected)
  })

  test('that this reader may not borrow, it is as if none stood there', () => {
    const resolved = policy({ loanAllowed: 'no' })
    expect(found({ copies: [{ ...here, resolved }, copy({ id: 'i2' })] })).toEqual([])
    const young = patron({ bornOn: day('2020-01-01') })
    const adult = { ...here, resolved: policy({ minAge: 18 }) }
    expect(found({ patron: young, copies: [adult, copy({ id: 'i2' })] })).toEqual([])
  })
})

describe('someone or something unknown', () => {
  test('a card: only what the title says stands beside it', () => {
    expect(found({ patron: null }, { holdAllowed: false, holdLimit: 0 })).toEqual([
      'HOLD_NOT_ALLOWED',
      'PATRON_UNKNOWN',
    ])
  })

  test('a barcode: only what the patron says stands beside it', () => {
    const set = { item: 'unknown', copies: [], patron: patron({ balanceFen: 501 }) } as const
    expect(found(set, { holdLimit: 0, holdAllowed: false, holdPickup: ['east'] })).toEqual([
      'DEBT_LIMIT',
      'HOLD_LIMIT',
      'ITEM_UNKNOWN',
    ])
  })
})

test('every reason is listed', () => {
  const reader = patron({
    cardState: 'lost',
    expiresOn: day('2026-08-31'),
    bornOn: day('2020-01-01'),
    suspendedUntilOn: TODAY,
    blocks: [{ id: 'b1', reason: 'noise', acts: ['hold'], branch: null, untilOn: null }],
    openLoans: openLoans(5, { dueOn: day('2026-08-01'), titleId: 't1' }),
    balanceFen: 501,
  })
  const values = {
    holdLimit: 1,
    holdAtLoanLimit: 'refuse',
    minAge: 18,
    holdAllowed: false,
    holdPickup: ['east'],
  } as const
  expect(found({ patron: reader, ownHolds: [hold()] }, values)).toEqual([
    'AGE_RESTRICTED',
    'CARD_LOST',
    'DEBT_LIMIT',
    'HOLD_DUPLICATE',
    'HOLD_LIMIT',
    'HOLD_NOT_ALLOWED',
    'HOLD_OWN_LOAN',
    'LOAN_LIMIT',
    'OVERDUE_LOANS',
    'PATRON_BLOCKED',
    'PATRON_EXPIRED',
    'PATRON_SUSPENDED',
    'PICKUP_BRANCH_NOT_ALLOWED',
  ])
})
