import { describe, expect, test } from 'vitest'
import { codes, day, dueOn, item, MOMENT, openLoan, openLoans, patron, policy, TODAY } from '../../test/samples.ts'
import type { PolicyValues } from '../policy/index.ts'
import { type CheckoutFacts, decideCheckout } from './decide-checkout.ts'
import type { ItemStatus } from './facts.ts'

function facts(set: Partial<CheckoutFacts> = {}): CheckoutFacts {
  return {
    moment: MOMENT,
    patron: patron(),
    item: item(),
    onLoanTo: null,
    heldForOther: 'no',
    due: dueOn('2026-10-01'),
    identityNoted: false,
    ...set,
  }
}

function decided(set: Partial<CheckoutFacts>, values: Partial<PolicyValues> = {}) {
  return decideCheckout(facts(set), policy(values))
}

function levelsOf(set: Partial<CheckoutFacts>, values: Partial<PolicyValues> = {}): string[] {
  return decided(set, values).findings.map(({ code, level }) => `${code} ${level}`)
}

test('an item on the shelf goes to a patron in good standing', () => {
  expect(decided({})).toEqual({ outcome: 'allowed', findings: [], overridden: [] })
})

describe('limits', () => {
  test.each([
    ['below', 4, []],
    ['at', 5, ['LOAN_LIMIT']],
    ['above', 6, ['LOAN_LIMIT']],
  ])('%s the loan limit of five', (_, count, expected) => {
    expect(codes(decided({ patron: patron({ openLoans: openLoans(count) }) }))).toEqual(expected)
  })

  test.each([
    [0, 0, ['LOAN_LIMIT']],
    [null, 500, []],
  ])('a limit of %s: 0 is none, null is no limit', (loanLimit, count, expected) => {
    expect(codes(decided({ patron: patron({ openLoans: openLoans(count) }) }, { loanLimit }))).toEqual(expected)
  })

  test.each([
    ['below', 1, []],
    ['at', 2, ['LOAN_LIMIT_FOR_TYPE']],
    ['above', 3, ['LOAN_LIMIT_FOR_TYPE']],
  ])('%s the limit of two for the type, other types not counting', (_, count, expected) => {
    const open = [...openLoans(count, { itemType: 'dvd' }), ...openLoans(1)]
    const asked = { patron: patron({ openLoans: open }), item: item({ type: 'dvd' }) }
    expect(codes(decided(asked, { loanLimitForType: 2 }))).toEqual(expected)
  })

  test('both at once are both said, with how many to return', () => {
    const { findings } = decided({ patron: patron({ openLoans: openLoans(6) }) }, { loanLimitForType: 2 })
    expect(findings).toMatchObject([
      { code: 'LOAN_LIMIT', limit: 5, actual: 6, helps: [{ count: 2 }] },
      { code: 'LOAN_LIMIT_FOR_TYPE', limit: 2, actual: 6, helps: [{ count: 5 }] },
    ])
  })

  test('a limit of none is not helped by returning everything', () => {
    expect(decided({}, { loanLimit: 0 }).findings).toMatchObject([{ code: 'LOAN_LIMIT', helps: [] }])
  })
})

describe('the item', () => {
  test.each<[ItemStatus, string[]]>([
    ['available', []],
    ['processing', []],
    ['missing', []],
    ['in_transit', []],
    ['repair', ['ITEM_IN_REPAIR overridable']],
    ['lost', ['ITEM_LOST block']],
    ['withdrawn', ['ITEM_WITHDRAWN block']],
  ])('%s', (status, expected) => {
    expect(levelsOf({ item: item({ status }) })).toEqual(expected)
  })

  test('of a kind that is not lent', () => {
    expect(levelsOf({}, { loanAllowed: 'no' })).toEqual(['ITEM_NOT_LOANABLE overridable'])
  })

  test.each([
    ['refuse', ['ITEM_ON_LOAN block']],
    ['confirm', ['ITEM_ON_LOAN confirm']],
    ['return-first', []],
  ] as const)('on loan to another: %s', (onLoanToOther, expected) => {
    const onLoan = { onLoanTo: { patronId: 'bob', loanId: 'l1' }, item: item({ status: 'on_loan' }) }
    expect(levelsOf(onLoan, { onLoanToOther })).toEqual(expected)
  })

  test('on loan to the same patron offers to renew and implies that the title is on loan', () => {
    const own = openLoan({ id: 'l1', itemId: 'i1', titleId: 't1' })
    const asked = { patron: patron({ openLoans: [own] }), onLoanTo: { patronId: 'ann', loanId: 'l1' } }
    expect(decided(asked).findings).toEqual([
      { code: 'ITEM_ON_LOAN_TO_SAME_PATRON', level: 'block', helps: [{ code: 'RENEW_LOAN', loanId: 'l1' }] },
    ])
  })

  test.each([
    ['in-queue', 'confirm', ['ITEM_HELD_FOR_OTHER confirm']],
    ['in-queue', 'refuse', ['ITEM_HELD_FOR_OTHER overridable']],
    ['set-aside', 'confirm', ['ITEM_HELD_FOR_OTHER block']],
    ['set-aside', 'refuse', ['ITEM_HELD_FOR_OTHER block']],
    ['no', 'refuse', []],
  ] as const)('held for another, %s, heldItem %s', (heldForOther, heldItem, expected) => {
    expect(levelsOf({ heldForOther }, { heldItem })).toEqual(expected)
  })
})

