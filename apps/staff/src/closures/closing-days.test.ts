import { expect, test } from 'vitest'
import { isWrong, runsOf, writtenDays } from './closing-days.ts'

test('a single day needs no end, a span is written with both', () => {
  expect(writtenDays([{ from: '2026-11-20', to: '' }])).toEqual(['2026-11-20'])
  expect(writtenDays([{ from: '2026-11-20', to: '2026-11-22' }])).toEqual(['2026-11-20..2026-11-22'])
})

test('what is not whole or ends before it begins is not sent', () => {
  expect(writtenDays([])).toBeNull()
  expect(writtenDays([{ from: '', to: '' }])).toBeNull()
  expect(writtenDays([{ from: '2026-11-22', to: '2026-11-20' }])).toBeNull()
  expect(isWrong({ from: '2026-11-22', to: '2026-11-20' })).toBe(true)
  expect(isWrong({ from: '2026-11-22', to: '' })).toBe(false)
})

test('days that follow each other are told as one run, over the end of a month too', () => {
  expect(runsOf(['2026-10-30', '2026-10-31', '2026-11-01', '2026-11-03'])).toEqual([
    { from: '2026-10-30', to: '2026-11-01' },
    { from: '2026-11-03', to: '2026-11-03' },
  ])
})
