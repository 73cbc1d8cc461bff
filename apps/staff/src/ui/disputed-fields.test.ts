import { expect, test } from 'vitest'
import { disputedFields } from './disputed-fields.ts'

const FIELDS = ['name', 'phone', 'branch'] as const

test('only what both changed, and not alike, is disputed', () => {
  const before = { name: 'Lin', phone: '1', branch: 'main' }
  const mine = { name: 'Lin Yi', phone: '2', branch: 'main' }
  const theirs = { name: 'Lin Er', phone: '2', branch: 'campus' }
  expect(disputedFields(FIELDS, { before, mine, theirs })).toEqual(['name'])
})

test('nothing is disputed where one of the two changed nothing', () => {
  const before = { name: 'Lin', phone: '', branch: 'main' }
  const other = { name: 'Shen', phone: '5', branch: 'campus' }
  expect(disputedFields(FIELDS, { before, mine: before, theirs: other })).toEqual([])
  expect(disputedFields(FIELDS, { before, mine: other, theirs: before })).toEqual([])
})
