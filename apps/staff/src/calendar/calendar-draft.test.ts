import { localDate } from '@wenyuan/domain/kernel'
import { describe, expect, test } from 'vitest'
import {
  bodyOf,
  type CalendarDraft,
  closeDays,
  draftOf,
  hasExceptions,
  openDays,
  restoreDays,
  spansOf,
} from './calendar-draft.ts'

const HOURS = { mon: '', tue: '09:00-17:00', wed: '', thu: '', fri: '', sat: '', sun: '' }
const DRAFT: CalendarDraft = {
  hours: HOURS,
  closed: ['01-01', '2026-10-01..2026-10-07'],
  open: [{ days: '2026-12-20', hours: ['10:00-16:00'] }],
  nationalHolidays: null,
}

function span(from: string, to = from) {
  return { from: localDate(from), to: localDate(to) }
}

describe('a calendar that is edited', () => {
  test('is sent back as it was read', () => {
    const { hours, ...rest } = bodyOf(DRAFT)
    expect(rest).toEqual({ closed: DRAFT.closed, open: DRAFT.open, nationalHolidays: null })
    expect(hours).toEqual({ mon: [], tue: ['09:00-17:00'], wed: [], thu: [], fri: [], sat: [], sun: [] })
    const view = { ...rest, closed: [...DRAFT.closed], open: [...DRAFT.open], nationalHolidays: null }
    expect(draftOf({ ...view, hours: hours as never })).toEqual(DRAFT)
  })

  test('closes days, and takes their extra opening away', () => {
    const closed = closeDays(DRAFT, span('2026-12-20', '2026-12-21'), false)
    expect(closed.closed).toEqual(['01-01', '2026-10-01..2026-10-07', '2026-12-20..2026-12-21'])
    expect(closed.open).toEqual([])
  })

  test('closes days of every year', () => {
    expect(closeDays(DRAFT, span('2026-12-30', '2027-01-02'), true).closed).toContain('12-30..01-02')
  })

  test('opens days in the middle of a closure, which is cut in two', () => {
    const opened = openDays(DRAFT, span('2026-10-03'), ['09:00-12:00'])
    expect(opened.closed).toEqual(['01-01', '2026-10-01..2026-10-02', '2026-10-04..2026-10-07'])
    expect(opened.open[0]).toEqual({ days: '2026-10-03', hours: ['09:00-12:00'] })
    expect(openDays(DRAFT, span('2026-10-03'), []).open[0]).toBe('2026-10-03')
  })

  test('restores days, but not what holds every year', () => {
    const restored = restoreDays(DRAFT, span('2026-01-01', '2026-12-31'))
    expect(restored.closed).toEqual(['01-01'])
    expect(restored.open).toEqual([])
    expect(hasExceptions(restored, span('2026-01-01'))).toBe(false)
    expect(hasExceptions(DRAFT, span('2026-10-07', '2026-10-09'))).toBe(true)
  })
})

test.each([
  ['', []],
  ['9:00-12:00，13:30–17:30', ['09:00-12:00', '13:30-17:30']],
  ['09：00 ~ 21：00', ['09:00-21:00']],
  ['8:30至24:00', ['08:30-24:00']],
  ['早上', ['早上']],
])('hours typed as %j are written %j', (typed, spans) => {
  expect(spansOf(typed)).toEqual(spans)
})
