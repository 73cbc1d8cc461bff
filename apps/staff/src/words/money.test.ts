import { describe, expect, it } from 'vitest'
import { fenOf, readAmount, readFen, yuanOf } from './money.ts'

describe('an amount', () => {
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
    ['007.50', 750],
    [' １２．３０ 元', 1_230],
    ['2。4', 240],
    ['1,000', 100_000],
    ['999,999,999.99', 99_999_999_999],
    ['999999999.99', 99_999_999_999],
    ['0', 0],
    ['', null],
    ['12.345', null],
    ['2,40', null],
    ['1,00,000', null],
    ['-1', null],
    ['1e3', null],
    ['十元', null],
    ['9999999999', null],
    ['1'.repeat(10_000), null],
  ])('typed as “%s” is %s', (text, fen) => {
    expect(readFen(text)).toBe(fen)
  })

  it.each([
    ['2', '2.00'],
    ['0.05', '0.05'],
    ['0', null],
    ['0.00', null],
    ['两元', null],
  ])('to be paid, typed as “%s”, is %s', (text, amount) => {
    expect(readAmount(text)).toBe(amount)
  })

  it('goes back to the wire with two decimals', () => {
    expect(yuanOf(-660)).toBe('-6.60')
    expect(yuanOf(5)).toBe('0.05')
    expect(yuanOf(1_230)).toBe('12.30')
  })
})
