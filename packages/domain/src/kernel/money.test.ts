import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatYuan, parseYuan } from './money.ts'

describe('yuan', () => {
  test.each([
    ['12', 1200],
    ['12.3', 1230],
    ['12.30', 1230],
    ['0.01', 1],
    ['0', 0],
    ['-0.00', 0],
    ['-5.05', -505],
    ['007.50', 750],
    ['999999999.99', 99_999_999_999],
  ])('%s is read to the fen', (text, fen) => {
    expect(parseYuan(text)).toBe(fen)
  })

  test.each(['12.345', '12.', '.5', '1,000', '1e3', '+1', '--1', '', ' 1', '1 ', 'NaN', '¥1', '１２', '1000000000'])(
    '%j is not money and is not rounded into it',
    (text) => {
      expect(parseYuan(text)).toBeNull()
    },
  )

  test.each([
    [1230, '12.30'],
    [5, '0.05'],
    [0, '0.00'],
    [-5, '-0.05'],
    [-1230, '-12.30'],
  ])('%i fen is written with two decimals', (fen, text) => {
    expect(formatYuan(fen)).toBe(text)
  })

  test('what is written is read back as the same', () => {
    fc.assert(
      fc.property(fc.integer({ min: -99_999_999_999, max: 99_999_999_999 }), (fen) => {
        expect(parseYuan(formatYuan(fen))).toBe(fen)
      }),
    )
  })
})
