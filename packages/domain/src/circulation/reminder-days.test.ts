import { expect, test } from 'vitest'
import { reminderDays } from './reminder-days.ts'

test('each reminder fee is counted from the one before', () => {
  const steps = [
    { afterDays: 1, feeFen: 150 },
    { afterDays: 2, feeFen: 0 },
    { afterDays: 7, feeFen: 300 },
  ]
  expect([...reminderDays(steps)]).toEqual([
    [1, 150],
    [3, 0],
    [10, 300],
  ])
})

test('no steps, no fees', () => expect(reminderDays([]).size).toBe(0))
