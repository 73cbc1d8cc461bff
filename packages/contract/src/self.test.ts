import { describe, expect, test } from 'vitest'
import { checkOutBody, returnBody } from './circulation.ts'
import {
  MAX_CARD_CODE_LENGTH,
  MAX_PIN_LENGTH,
  MAX_PROOF_LENGTH,
  MAX_REGISTRATION_DAYS,
  MIN_PIN_LENGTH,
} from './limits.ts'
import { changePinBody, redeemCardCodeBody, registrationBody } from './self.ts'
import { selfRegistration } from './settings.ts'

const ofLength = (length: number) => '1'.repeat(length)
const person = { name: '读者', phone: '13800000000', pin: '246810' }

/** What is taken with a value below, at and above the limit. */
function around(limit: number, takes: (value: number) => boolean): boolean[] {
  return [limit - 1, limit, limit + 1].map(takes)
}

describe('each limit takes what is at it and nothing above', () => {
  test.each([
    ['a card code', MAX_CARD_CODE_LENGTH, (n: number) => redeemCardCodeBody.safeParse({ code: ofLength(n) }).success],
    [
      'a binding ticket',
      MAX_CARD_CODE_LENGTH,
      (n: number) => registrationBody.safeParse({ ...person, bindingTicket: ofLength(n) }).success,
    ],
    [
      'a proof at a checkout',
      MAX_PROOF_LENGTH,
      (n: number) => checkOutBody.safeParse({ item: 'B1', proof: ofLength(n) }).success,
    ],
    [
      'a proof at a return',
      MAX_PROOF_LENGTH,
      (n: number) => returnBody.safeParse({ item: 'B1', proof: ofLength(n) }).success,
    ],
    ['a new PIN', MAX_PIN_LENGTH, (n: number) => changePinBody.safeParse({ pin: '1', newPin: ofLength(n) }).success],
    [
      'the days of a registration',
      MAX_REGISTRATION_DAYS,
      (days: number) => selfRegistration.safeParse({ type: 'adult', branch: 'main', days }).success,
    ],
  ] as const)('%s', (_, limit, takes) => {
    expect(around(limit, takes)).toEqual([true, true, false])
  })

  test('a new PIN has its least length, the old one none: a wrong one is wrong, not malformed', () => {
    const takes = (length: number) => changePinBody.safeParse({ pin: '1', newPin: ofLength(length) }).success
    expect(around(MIN_PIN_LENGTH, takes)).toEqual([false, true, true])
  })
})
