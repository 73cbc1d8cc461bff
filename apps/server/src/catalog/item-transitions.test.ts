import { itemStatuses } from '@wenyuan/contract'
import { describe, expect, test } from 'vitest'
import { maySetStatus } from './item-transitions.ts'

const SAID = new Set(['available', 'processing', 'repair', 'missing', 'withdrawn'])
const PAIRS = itemStatuses.flatMap((from) => itemStatuses.map((to) => [from, to] as const))

describe('staff set the status of an item', () => {
  test.each(PAIRS.filter(([from, to]) => from !== to && !(SAID.has(from) && SAID.has(to))))(
    'never from %s to %s: an act does that',
    (from, to) => expect(maySetStatus(from, to)).toBe(false),
  )

  test.each(['processing', 'repair', 'missing', 'withdrawn'] as const)('between available and %s', (status) => {
    expect([maySetStatus('available', status), maySetStatus(status, 'available')]).toEqual([true, true])
  })

  test.each([
    ['missing', 'withdrawn', true],
    ['repair', 'withdrawn', true],
    ['withdrawn', 'processing', true],
    ['withdrawn', 'repair', false],
    ['withdrawn', 'missing', false],
  ] as const)('from %s to %s: %s', (from, to, may) => expect(maySetStatus(from, to)).toBe(may))

  test.each(itemStatuses)('leaving %s as it is is no change', (status) => {
    expect(maySetStatus(status, status)).toBe(true)
  })
})
