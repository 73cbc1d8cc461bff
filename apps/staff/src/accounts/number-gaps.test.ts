import { expect, test } from 'vitest'
import { missingNumbers } from './number-gaps.ts'

test.each([
  [[], 0],
  [['main-2026-000017'], 0],
  [['main-2026-000019', 'main-2026-000018', 'main-2026-000017'], 0],
  [['main-2026-000020', 'main-2026-000017'], 2],
  [['main-2027-000001', 'main-2026-000311'], 0],
  [['main/2-2026-000004', 'main-2026-000001'], 0],
])('in %j so many numbers are missing: %d', (numbers, missing) => {
  expect(missingNumbers(numbers)).toBe(missing)
})
