import { describe, expect, it } from 'vitest'
import { closingTime, doorState, isAllDay, spanText } from './opening.ts'

const spans = ['09:00-12:00', '13:30-20:30']
const nextOpen = { on: '2026-11-27', from: '09:00' }

describe('the door of a branch', () => {
  it.each([
    ['open', { today: spans, nextOpen: null }],
    ['later', { today: spans, nextOpen }],
    ['closed', { today: [], nextOpen }],
    ['closed', { today: [], nextOpen: null }],
  ] as const)('is %s by what the server says of this day', (state, branch) => {
    expect(doorState(branch)).toBe(state)
  })

  it('closes with the last span of the day', () => {
    expect(closingTime(spans)).toBe('20:30')
    expect(closingTime([])).toBeNull()
  })

  it('may stand open all day', () => {
    expect(isAllDay(['00:00-24:00'])).toBe(true)
    expect(isAllDay(spans)).toBe(false)
  })

  it('is written with what the language puts between', () => {
    expect(spanText(spans, '、')).toBe('09:00–12:00、13:30–20:30')
  })
})
