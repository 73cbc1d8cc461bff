import { describe, expect, it } from 'vitest'
import { fenOf, readYuan, yuanOf } from './money.ts'

describe('an amount at the desk', () => {
  it.each([
    ['0.00', 0],
    ['12.30', 1_230],
    ['-6.60', -660],
    ['9999999999999.99', 999_999_999_999_999],
  ])('of the wire, %s, is %d fen', (yuan, fen) => {
    expect(fenOf(yuan)).toBe(fen)
  })

  it.each([
    ['12', 1_200],
    ['12.3', 1_230],
    [' １２．３０ 元', 1_230],
    ['1,000', 100_000],
    ['0', 0],
    ['', null],
    ['12.345', null],
    ['-1', null],
    ['十元', null],
    ['9999999999', null],
  ])('typed as “%s” is %s', (text, fen) => {
    expect(readYuan(text)).toBe(fen)
  })

  it('goes back to the wire with two decimals', () => {
    expect(yuanOf(-660)).toBe('-6.60')
    expect(yuanOf(5)).toBe('0.05')
    expect(yuanOf(1_230)).toBe('12.30')
  })
})
