import { expect, test } from 'vitest'
import { readAmount } from './read-amount.ts'

test.each([
  ['2.4', '2.40', '2.40'],
  ['2.41', '2.40', null],
  ['１ 元', '2.40', '1.00'],
  ['0', '2.40', null],
  ['0.01', '2.40', '0.01'],
  ['02', '2.40', '2.00'],
  ['', '2.40', null],
  ['1,00', '2.40', null],
  ['-1', '2.40', null],
])('%j of at most %s is read as %j', (typed, most, read) => {
  expect(readAmount(typed, most)).toBe(read)
})
