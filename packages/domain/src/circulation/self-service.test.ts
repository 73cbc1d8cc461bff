import { describe, expect, test } from 'vitest'
import { decideSelfCheckout, decideSelfReturn } from './self-service.ts'

describe('a reader borrows alone', () => {
  test.each([
    ['no', null, 'desk-only'],
    ['no', true, 'desk-only'],
    ['scan', null, 'allowed'],
    ['scan', false, 'allowed'],
    ['tap', null, 'allowed'],
    ['proof', null, 'proof-missing'],
    ['proof', false, 'proof-wrong'],
    ['proof', true, 'allowed'],
  ] as const)('selfCheckout %s with a code that is valid: %s is %s', (selfCheckout, proofValid, kind) => {
    expect(decideSelfCheckout({ selfCheckout }, { proofValid }).kind).toBe(kind)
  })
})

describe('a reader returns alone', () => {
  test.each([
    ['no', null, 'desk-only'],
    ['no', true, 'desk-only'],
    ['anywhere', null, 'allowed'],
    ['anywhere', false, 'allowed'],
    ['at-point', null, 'proof-missing'],
    ['at-point', false, 'proof-wrong'],
    ['at-point', true, 'allowed'],
  ] as const)('selfReturn %s with a code that is valid: %s is %s', (selfReturn, proofValid, kind) => {
    expect(decideSelfReturn({ selfReturn }, { proofValid }).kind).toBe(kind)
  })
})
