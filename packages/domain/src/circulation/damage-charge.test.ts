import { describe, expect, test } from 'vitest'
import { values } from '../../test/samples.ts'
import { CONDITIONS, computeDamageCharge, needsRepair, SEVERITIES } from './damage-charge.ts'

describe('the charge for damage', () => {
  test.each([
    ['minor', 5970, 0],
    ['moderate', 5970, 1791],
    ['severe', 5970, 5970],
    [null, 5970, 0],
  ] as const)('%s, of a price of %i fen, is %i', (severity, priceFen, fen) => {
    expect(computeDamageCharge(severity, values(), priceFen)).toBe(fen)
  })

  test.each([
    [4, 1],
    [5, 2],
    [6, 2],
  ])('30 %% of %i fen is %i: half a fen rounds up', (priceFen, fen) => {
    expect(computeDamageCharge('moderate', values(), priceFen)).toBe(fen)
  })

  test.each([
    [1000, 300],
    [null, 0],
  ])('of an unknown price is that of the default price, %s', (defaultPrice, fen) => {
    expect(computeDamageCharge('moderate', values({ defaultPrice }), null)).toBe(fen)
  })

  test('in yuan does not depend on the price', () => {
    const { damageCharge } = values()
    const set = values({ damageCharge: { ...damageCharge, minor: { amountFen: 200 } } })
    expect(computeDamageCharge('minor', set, null)).toBe(200)
  })
})

describe('repair', () => {
  test.each([
    ['good', false],
    ['worn', false],
    ['stained', false],
    ['pages-missing', true],
    ['damaged', true],
  ] as const)('an item that comes back %s needs it: %s', (condition, needed) => {
    expect(needsRepair(condition, null)).toBe(needed)
  })

  test('is needed with any severity, whatever the condition', () => {
    for (const severity of SEVERITIES)
      for (const condition of CONDITIONS) expect(needsRepair(condition, severity)).toBe(true)
    expect(needsRepair(null, null)).toBe(false)
  })
})
