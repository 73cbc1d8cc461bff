import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { day, hold, NOW, patron, policy, TODAY } from '../../test/samples.ts'
import type { PolicyValues } from '../policy/index.ts'
import { explainPasses } from './explain-passes.ts'
import { chooseHold, type QueuedHold } from './serve-holds.ts'

const entry = (rank: number, set: Partial<QueuedHold> = {}): QueuedHold => ({
  hold: hold({ id: `h${rank}`, rank, patronId: `p${rank}` }),
  patron: patron({ id: `p${rank}` }),
  resolved: policy(),
  ...set,
})
const where = (order: PolicyValues['holdOrder']) => ({ branch: 'main', now: NOW, today: TODAY, order })

function pass(queue: readonly QueuedHold[], order: PolicyValues['holdOrder'] = 'fifo') {
  const item = { id: 'i1', branch: 'main' }
  const { chosen } = chooseHold(queue, item, where(order))
  const passes = explainPasses(queue, item, chosen, where(order))
  return {
    chosen: chosen?.hold.id ?? null,
    passes: passes.map((one) => [one.hold.id, one.reasons.map(({ code }) => code)]),
  }
}

const STOPPED = patron({ expiresOn: day('2026-08-01') })

describe('whom a copy passes, and why', () => {
  test.each<[string, Partial<QueuedHold>]>([
    ['SUSPENDED', { hold: hold({ id: 'h1', suspendedUntilOn: day('2026-09-09') }) }],
    ['NOT_BEFORE', { hold: hold({ id: 'h1', fromOn: day('2026-09-02') }) }],
    ['KIND_NOT_LENT', { resolved: policy({ loanAllowed: 'no' }) }],
    ['AGE_RESTRICTED', { patron: patron({ bornOn: day('2020-01-01') }), resolved: policy({ minAge: 18 }) }],
    ['PACED', { paced: true }],
    ['PATRON_EXPIRED', { patron: STOPPED }],
  ])('%s', (code, set) => {
    expect(pass([entry(1, set), entry(2), entry(3)])).toEqual({ chosen: 'h2', passes: [['h1', [code]]] })
  })

  test('by the order of the branch, one who asked earlier', () => {
    const far = entry(1, { patron: patron({ branch: 'east' }) })
    expect(pass([far, entry(2)], 'home-branch-first')).toEqual({ chosen: 'h2', passes: [['h1', ['BRANCH_FIRST']]] })
  })

  test('nobody who waits for another copy or stands behind', () => {
    const other = entry(1, { hold: hold({ id: 'h1', itemId: 'i9' }) })
    expect(pass([other, entry(2), entry(3, { patron: STOPPED })])).toEqual({ chosen: 'h2', passes: [] })
  })

  test('all, where it serves none', () => {
    const queue = [entry(1, { patron: STOPPED }), entry(2, { paced: true })]
    expect(pass(queue)).toEqual({
      chosen: null,
      passes: [
        ['h1', ['PATRON_EXPIRED']],
        ['h2', ['PACED']],
      ],
    })
  })

  test('each who stands before the served one is told of exactly once', () => {
    const someEntry = fc.record({ paced: fc.boolean(), home: fc.constantFrom('main', 'east'), stopped: fc.boolean() })
    const orders = fc.constantFrom('fifo', 'pickup-branch-first', 'home-branch-first')
    fc.assert(
      fc.property(fc.array(someEntry, { maxLength: 8 }), orders, (some, order) => {
        const queue = some.map(({ paced, home, stopped }, n) =>
          entry(n + 1, {
            paced,
            patron: patron({ branch: home, ...(stopped ? { expiresOn: day('2026-08-01') } : {}) }),
          }),
        )
        const { chosen, passes } = pass(queue, order)
        const before = chosen === null ? queue.length : Number(chosen.slice(1)) - 1
        expect(passes.map(([id]) => id)).toEqual(queue.slice(0, before).map((one) => one.hold.id))
      }),
    )
  })
})
