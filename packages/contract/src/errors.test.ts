import { expect, test } from 'vitest'
import { permissions } from './access.ts'
import { acts, permissionsToOverride, reasonCodes, reasonCodesOf, reasonRules } from './errors.ts'
import { problemTypes, problemUri } from './problems.ts'

/** The list of the rules page, in its order, so that a code that is dropped or renamed shows here. */
const codesOfTheRules = `
  PATRON_UNKNOWN PATRON_EXPIRED PATRON_SUSPENDED PATRON_BLOCKED CARD_LOST OVERDUE_LOANS DEBT_LIMIT LOAN_LIMIT
  LOAN_LIMIT_FOR_TYPE CREDIT_TOO_LOW ITEM_UNKNOWN ITEM_NOT_LOANABLE ITEM_ON_LOAN ITEM_ON_LOAN_TO_SAME_PATRON
  ITEM_HELD_FOR_OTHER ITEM_IN_REPAIR ITEM_LOST ITEM_WITHDRAWN AGE_RESTRICTED TITLE_ALREADY_ON_LOAN RENEWAL_LIMIT
  RENEWAL_TOO_SOON RENEWAL_OVERDUE RENEWAL_HELD_BY_OTHER RENEWAL_NOT_ALLOWED RENEWAL_NO_GAIN DEPOSIT_REQUIRED
  CARD_EXPIRES_FIRST HOLD_LIMIT HOLD_ON_SHELF HOLD_NOT_ALLOWED HOLD_DUPLICATE HOLD_OWN_LOAN HOLD_MISSES
  PICKUP_BRANCH_NOT_ALLOWED NOT_ON_LOAN IDENTITY_NOT_PROVEN EFFECTIVE_TIME_IMPOSSIBLE CLAIM_OPEN DISPUTE_OPEN CLAIMS_RETURNED_LIMIT NOT_PERMITTED APPROVAL_REQUIRED STALE`
  .trim()
  .split(/\s+/)

const special = ['NOT_PERMITTED', 'APPROVAL_REQUIRED', 'STALE']

test('every reason code of the rules is there, once', () => {
  expect([...reasonCodes]).toEqual(codesOfTheRules)
  expect(new Set(reasonCodes).size).toBe(reasonCodes.length)
})

test.each([
  [
    'checkout',
    codesOfTheRules.filter(
      (code) =>
        /^(?:PATRON_|CARD_|ITEM_|LOAN_)/.test(code) ||
        /^(?:OVERDUE_LOANS|DEBT_LIMIT|DEPOSIT_REQUIRED|CREDIT_TOO_LOW|AGE_RESTRICTED|TITLE_ALREADY_ON_LOAN)$/.test(
          code,
        ),
    ),
  ],
  [
    'renew',
    codesOfTheRules.filter(
      (code) =>
        code.startsWith('RENEWAL_') ||
        /^(?:CARD_LOST|PATRON_(?:EXPIRED|BLOCKED|SUSPENDED)|DEBT_LIMIT|OVERDUE_LOANS|ITEM_LOST|CARD_EXPIRES_FIRST|NOT_ON_LOAN|IDENTITY_NOT_PROVEN)$/.test(
          code,
        ),
    ),
  ],
  [
    'hold',
    codesOfTheRules.filter(
      (code) =>
        /^(?:PATRON_|HOLD_)/.test(code) ||
        /^(?:CARD_LOST|DEBT_LIMIT|OVERDUE_LOANS|LOAN_LIMIT|AGE_RESTRICTED|CREDIT_TOO_LOW|PICKUP_BRANCH_NOT_ALLOWED|ITEM_UNKNOWN|IDENTITY_NOT_PROVEN)$/.test(
          code,
        ),
    ),
  ],
  ['return', ['ITEM_UNKNOWN', 'NOT_ON_LOAN', 'EFFECTIVE_TIME_IMPOSSIBLE']],
  ['claim', ['NOT_ON_LOAN', 'ITEM_LOST', 'CLAIM_OPEN', 'DISPUTE_OPEN', 'CLAIMS_RETURNED_LIMIT']],
  ['lose', ['NOT_ON_LOAN', 'ITEM_LOST', 'DISPUTE_OPEN']],
] as const)('a %s can give exactly the codes of its row', (act, expected) => {
  const own = reasonCodesOf(act).filter((code) => !special.includes(code))
  expect(own.toSorted()).toEqual([...expected].toSorted())
})

test('what the actor may not do can stand beside the codes of every act', () => {
  for (const act of acts) expect(reasonCodesOf(act)).toContain('NOT_PERMITTED')
})

test.each([
  ['LOAN_LIMIT', 'checkout', ['loan.override']],
  ['LOAN_LIMIT', 'hold', ['hold.override']],
  ['RENEWAL_LIMIT', 'renew', ['renewal.override']],
  ['PATRON_EXPIRED', 'renew', ['renewal.override', 'patron.override']],
  ['TITLE_ALREADY_ON_LOAN', 'checkout', ['loan.override']],
  ['RENEWAL_LIMIT', 'checkout', []],
  ['CARD_LOST', 'checkout', []],
  ['PATRON_UNKNOWN', 'hold', []],
  ['NOT_ON_LOAN', 'return', []],
] as const)('%s at %s is lifted by %j', (code, act, expected) => {
  expect(permissionsToOverride(code, act)).toEqual(expected)
})

test('a confirm is a level only where a parameter can say so', () => {
  const confirmed = reasonCodes.filter((code) => reasonRules[code].levels.includes('confirm'))
  expect(confirmed.toSorted()).toEqual([
    'ITEM_HELD_FOR_OTHER',
    'ITEM_ON_LOAN',
    'OVERDUE_LOANS',
    'TITLE_ALREADY_ON_LOAN',
  ])
})

test('each permission and each problem type has a name of its own', () => {
  expect(new Set(permissions).size).toBe(permissions.length)
  const types = Object.keys(problemTypes) as (keyof typeof problemTypes)[]
  expect(new Set(types.map(problemUri)).size).toBe(types.length)
})
