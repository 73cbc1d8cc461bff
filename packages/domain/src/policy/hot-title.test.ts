import { describe, expect, test } from 'vitest'
import { policy } from '../../test/samples.ts'
import { isHot, resolvedForTitle } from './hot-title.ts'

describe('a title is hot', () => {
  test.each([
    [9, false],
    [10, true],
    [11, true],
  ])('with %i of 10 loans: %s', (loans, hot) => {
    expect(isHot({ loans: 10, days: 30 }, { loans, holds: 99, copies: 0 })).toBe(hot)
  })

  test.each([
    [4, false],
    [5, false],
    [6, true],
  ])('with %i holds on 2 copies, more than 3 being over: %s', (holds, hot) => {
    expect(isHot({ holdsOverCopies: 3 }, { loans: 99, holds, copies: 2 })).toBe(hot)
  })
})

describe('the values for a title', () => {
  const threshold = { loans: 10, days: 30 }
  const yes = () => true

  test.each([
    ['the lower limit', 2, 1, 1],
    ['never the higher', 1, 2, 1],
    ['the hot one where there was none', null, 1, 1],
    ['the ordinary one where no other is set', 2, null, 2],
  ])('when it is hot have %s', (_, renewalLimit, hotRenewalLimit, expected) => {
    const resolved = policy({ hotThreshold: threshold, renewalLimit, hotRenewalLimit })
    expect(resolvedForTitle(resolved, yes)).toMatchObject({ hot: true, values: { renewalLimit: expected } })
  })

  test('are the ordinary ones without a threshold and where it is not met', () => {
    const none = policy({ hotRenewalLimit: 0 })
    expect(resolvedForTitle(none, yes)).toBe(none)
    const unmet = policy({ hotThreshold: threshold, hotRenewalLimit: 0 })
    expect(resolvedForTitle(unmet, () => false)).toBe(unmet)
  })

  test('are one object each time, by which loans know them', () => {
    const resolved = policy({ hotThreshold: threshold })
    expect(resolvedForTitle(resolved, yes)).toBe(resolvedForTitle(resolved, yes))
  })
})
