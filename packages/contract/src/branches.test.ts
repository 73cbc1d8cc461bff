import { expect, test } from 'vitest'
import { calendarBody, calendarView, days, openSpan, weeklyHours } from './branches.ts'

test('a calendar is written as in a scenario file', () => {
  const calendar = {
    hours: { mon: 'closed', 'tue-fri': ['08:30-12:00', '13:30-17:30'], 'sat-sun': '09:00-17:00' },
    closed: ['2026-10-01..2026-10-07', '2026-12-31', '12-30..01-02'],
    open: ['2026-10-10', { days: '2026-10-11', hours: '10:00-12:00' }],
  }
  expect(calendarBody.parse(calendar)).toEqual(calendar)
})

test('the calendar of an answer can be sent back', () => {
  const hours = { mon: [], tue: ['08:00-21:00'], wed: [], thu: [], fri: [], sat: [], sun: [] }
  const view = calendarView.parse({ hours, closed: ['05-01'], open: [], nationalHolidays: null })
  expect(calendarBody.safeParse(view).success).toBe(true)
})

test.each([
  ['08:30-12:00', true],
  ['08:00-24:00', true],
  ['12:00-12:00', false],
  ['12:00-08:30', false],
  ['24:00-24:00', false],
  ['8:30-12:00', false],
  ['08:30-12:60', false],
])('open %s: %s', (span, expected) => {
  expect(openSpan.safeParse(span).success).toBe(expected)
})

test.each([
  ['2026-10-01..2026-10-01', true],
  ['2026-10-02..2026-10-01', false],
  ['2026-02-29', false],
  ['2026-02-01..2026-02-29', false],
  ['13-01', false],
])('days %s: %s', (value, expected) => {
  expect(days.safeParse(value).success).toBe(expected)
})

test('hours name weekdays or ranges of them', () => {
  expect(weeklyHours.safeParse({ monday: 'closed' }).success).toBe(false)
  expect(weeklyHours.safeParse({ 'mon-sun': 'closed' }).success).toBe(true)
})
