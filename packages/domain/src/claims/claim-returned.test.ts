import { expect, test } from 'vitest'
import { completeValues } from '../policy/index.ts'
import { decideClaim } from './claim-returned.ts'

const rule = (claimsReturnedLimit: number | null) => ({
  values: { ...completeValues({}), claimsReturnedLimit },
  lines: {},
})
const facts = { loan: { claimed: false, disputed: false }, itemStatus: 'on_loan', claimsThisYear: 0 } as const
const codesOf = (claim: Parameters<typeof decideClaim>[0], limit: number | null = 3) =>
  decideClaim(claim, rule(limit)).findings.map(({ code }) => code)

test.each([
  [2, []],
  [3, ['CLAIMS_RETURNED_LIMIT']],
  [4, ['CLAIMS_RETURNED_LIMIT']],
])('after %i claims this year of three', (claimsThisYear, codes) => {
  expect(codesOf({ ...facts, claimsThisYear })).toEqual(codes)
  expect(codesOf({ ...facts, claimsThisYear }, null)).toEqual([])
})

test('what nobody has, what is lost, claimed or disputed is not claimed', () => {
  expect(codesOf({ ...facts, loan: null })).toEqual(['NOT_ON_LOAN'])
  expect(codesOf({ ...facts, itemStatus: 'lost' })).toEqual(['ITEM_LOST'])
  expect(codesOf({ ...facts, loan: { claimed: true, disputed: false } })).toEqual(['CLAIM_OPEN'])
  expect(codesOf({ ...facts, loan: { claimed: false, disputed: true } })).toEqual(['DISPUTE_OPEN'])
})
