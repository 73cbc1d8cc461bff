import { expect, it } from 'vitest'
import { readYuan } from './read-yuan.ts'

it.each([
  ['2', '2.00'],
  ['2.4', '2.40'],
  ['2.40', '2.40'],
  ['0.05', '0.05'],
  ['007.50', '7.50'],
  ['２．４０', '2.40'],
  ['2。4', '2.40'],
  ['999999999.99', '999999999.99'],
])('%s is read as %s yuan', (typed, amount) => {
  expect(readYuan(typed)).toBe(amount)
})

it.each(['', '0', '0.00', '-1', '2.405', '1e3', '两元', '1000000000', '2,40'])('%s is no amount to pay', (typed) => {
  expect(readYuan(typed)).toBeNull()
})
