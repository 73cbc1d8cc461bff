import { expect, test } from 'vitest'
import { type Approver, type WaiverLimits, waiverLimitOf } from './waiver-limit.ts'

const LIMITS: WaiverLimits = { roles: { head: 5_000, desk: 100 }, staff: { lin: 20_000, zhou: 0 } }

test.each<[string, Approver, WaiverLimits, number | null]>([
  ['of the role', { username: 'wu', roles: ['head'] }, LIMITS, 5_000],
  ['of the person before that of the role', { username: 'lin', roles: ['head'] }, LIMITS, 20_000],
  ['of nothing at all is a limit', { username: 'zhou', roles: ['admin'] }, LIMITS, 0],
  ['of the most generous role', { username: 'wu', roles: ['head', 'admin'] }, LIMITS, null],
  ['of a role that can’t waive says nothing', { username: 'wu', roles: ['desk', 'head'] }, LIMITS, 5_000],
  ['is none unless one is set', { username: 'wu', roles: ['head'] }, { roles: {}, staff: {} }, null],
])('the limit %s', (_what, approver, limits, expected) => {
  expect(waiverLimitOf(approver, limits)).toBe(expected)
})
