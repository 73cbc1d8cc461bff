import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseLocalDate } from '../kernel/index.ts'
import { settleFoundAgain } from './found-again.ts'
import { afterLossEvent, LOSS_EVENTS, LOSS_STATES } from './loss-states.ts'

const day = (text: string) => parseLocalDate(text) ?? expect.unreachable()
const facts = {
  lostOn: day('2027-03-10'),
  foundOn: day('2027-03-20'),
  chargedFen: 6800,
  waivedFen: 800,
  openFen: 2000,
  overdueBookedFen: 300,
  overdueAtLossFen: 300,
  overdueAtReturnFen: 1200,
}
const policy = {
  lostFound: 'refund',
  lostFoundOverdue: 'recompute',
  lostRefundDays: 180,
  lostKeepsOverdue: false,
} as const

test.each([
  ['refund', 6000],
  ['refund-unpaid', 2000],
  ['keep', 0],
] as const)('%s takes back %i fen', (lostFound, reversedFen) => {
  expect(settleFoundAgain(facts, { ...policy, lostFound }).reversedFen).toBe(reversedFen)
})

test.each([
  ['keep', 300],
  ['restore', 300],
  ['recompute', 1200],
  ['forgive', 0],
] as const)('the overdue charge by %s is %i fen', (lostFoundOverdue, overdueFen) => {
  expect(settleFoundAgain(facts, { ...policy, lostFoundOverdue }).overdueFen).toBe(overdueFen)
})

test.each([
  [9, 0],
  [10, 6000],
  [11, 6000],
  [null, 6000],
])('ten days after, with %s days for a refund, %i fen come back', (lostRefundDays, reversedFen) => {
  expect(settleFoundAgain(facts, { ...policy, lostRefundDays }).reversedFen).toBe(reversedFen)
})

test('while all of the compensation stays, no overdue charge is added beside it', () => {
  const kept = { ...policy, lostFound: 'keep' } as const
  expect(settleFoundAgain(facts, kept).overdueFen).toBe(300)
  expect(settleFoundAgain(facts, { ...kept, lostKeepsOverdue: true }).overdueFen).toBe(1200)
})

test('never gives back more than was charged and not waived', () => {
  const modes = fc.constantFrom('refund', 'refund-unpaid', 'keep')
  fc.assert(
    fc.property(modes, fc.nat(9999), fc.nat(9999), fc.nat(9999), (lostFound, a, b, c) => {
      const chargedFen = a + b + c
      const { reversedFen } = settleFoundAgain(
        { ...facts, chargedFen, waivedFen: b, openFen: c },
        { ...policy, lostFound },
      )
      expect(reversedFen).toBeGreaterThanOrEqual(0)
      expect(reversedFen).toBeLessThanOrEqual(chargedFen - b)
    }),
  )
})

test('a settled loss is only ever found, and a found one is over', () => {
  for (const state of LOSS_STATES) {
    const possible = LOSS_EVENTS.filter((event) => afterLossEvent(state, event) !== null)
    expect(possible).toEqual(state === 'lost' ? LOSS_EVENTS : state === 'found' ? [] : ['came-back'])
  }
})