describe('another copy of a title that the patron has', () => {
  test.each([
    ['refuse', ['TITLE_ALREADY_ON_LOAN overridable']],
    ['confirm', ['TITLE_ALREADY_ON_LOAN confirm']],
    ['allow', []],
  ] as const)('%s', (sameTitle, expected) => {
    const asked = { patron: patron({ openLoans: [openLoan({ titleId: 't1' })] }) }
    expect(levelsOf(asked, { sameTitle })).toEqual(expected)
  })
})

describe('a card that ends before the loan', () => {
  test.each([
    ['refuse', '2026-09-30', ['CARD_EXPIRES_FIRST']],
    ['refuse', '2026-10-01', []],
    ['refuse', '2026-10-02', []],
    ['cut', '2026-09-30', []],
    ['ignore', '2026-09-30', []],
  ] as const)('%s, good through %s, due on 1 October', (cardExpiry, expires, expected) => {
    expect(codes(decided({ patron: patron({ expiresOn: day(expires) }) }, { cardExpiry }))).toEqual(expected)
  })

  test('is implied by one that has already ended', () => {
    const expired = { patron: patron({ expiresOn: day('2026-08-31') }) }
    expect(codes(decided(expired, { cardExpiry: 'refuse' }))).toEqual(['PATRON_EXPIRED'])
  })
})

describe('someone or something unknown', () => {
  const wanting = { loanLimit: 0, loanLimitForType: 0, loanAllowed: 'no', minAge: 18, minAgeUnknown: 'refuse' } as const

  test('a card: only what the item says stands beside it', () => {
    expect(codes(decided({ patron: null, due: null }, wanting))).toEqual(['ITEM_NOT_LOANABLE', 'PATRON_UNKNOWN'])
  })

  test('a barcode: only what the patron says stands beside it', () => {
    expect(codes(decided({ item: null, due: null }, wanting))).toEqual(['ITEM_UNKNOWN', 'LOAN_LIMIT'])
  })

  test('both', () => {
    const both = decided({ patron: null, item: null, due: null }, wanting)
    expect(codes(both)).toEqual(['ITEM_UNKNOWN', 'PATRON_UNKNOWN'])
  })

  test('an item on loan is on loan to another than a patron whom nobody knows', () => {
    const onLoanTo = { patronId: 'bob', loanId: 'l1' }
    expect(codes(decided({ patron: null, due: null, onLoanTo }))).toEqual(['ITEM_ON_LOAN', 'PATRON_UNKNOWN'])
  })
})

test('every reason is listed, not only the first, each with its policy line', () => {
  const stopped = patron({
    cardState: 'lost',
    expiresOn: day('2026-09-15'),
    bornOn: day('2020-01-01'),
    suspendedUntilOn: TODAY,
    blocks: [{ id: 'b1', reason: 'noise', acts: null, branch: null, untilOn: null }],
    openLoans: openLoans(5, { dueOn: day('2026-08-01'), titleId: 't1' }),
    balanceFen: 900,
  })
  const asked = facts({
    patron: stopped,
    item: item({ status: 'repair' }),
    onLoanTo: { patronId: 'bob', loanId: 'l1' },
    heldForOther: 'in-queue',
  })
  const set = { loanAllowed: 'no', loanLimitForType: 2, minAge: 18, cardExpiry: 'refuse' } as const
  const decision = decideCheckout(asked, { ...policy(set), lines: { loanLimitForType: 7, minAge: 9 } })
  expect(codes(decision)).toEqual([
    'AGE_RESTRICTED',
    'CARD_EXPIRES_FIRST',
    'CARD_LOST',
    'DEBT_LIMIT',
    'ITEM_HELD_FOR_OTHER',
    'ITEM_IN_REPAIR',
    'ITEM_NOT_LOANABLE',
    'ITEM_ON_LOAN',
    'LOAN_LIMIT',
    'LOAN_LIMIT_FOR_TYPE',
    'OVERDUE_LOANS',
    'PATRON_BLOCKED',
    'PATRON_SUSPENDED',
    'TITLE_ALREADY_ON_LOAN',
  ])
  const lines = decision.findings.flatMap((finding) =>
    'policyLine' in finding ? [[finding.code, finding.policyLine]] : [],
  )
  expect(lines).toEqual([
    ['LOAN_LIMIT_FOR_TYPE', 7],
    ['AGE_RESTRICTED', 9],
  ])
})
