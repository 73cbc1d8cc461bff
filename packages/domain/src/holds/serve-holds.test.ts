import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { day, hold, NOW, openLoan, openLoans, patron, policy, TODAY } from '../../test/samples.ts'
import type { HoldFacts, PatronFacts } from '../circulation/index.ts'
import type { PolicyValues } from '../policy/index.ts'
import { chooseHold, isActive, type QueuedHold } from './serve-holds.ts'

type Waiting = { hold?: Partial<HoldFacts>; patron?: Partial<PatronFacts>; set?: Partial<PolicyValues> }

function queued(...waiting: readonly Waiting[]): QueuedHold[] {
  return waiting.map((each, n) => ({
    hold: hold({ id: `h${n + 1}`, rank: n + 1, patronId: `p${n + 1}`, ...each.hold }),
    patron: patron({ id: `p${n + 1}`, ...each.patron }),
    resolved: policy(each.set),
  }))
}

function choose(queue: readonly QueuedHold[], order: PolicyValues['holdOrder'] = 'fifo') {
  const { chosen, passedOver } = chooseHold(
    queue,
    { id: 'i1', branch: 'main' },
    { branch: 'main', now: NOW, today: TODAY, order },
  )
  return { chosen: chosen?.hold.id ?? null, passedOver: passedOver.map((entry) => entry.hold.id) }
}

const EXPIRED = { expiresOn: day('2026-08-31') }

describe('an item that comes free', () => {
  test('serves nobody where nobody waits', () => {
    expect(choose([])).toEqual({ chosen: null, passedOver: [] })
  })

  test('serves the first by rank, however the queue is handed over', () => {
    expect(choose(queued({}, {}, {}).reverse()).chosen).toBe('h1')
  })

  test.each([
    ['fifo', 'h1'],
    ['pickup-branch-first', 'h2'],
  ] as const)('%s: the first collects elsewhere, the second where the item stands', (order, chosen) => {
    expect(choose(queued({ hold: { pickup: 'east' } }, {}, {}), order).chosen).toBe(chosen)
  })

  test('pickup-branch-first goes on to the others by rank', () => {
    const queue = queued({ hold: { pickup: 'west' } }, { hold: { pickup: 'east' } }, { patron: EXPIRED })
    expect(choose(queue, 'pickup-branch-first')).toEqual({ chosen: 'h1', passedOver: ['h3'] })
  })

  test('serves a hold on an item only where it is that item', () => {
    expect(choose(queued({ hold: { itemId: 'i2' } }, { hold: { itemId: 'i1' } })).chosen).toBe('h2')
  })

  test('is not for one who may not borrow its kind or is too young for it: they are not passed over, only skipped', () => {
    const young = { patron: { bornOn: day('2020-01-01') }, set: { minAge: 18 } }
    expect(choose(queued({ set: { loanAllowed: 'no' } }, young, {}))).toEqual({ chosen: 'h3', passedOver: [] })
  })
})

describe('a suspended hold', () => {
  test.each([
    [null, true],
    ['2026-08-31', true],
    ['2026-09-01', true],
    ['2026-09-02', false],
  ])('until %s is active on 1 September: %s', (until, active) => {
    const suspendedUntilOn = until === null ? null : day(until)
    expect(isActive({ suspendedUntilOn }, TODAY)).toBe(active)
    expect(choose(queued({ hold: { suspendedUntilOn } }, {})).chosen).toBe(active ? 'h1' : 'h2')
  })
})

describe('a patron who may not borrow now', () => {
  test.each<[string, Partial<PatronFacts>]>([
    ['expired', EXPIRED],
    ['suspended', { suspendedUntilOn: TODAY }],
    ['blocked', { blocks: [{ id: 'b', reason: 'noise', acts: ['borrow'], branch: 'main', untilOn: null }] }],
    ['in debt', { balanceFen: 501 }],
    ['overdue', { openLoans: [openLoan({ dueOn: day('2026-08-01') })] }],
    ['without a good card', { cardState: 'lost' }],
  ])('%s: is passed over and told', (_, stopped) => {
    expect(choose(queued({ patron: stopped }, {}))).toEqual({ chosen: 'h2', passedOver: ['h1'] })
  })

  test.each<[string, Partial<PatronFacts>]>([
    ['at the loan limit', { openLoans: openLoans(9) }],
    ['blocked elsewhere', { blocks: [{ id: 'b', reason: 'noise', acts: null, branch: 'east', untilOn: null }] }],
    ['blocked from holds', { blocks: [{ id: 'b', reason: 'noise', acts: ['hold'], branch: null, untilOn: null }] }],
  ])('%s: is served all the same', (_, reader) => {
    expect(choose(queued({ patron: reader }, {}))).toEqual({ chosen: 'h1', passedOver: [] })
  })

  test('whom the desk would only ask is served', () => {
    const set = { overdueOnCheckout: 'confirm', blockAtOverdueDays: { hold: 99, renew: 99, borrow: 99 } } as const
    const late = { openLoans: [openLoan({ dueOn: day('2026-08-20') })] }
    expect(choose(queued({ patron: late, set }, {})).chosen).toBe('h1')
  })

  test('and nobody after: the item serves nobody, all are told', () => {
    expect(choose(queued({ patron: EXPIRED }, { patron: EXPIRED }))).toEqual({ chosen: null, passedOver: ['h1', 'h2'] })
  })
})

test('whoever is chosen could be served, and all before were skipped or passed over', () => {
  const someone: fc.Arbitrary<Waiting> = fc.record({
    hold: fc.record({
      pickup: fc.constantFrom('main', 'east'),
      itemId: fc.constantFrom(null, 'i1', 'i2'),
      suspendedUntilOn: fc.constantFrom(null, day('2026-09-02')),
    }),
    patron: fc.constantFrom({}, EXPIRED),
  })
  fc.assert(
    fc.property(fc.array(someone, { maxLength: 8 }), (waiting) => {
      const able = ({ hold: asked, patron: reader }: Waiting) =>
        asked?.itemId !== 'i2' && asked?.suspendedUntilOn === null && reader?.expiresOn === undefined
      const first = waiting.findIndex(able)
      expect(choose(queued(...waiting)).chosen).toBe(first < 0 ? null : `h${first + 1}`)
      const firstHere = waiting.findIndex((each) => able(each) && each.hold?.pickup === 'main')
      const best = firstHere < 0 ? first : firstHere
      expect(choose(queued(...waiting), 'pickup-branch-first').chosen).toBe(best < 0 ? null : `h${best + 1}`)
    }),
  )
})
