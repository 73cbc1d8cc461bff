import { describe, expect, test } from 'vitest'
import { computeOpenCharges, type LedgerLine } from './open-charges.ts'

type Written = [LedgerLine['kind'], number, string?]

/** Lines numbered from 1; the third part names the charge that the line is for. */
function account(...written: readonly Written[]) {
  const lines = written.map(([kind, amountFen, forLineId = null], n) => ({
    id: String(n + 1),
    kind,
    amountFen,
    forLineId,
  }))
  const { openFen, owedFen, lastApplied } = computeOpenCharges(lines)
  return {
    open: Object.fromEntries(openFen),
    owedFen,
    applied: lastApplied.map((one) => [one.chargeId, one.amountFen]),
  }
}

test('an account without lines owes nothing', () => {
  expect(account()).toEqual({ open: {}, owedFen: 0, applied: [] })
})

describe('a payment', () => {
  test('goes to the oldest charge first', () => {
    expect(account(['charge', 300], ['charge', 200], ['payment', -400])).toEqual({
      open: { 1: 0, 2: 100 },
      owedFen: 100,
      applied: [
        ['1', 300],
        ['2', 100],
      ],
    })
  })

  test('goes to the charge that it names', () => {
    const { open, applied } = account(['charge', 300], ['charge', 200], ['payment', -150, '2'])
    expect([open, applied]).toEqual([{ 1: 300, 2: 50 }, [['2', 150]]])
  })

  test('over what is owed leaves a credit that pays no later charge', () => {
    expect(account(['charge', 300], ['payment', -500], ['charge', 100])).toMatchObject({
      open: { 1: 0, 3: 100 },
      owedFen: 100,
    })
  })

  test('before any charge is a credit', () => {
    expect(account(['payment', -500])).toEqual({ open: {}, owedFen: 0, applied: [] })
  })

  test('of exactly what is owed leaves nothing', () => {
    expect(account(['charge', 300], ['payment', -300]).owedFen).toBe(0)
  })
})

describe('a waiver', () => {
  test('lowers the charge that it names', () => {
    expect(account(['charge', 300], ['charge', 200], ['waiver', -200, '2']).open).toEqual({ 1: 300, 2: 0 })
  })
})

describe('a correction', () => {
  test('upwards adds to its charge', () => {
    expect(account(['charge', 300], ['correction', 100, '1']).open).toEqual({ 1: 400 })
  })

  test('downwards of a charge that was paid pays the others, as any credit of that moment', () => {
    expect(account(['charge', 300], ['payment', -300], ['charge', 200], ['correction', -300, '1'])).toMatchObject({
      open: { 1: 0, 3: 0 },
      owedFen: 0,
    })
  })
})

test('a refund gives a credit back and opens no charge', () => {
  expect(account(['payment', -500], ['refund', 500], ['charge', 100])).toMatchObject({ open: { 3: 100 }, owedFen: 100 })
})
