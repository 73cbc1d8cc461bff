import { expect, test } from 'vitest'
import { hasGrant, placesByRole, withGrant } from './grants.ts'

const DESK_MAIN = { role: 'desk', branch: 'main' } as const
const DESK_EAST = { role: 'desk', branch: 'east' } as const
const HEAD = { role: 'head' } as const

test('a role is given at a branch and taken away there only', () => {
  const given = withGrant([DESK_MAIN, HEAD], 'desk', 'east', true)
  expect(given).toEqual([DESK_MAIN, HEAD, DESK_EAST])
  expect(withGrant(given, 'desk', 'main', false)).toEqual([HEAD, DESK_EAST])
})

test('a role given everywhere takes the place of its single branches', () => {
  expect(withGrant([DESK_MAIN, DESK_EAST, HEAD], 'desk', undefined, true)).toEqual([HEAD, { role: 'desk' }])
})

test('a role no longer given everywhere leaves the other roles alone', () => {
  expect(withGrant([{ role: 'desk' }, HEAD], 'desk', undefined, false)).toEqual([HEAD])
})

test('a role given twice stands there once', () => {
  expect(withGrant([DESK_MAIN], 'desk', 'main', true)).toEqual([DESK_MAIN])
})

test('a role everywhere is not the same as at a branch', () => {
  expect(hasGrant([HEAD], 'head')).toBe(true)
  expect(hasGrant([HEAD], 'head', 'main')).toBe(false)
})

test('what a person is stands by role, in the order of the roles', () => {
  expect(placesByRole([DESK_EAST, HEAD, DESK_MAIN])).toEqual([
    { role: 'head', branches: [] },
    { role: 'desk', branches: ['east', 'main'] },
  ])
})
