import { describe, expect, it } from 'vitest'
import { monthAfter, readMonth } from './months.ts'

describe('a month', () => {
  it.each([
    ['2026-11', 1, '2026-12'],
    ['2026-12', 1, '2027-01'],
    ['2026-01', -1, '2025-12'],
    ['2026-03', -14, '2025-01'],
  ])('%s and %d months is %s', (month, steps, expected) => {
    expect(monthAfter(month, steps)).toBe(expected)
  })

  it.each(['2026-13', '2026-1', 'soon', '', '0026-01'])('is not read from %j', (text) => {
    expect(readMonth(text)).toBeUndefined()
  })

  it('is read from an address', () => {
    expect(readMonth('2026-02')).toBe('2026-02')
  })
})
