import { describe, expect, test } from 'vitest'
import type { CalendarDraft } from './calendar-draft.ts'
import { daysOfYear, readDraft } from './day-kinds.ts'

const WEEK = { mon: '', tue: '09:00-17:00', wed: '09:00-17:00', thu: '09:00-17:00', fri: '09:00-17:00' }
const DRAFT: CalendarDraft = {
  hours: { ...WEEK, sat: '10:00-16:00', sun: '' },
  closed: ['12-31', '2026-11-25'],
  open: [{ days: '2026-11-23', hours: ['13:00-15:00'] }],
  nationalHolidays: true,
}

function dayOn(on: string, draft = DRAFT) {
  const read = readDraft(draft, false)
  if (read.kind === 'refused') throw new Error('the draft can be read')
  return daysOfYear(read.calendar, Number(on.slice(0, 4))).find((day) => day.on === on)
}

describe('a day of the year', () => {
  test.each([
    ['2026-11-24', 'open', '09:00–17:00'],
    ['2026-11-30', 'weekly', ''],
    ['2026-11-23', 'extra', '13:00–15:00'],
    ['2026-11-25', 'closed', ''],
    ['2026-12-31', 'closed', ''],
    ['2026-10-01', 'holiday', ''],
  ])('%s is %s', (on, kind, hours) => {
    expect(dayOn(on)).toEqual({ on, kind, hours })
  })

  test('on which a holiday is made up for is open where the week is closed', () => {
    // Sunday 20 September 2026 was announced as a working day; it has the hours of a Monday.
    const draft = { ...DRAFT, hours: { ...DRAFT.hours, mon: '09:00-12:00' } }
    expect(dayOn('2026-09-20', draft)).toMatchObject({ kind: 'workday', hours: '09:00–12:00' })
    expect(dayOn('2026-09-20')?.kind).toBe('weekly')
    expect(dayOn('2026-09-20', { ...draft, nationalHolidays: false })?.kind).toBe('weekly')
  })

  test('is one of 365, or of 366', () => {
    const read = readDraft(DRAFT, false)
    if (read.kind === 'refused') throw new Error('the draft can be read')
    expect(daysOfYear(read.calendar, 2026)).toHaveLength(365)
    expect(daysOfYear(read.calendar, 2028)).toHaveLength(366)
  })
})

test('hours that are none are named at their weekday', () => {
  const read = readDraft({ ...DRAFT, hours: { ...DRAFT.hours, tue: '17:00-09:00' } }, false)
  expect(read).toMatchObject({ kind: 'refused', problems: [{ path: 'hours.tue' }] })
})
