import { MAX_YUAN_DIGITS as CONTRACT_DIGITS, moneyFromZero } from '@wenyuan/contract'
import { MAX_YUAN, MAX_YUAN_DIGITS, parseYuan } from '@wenyuan/domain/kernel'
import { expect, test } from 'vitest'

test('the most that a request can say is the most that is read', () => {
  expect(CONTRACT_DIGITS).toBe(MAX_YUAN_DIGITS)
  expect(moneyFromZero.safeParse(MAX_YUAN).success).toBe(true)
  expect(parseYuan(MAX_YUAN)).toBe(99_999_999_999)
})
