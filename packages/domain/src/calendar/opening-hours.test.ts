import { describe, expect, test } from 'vitest'
import { calendar, day, NEVER_OPEN } from '../../test/samples.ts'
import { addDays, type LocalDate } from '../kernel/index.ts'
import {
  calendarOf,
  closingMinute,
  closingOrLastMinute,
  isUsuallyOpen,
  LAST_MINUTE,
  nextOpenDay,
  OPEN_DAY_HORIZON_DAYS,
  openDayAfter,
  previousOpenDay,
  type Span,
} from './opening-hours.ts'
import { readCalendar, type WrittenCalendar } from './read-calendar.ts'

const MORNING: Span = { openMinute: 480, closeMinute: 720 }
const TUESDAY = day('2026-09-01')
const SATURDAY = day('2026-09-05')

/** With the Tuesday a day off and the Saturday a make-up workday. */
function nationalCalendar(written: WrittenCalendar) {
  const announced = { daysOff: new Set([TUESDAY]), makeUpWorkdays: new Set<LocalDate>([SATURDAY]) }
  const read = readCalendar(written, { announced, networkFollows: true })
  if (read.kind === 'refused') throw new Error(JSON.stringify(read.problems))
  return calendarOf(read.calendar)
}

const WEEK = { mon: '08:00-12:00', 'tue-fri': '09:00-17:00', 'sat-sun': 'closed' }

describe('what decides the hours of a day', () => {
  test('the week, where nothing else is said', () => {
    const open = nationalCalendar({ hours: WEEK })
    expect(open.hoursOn(day('2026-09-02'))).toEqual([{ openMinute: 540, closeMinute: 1020 }])
    expect(open.isOpenOn(day('2026-09-06'))).toBe(false)
  })

  test('a make-up workday wins over a weekday that is closed, with the hours of Monday', () => {
    expect(nationalCalendar({ hours: WEEK }).hoursOn(SATURDAY)).toEqual([MORNING])
  })

  test('a make-up workday on a weekday that is open keeps its own hours', () => {
    const hours = { ...WEEK, sat: '10:00-11:00' }
    expect(nationalCalendar({ hours }).hoursOn(SATURDAY)).toEqual([{ openMinute: 600, closeMinute: 660 }])
  })

  test('a make-up workday stays closed where Monday is', () => {
    expect(nationalCalendar({ hours: { ...WEEK, mon: 'closed' } }).isOpenOn(SATURDAY)).toBe(false)
  })

  test('a national day off wins over the week', () => {
    expect(nationalCalendar({ hours: WEEK }).isOpenOn(TUESDAY)).toBe(false)
  })

  test('a branch that does not follow the national holidays is open then', () => {
    expect(nationalCalendar({ hours: WEEK, nationalHolidays: false }).isOpenOn(TUESDAY)).toBe(true)
  })

  test('a closure wins over a make-up workday', () => {
    expect(nationalCalendar({ hours: WEEK, closed: ['2026-09-05'] }).isOpenOn(SATURDAY)).toBe(false)
  })

  test('an extra opening wins over a closure and a day off, with the hours of the first open weekday', () => {
    const open = nationalCalendar({
      hours: { ...WEEK, mon: 'closed' },
      closed: ['2026-09-01..2026-09-05'],
      open: ['2026-09-01'],
    })
    expect(open.hoursOn(TUESDAY)).toEqual([{ openMinute: 540, closeMinute: 1020 }])
    expect(open.isOpenOn(day('2026-09-02'))).toBe(false)
  })

  test('an extra opening may bring its own hours', () => {
    const open = calendar({ hours: WEEK, open: [{ days: '2026-09-05..2026-09-06', hours: ['08:00-12:00'] }] })
    expect(open.hoursOn(day('2026-09-06'))).toEqual([MORNING])
  })
})

describe('closures', () => {
  test.each([
    ['2026-10-01..2026-10-07', '2026-09-30', true],
    ['2026-10-01..2026-10-07', '2026-10-01', false],
    ['2026-10-01..2026-10-07', '2026-10-07', false],
    ['2026-10-01..2026-10-07', '2026-10-08', true],
    ['2026-10-01..2026-10-07', '2027-10-03', true],
    ['12-30..01-02', '2026-12-29', true],
    ['12-30..01-02', '2026-12-30', false],
    ['12-30..01-02', '2031-01-02', false],
    ['12-30..01-02', '2031-01-03', true],
    ['05-01', '2028-05-01', false],
    ['02-29', '2028-02-29', false],
    ['02-29', '2027-03-01', true],
  ])('closed %s: open on %s is %s', (closed, on, open) => {
    expect(calendar({ closed: [closed] }).isOpenOn(day(on))).toBe(open)
  })
})

describe('the next open day', () => {
  const holiday = calendar({ closed: ['2026-10-01..2026-10-07'] })

  test.each([
    ['2026-09-30', '2026-09-30'],
    ['2026-10-01', '2026-10-08'],
    ['2026-10-07', '2026-10-08'],
  ])('on or after %s is %s', (from, next) => {
    expect(nextOpenDay(holiday, day(from))).toBe(next)
  })

  test.each([
    ['the last day of the horizon is still seen', OPEN_DAY_HORIZON_DAYS, true],
    ['the day after the horizon is not', OPEN_DAY_HORIZON_DAYS + 1, false],
  ])('%s', (_, days, seen) => {
    const only = addDays(TUESDAY, days)
    const rare = calendar({ ...NEVER_OPEN, open: [{ days: only, hours: '08:00-12:00' }] })
    expect(nextOpenDay(rare, TUESDAY)).toBe(seen ? only : null)
  })

  test('the open day before is not sought before its bound', () => {
    expect(previousOpenDay(holiday, day('2026-10-05'), day('2026-09-30'))).toBe('2026-09-30')
    expect(previousOpenDay(holiday, day('2026-10-05'), day('2026-10-01'))).toBeNull()
  })

  test.each([
    [0, '2026-09-29'],
    [1, '2026-09-30'],
    [2, '2026-10-08'],
    [3, '2026-10-09'],
  ])('%i open days after 29 September is %s', (count, on) => {
    expect(openDayAfter(holiday, day('2026-09-29'), count)).toBe(on)
  })

  test('no open day in sight is said, not sought for ever', () => {
    expect(openDayAfter(calendar(NEVER_OPEN), TUESDAY, 1)).toBeNull()
  })
})

describe('closing time', () => {
  const spans = calendar({ hours: { tue: ['08:30-12:00', '13:30-17:30'], wed: '08:00-24:00' }, closed: ['2026-09-03'] })

  test.each([
    ['is that of the last span', '2026-09-01', 1050, 1050],
    ['at midnight is the last minute of the day', '2026-09-02', 1440, LAST_MINUTE],
    ['of a closed day is its last minute', '2026-09-03', null, LAST_MINUTE],
  ])('%s', (_, on, closing, last) => {
    expect(closingMinute(spans, day(on))).toBe(closing)
    expect(closingOrLastMinute(spans, day(on))).toBe(last)
  })

  test('a weekday is usually open whatever happens on one of its days', () => {
    expect(isUsuallyOpen(spans, 3)).toBe(true)
    expect(isUsuallyOpen(calendar({ hours: { thu: 'closed' } }), 3)).toBe(false)
  })
})
