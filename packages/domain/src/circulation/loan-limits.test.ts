import { describe, expect, test } from 'vitest'
import { item, openLoans, patron, values } from '../../test/samples.ts'
import { findDeposit } from './find-deposit.ts'
import { countedLoans, findLoanLimits } from './loan-limits.ts'

describe('copies used inside', () => {
  const inside = openLoans(3, { countsApart: true, itemType: 'reference' })

  test('stand beside the loan limit', () => {
    const reader = patron({ openLoans: [...inside, ...openLoans(1)] })
    expect(countedLoans(reader)).toHaveLength(1)
    expect(findLoanLimits(reader, item(), values({ loanLimit: 2 }))).toEqual([])
    expect(findLoanLimits(reader, item(), values({ loanLimit: 1 }))).toMatchObject([{ code: 'LOAN_LIMIT', actual: 1 }])
  })

  test.each([
    ['counted apart', false, []],
    ['counted with the others', true, ['LOAN_LIMIT']],
  ])('at the limit are lent where they are %s', (_, inLibraryCounts, codes) => {
    const policy = values({ loanAllowed: 'in-library', inLibraryCounts, loanLimit: 2 })
    const found = findLoanLimits(patron({ openLoans: openLoans(2) }), item(), policy)
    expect(found.map(({ code }) => code)).toEqual(codes)
  })

  test.each([
    [2, ['LOAN_LIMIT_FOR_TYPE']],
    [3, ['LOAN_LIMIT_FOR_TYPE']],
    [4, []],
  ])('are limited by their type: %i', (loanLimitForType, codes) => {
    const policy = values({ loanAllowed: 'in-library', loanLimitForType })
    const found = findLoanLimits(patron({ openLoans: inside }), item({ type: 'reference' }), policy)
    expect(found.map(({ code }) => code)).toEqual(codes)
  })
})

describe('a deposit of 100.00', () => {
  test.each([
    ['nothing held', { depositFen: 0, balanceFen: 0 }, 10_000],
    ['a fen too little held', { depositFen: 9_999, balanceFen: 0 }, 1],
    ['exactly that held, with charges open', { depositFen: 10_000, balanceFen: 500 }, null],
    ['a credit of exactly that', { depositFen: 0, balanceFen: -10_000 }, null],
    ['a credit of a fen less', { depositFen: 0, balanceFen: -9_999 }, 1],
  ])('with %s', (_, account, missing) => {
    const [found] = findDeposit(account, { deposit: 10_000 }, { identityNoted: false })
    expect(found?.helps ?? null).toEqual(missing === null ? null : [{ code: 'PAY', amountFen: missing }])
  })

  test('is not asked for against an identity note', () => {
    expect(findDeposit({ depositFen: 0, balanceFen: 0 }, { deposit: 10_000 }, { identityNoted: true })).toEqual([])
  })
})
