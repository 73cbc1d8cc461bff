import { expect, test } from 'vitest'
import { slotCode } from './slot-code.ts'

test.each([
  [1, 'A01'],
  [20, 'A20'],
  [21, 'B01'],
  [161, 'J01'],
  [480, 'Z20'],
  [481, '2A01'],
])('place %i is %s', (slot, code) => {
  expect(slotCode(slot)).toBe(code)
})

test('no two places have one code', () => {
  const codes = Array.from({ length: 2_000 }, (_, n) => slotCode(n + 1))
  expect(new Set(codes).size).toBe(codes.length)
})
