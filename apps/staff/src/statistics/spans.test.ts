import { expect, test } from 'vitest'
import { spanOf } from './spans.ts'

test.each([
  ['thisMonth', '2026-11-25', '2026-11-01', '2026-11-30'],
  ['thisMonth', '2028-02-29', '2028-02-01', '2028-02-29'],
  ['lastMonth', '2026-11-25', '2026-10-01', '2026-10-31'],
  ['lastMonth', '2027-01-01', '2026-12-01', '2026-12-31'],
  ['lastMonth', '2026-03-31', '2026-02-01', '2026-02-28'],
  ['thisYear', '2026-11-25', '2026-01-01', '2026-12-31'],
] as const)('%s on %s is %s to %s', (name, today, from, to) => {
  expect(spanOf(name, today)).toEqual({ from, to })
})
