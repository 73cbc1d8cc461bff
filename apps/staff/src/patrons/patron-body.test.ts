import { expect, test } from 'vitest'
import { changeOf } from './patron-body.ts'

const before = { name: '林一', phone: '13800138000', type: 'adult', branch: 'main', expires: '2027-01-01', born: '' }

test('what was not touched is not sent', () => {
  expect(changeOf(before, before, {})).toEqual({})
  expect(changeOf({ ...before, branch: 'campus' }, before, { pin: '2468' })).toEqual({ branch: 'campus', pin: '2468' })
})

test('an emptied field takes away what stood there; an emptied name is for the server to refuse', () => {
  expect(changeOf({ ...before, phone: '', expires: '' }, before, {})).toEqual({ phone: null, expires: null })
  expect(changeOf({ ...before, name: '' }, before, {})).toEqual({ name: '' })
})
