import { expect, test } from 'vitest'
import { readCounted } from './read-counted.ts'

test.each([
  ['120.5', '120.50'],
  ['0', '0.00'],
  ['-0', '0.00'],
  ['-3', '-3.00'],
  ['−3.00 元', '-3.00'],
  ['－１２', '-12.00'],
  ['1,200', '1200.00'],
  ['', null],
  ['-', null],
  ['--3', null],
  ['2,40', null],
])('counted cash %j is read as %j', (typed, read) => {
  expect(readCounted(typed)).toBe(read)
})
