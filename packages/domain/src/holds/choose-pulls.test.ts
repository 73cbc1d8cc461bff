import { expect, test } from 'vitest'
import { day, hold, item, NOW, patron, policy, TODAY } from '../../test/samples.ts'
import type { HoldFacts, ItemFacts } from '../circulation/index.ts'
import { choosePulls } from './choose-pulls.ts'

type Order = 'fifo' | 'pickup-branch-first'

function pulls(items: Partial<ItemFacts>[], holds: Partial<HoldFacts>[], order: Order = 'fifo'): string[] {
  const queue = holds.map((set, n) => ({
    hold: hold({ id: `h${n + 1}`, rank: n + 1, patronId: `p${n + 1}`, ...set }),
    patron: patron({ id: `p${n + 1}` }),
    resolved: policy({}),
  }))
  return choosePulls({
    items: items.map((set, n) => item({ id: String(n + 1), ...set })),
    queueFor: () => queue,
    orderFor: () => order,
    now: NOW,
    today: TODAY,
  }).map((pull) => `${pull.item.id} for ${pull.hold.hold.id}`)
}

const EAST = { at: 'east' }

test('nothing is fetched where nobody waits, or no copy is free', () => {
  expect(pulls([{}], [])).toEqual([])
  expect(pulls([], [{}])).toEqual([])
})

test('one hold is fetched for once, however many copies are free', () => {
  expect(pulls([{}, {}, EAST], [{}])).toEqual(['1 for h1'])
})

test('the copy that stands where it is collected is fetched before others', () => {
  expect(pulls([EAST, {}], [{}])).toEqual(['2 for h1'])
  expect(pulls([EAST], [{}])).toEqual(['1 for h1'])
})

test('several holds are fetched for in the order of the queue', () => {
  expect(pulls([{}, {}], [{}, {}, {}])).toEqual(['1 for h1', '2 for h2'])
})

test('a copy serves whom its branch serves first', () => {
  expect(pulls([{}], [{ pickup: 'east' }, {}])).toEqual(['1 for h1'])
  expect(pulls([{}], [{ pickup: 'east' }, {}], 'pickup-branch-first')).toEqual(['1 for h2'])
})

test('a hold on one copy waits for that copy, and a suspended one is passed over', () => {
  expect(pulls([{}, {}], [{ itemId: '2' }, {}])).toEqual(['2 for h1', '1 for h2'])
  expect(pulls([{}], [{ suspendedUntilOn: day('2099-01-01') }, {}])).toEqual(['1 for h2'])
})
