import { backEntry } from '@wenyuan/contract'
import { expect, test } from 'vitest'
import { ACTS, entryOf, missingIn, type WrittenAct } from './written-acts.ts'

const SLIP: WrittenAct = {
  ...{ key: '1', act: 'checkout', at: '2026-09-01T10:30', branch: 'main' },
  ...{ patron: ' P0001 ', item: 'I00012', title: '7', reference: ' 17 ' },
}

test.for(ACTS)('a slip of a %s is an entry that the contract takes', (act) => {
  const entry = entryOf({ ...SLIP, act })
  expect(backEntry.safeParse(entry).success).toBe(true)
  expect(entry).toMatchObject({ act, at: '2026-09-01 10:30', branch: 'main', reference: '17' })
})

test('what was not written on the slip is left out', () => {
  const bare = { ...SLIP, branch: '', reference: ' ', patron: '' }
  expect(entryOf({ ...bare, act: 'return' })).toEqual({ act: 'return', item: 'I00012', at: '2026-09-01 10:30' })
  expect(entryOf({ ...bare, act: 'renewal' })).not.toHaveProperty('patron')
})

test('a loan and a hold need a card, a return and a renewal do not', () => {
  const nobody = { ...SLIP, patron: '' }
  expect(ACTS.map((act) => missingIn({ ...nobody, act }))).toEqual(['patron', null, null, 'patron'])
  expect(missingIn({ ...SLIP, at: '' })).toBe('at')
  expect(missingIn({ ...SLIP, item: ' ' })).toBe('item')
})
