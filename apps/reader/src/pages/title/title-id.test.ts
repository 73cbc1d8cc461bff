import { expect, it } from 'vitest'
import { titleIdFrom } from './title-id.ts'

it('is the id of a link', () => {
  expect(titleIdFrom({ id: '12' })).toBe('12')
})

it('is in the scene of a code, as WeChat hands it on', () => {
  expect(titleIdFrom({ scene: 't%3D12' })).toBe('12')
  expect(titleIdFrom({ scene: 't=12' })).toBe('12')
})

it('goes by the link before the scene', () => {
  expect(titleIdFrom({ id: '7', scene: 't=12' })).toBe('7')
})

it('is none where no number stands', () => {
  expect(titleIdFrom({})).toBeNull()
  expect(titleIdFrom({ id: '../patrons/1' })).toBeNull()
  expect(titleIdFrom({ id: '1'.repeat(20) })).toBeNull()
  expect(titleIdFrom({ scene: 'i=12' })).toBeNull()
})
