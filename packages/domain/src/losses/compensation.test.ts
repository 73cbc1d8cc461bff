import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type CompensationPolicy, computeCompensation } from './compensation.ts'

const policy = (lostCharge: Partial<CompensationPolicy['lostCharge']> = {}, defaultPrice: number | null = null) => ({
  defaultPrice,
  lostCharge: { factorBasisPoints: 10_000, ageFactors: [], scarcityFactors: [], handlingFen: 0, ...lostCharge },
})
const facts = { priceFen: 4000, publishedIn: 2010, lostIn: 2027, copiesLeft: 3 }

describe('the compensation', () => {
  test('is the price where nothing else is said', () => {
    expect(computeCompensation(facts, policy()).amountFen).toBe(4000)
  })
  test('takes the default price where none is known, and nothing where there is none either', () => {
    expect(computeCompensation({ ...facts, priceFen: null }, policy({}, 3000)).amountFen).toBe(3000)
    const unknown = computeCompensation({ ...facts, priceFen: null }, policy({ handlingFen: 500 }))
    expect(unknown).toEqual({ amountFen: 0, handlingFen: 500, steps: [{ code: 'PRICE_UNKNOWN' }] })
  })
  test.each([
    [2023, 4000],
    [2022, 3200],
    [2018, 3200],
    [2017, 2000],
    [null, 4000],
  ])('published in %s, of the age factors the highest threshold reached counts', (publishedIn, amountFen) => {
    const ageFactors = [
      { years: 5, basisPoints: 8000 },
      { years: 10, basisPoints: 5000 },
    ]
    expect(computeCompensation({ ...facts, publishedIn }, policy({ ageFactors })).amountFen).toBe(amountFen)
  })
  test.each([
    [0, 8000],
    [1, 4800],
    [2, 4000],
  ])('with %i copies left, the smallest threshold that covers them counts', (copiesLeft, amountFen) => {
    const scarcityFactors = [
      { copies: 1, basisPoints: 12_000 },
      { copies: 0, basisPoints: 20_000 },
    ]
    expect(computeCompensation({ ...facts, copiesLeft }, policy({ scarcityFactors })).amountFen).toBe(amountFen)
  })
  test('rounds half a fen up once, at the end', () => {
    expect(computeCompensation({ ...facts, priceFen: 1 }, policy({ factorBasisPoints: 5000 })).amountFen).toBe(1)
    expect(computeCompensation({ ...facts, priceFen: 1 }, policy({ factorBasisPoints: 4999 })).amountFen).toBe(0)
  })
  test('never falls when the price rises', () => {
    fc.assert(
      fc.property(fc.nat(99_999_999_999), fc.nat(1000), fc.nat(100_000), (priceFen, more, factorBasisPoints) => {
        const rule = policy({ factorBasisPoints })
        const lower = computeCompensation({ ...facts, priceFen }, rule).amountFen
        expect(computeCompensation({ ...facts, priceFen: priceFen + more }, rule).amountFen).toBeGreaterThanOrEqual(
          lower,
        )
      }),
    )
  })
})
