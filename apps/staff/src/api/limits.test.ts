import * as contract from '@wenyuan/contract'
import { expect, test } from 'vitest'
import { MAX_ADDRESS_NOTE_LENGTH, MAX_QUERY_LENGTH } from './limits.ts'

test('the limits told before sending are those of the contract, or within them', () => {
  expect(MAX_QUERY_LENGTH).toBe(contract.MAX_QUERY_LENGTH)
  expect(MAX_ADDRESS_NOTE_LENGTH).toBeLessThanOrEqual(contract.MAX_NOTE_LENGTH)
})
