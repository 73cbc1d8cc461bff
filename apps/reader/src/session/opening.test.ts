import { describe, expect, it } from 'vitest'
import { closingTime, openingOn, spanText } from './opening.ts'

const closed = { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] }
const SATURDAY = '2026-11-28'
const MONDAY = '2026-11-30'

describe('opening hours', () => {
  const hours = { ...closed, tue: ['09:00-12:00', '13:30-20:30'], sat: ['09:00-18:00'] }

  it('are those of the day of the week', () => {
    expect(openingOn({ hours }, SATURDAY)).toEqual({ spans: ['09:00-18:00'], next: null })
  })

  it('name the next day on a closed one', () => {
    expect(openingOn({ hours }, MONDAY)).toEqual({ spans: [], next: { weekday: 'tue', inDays: 1, from: '09:00' } })
  })

  it('come round to the same day a week later', () => {
    expect(openingOn({ hours: { ...closed, sat: ['09:00-18:00'] } }, '2026-11-29').next).toEqual({
      weekday: 'sat',
      inDays: 6,
      from: '09:00',
    })
  })

  it('name no day where it never opens', () => {
    expect(openingOn({ hours: closed }, MONDAY)).toEqual({ spans: [], next: null })
  })

  it('end with the last span of the day', () => {
    expect(closingTime(hours.tue)).toBe('20:30')
    expect(closingTime([])).toBeNull()
  })

  it('are written with what the language puts between', () => {
    expect(spanText(hours.tue, '、')).toBe('09:00–12:00、13:30–20:30')
  })
})
