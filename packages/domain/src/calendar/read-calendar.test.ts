import { describe, expect, test } from 'vitest'
import { readCalendar, type WrittenCalendar } from './read-calendar.ts'

const NATIONAL = { announced: { daysOff: new Set([]), makeUpWorkdays: new Set([]) }, networkFollows: false } as const

function problems(written: WrittenCalendar): string[] {
  const read = readCalendar(written, NATIONAL)
  return read.kind === 'refused' ? read.problems.map(({ path, met }) => `${path}: ${met}`) : []
}

function openMinutes(hours: NonNullable<WrittenCalendar['hours']>): number[] {
  const read = readCalendar({ hours }, NATIONAL)
  if (read.kind === 'refused') throw new Error('refused')
  return read.calendar.week.map((spans) => spans[0]?.openMinute ?? -1)
}

describe('hours', () => {
  test('a weekday that is not named is open 08:00–21:00', () => {
    const read = readCalendar({}, NATIONAL)
    if (read.kind === 'refused') throw new Error('refused')
    expect(read.calendar.week).toEqual(Array.from({ length: 7 }, () => [{ openMinute: 480, closeMinute: 1260 }]))
  })

  test.each([
    [{ mon: '09:00-10:00' }, [540, 480, 480, 480, 480, 480, 480]],
    [{ 'tue-thu': 'closed' }, [480, -1, -1, -1, 480, 480, 480]],
    [{ 'sat-mon': '9:00-10:00' }, [540, 480, 480, 480, 480, 540, 540]],
    [{ daily: 'closed', fri: '10:00-24:00' }, [-1, -1, -1, -1, 600, -1, -1]],
  ])('%j', (hours, minutes) => {
    expect(openMinutes(hours)).toEqual(minutes)
  })

  test.each([
    [{ monday: '09:00-10:00' }, 'hours.monday: monday'],
    [{ 'mon-tue-wed': 'closed' }, 'hours.mon-tue-wed: mon-tue-wed'],
    [{ mon: '10:00-09:00' }, 'hours.mon: 10:00-09:00'],
    [{ mon: '10:00-10:00' }, 'hours.mon: 10:00-10:00'],
    [{ mon: '08:00-24:01' }, 'hours.mon: 08:00-24:01'],
    [{ mon: '08:60-10:00' }, 'hours.mon: 08:60-10:00'],
    [{ mon: 'open' }, 'hours.mon: open'],
    [{ mon: ['08:00-12:00', '11:59-13:00'] }, 'hours.mon: 11:59-13:00'],
    [{ mon: ['13:00-14:00', '08:00-09:00'] }, 'hours.mon: 08:00-09:00'],
  ])('%j is refused', (hours, problem) => {
    expect(problems({ hours })).toEqual([problem])
  })

  test('one span may begin where the last ended', () => {
    expect(problems({ hours: { mon: ['08:00-12:00', '12:00-13:00'] } })).toEqual([])
  })
})

describe('exceptions', () => {
  test.each(['2026-10-01', '2026-10-01..2026-10-07', '10-01', '12-30..01-02', '02-29'])('closed %s is read', (text) => {
    expect(problems({ closed: [text] })).toEqual([])
  })

  test.each(['2026-02-29', '2026-10-07..2026-10-01', '02-30', '2026-10-01..10-02', '10-01..10-02..10-03', ''])(
    'closed %j is refused',
    (text) => {
      expect(problems({ closed: ['2026-01-01', text] })).toEqual([`closed[1]: ${text}`])
    },
  )

  test('an opening every year is refused: openings are days', () => {
    expect(problems({ open: ['10-01'] })).toEqual(['open[0]: 10-01'])
    expect(problems({ open: [{ days: '2026-10-01', hours: 'late' }] })).toEqual(['open[0].hours: late'])
  })

  test.each([
    [2000, 0],
    [2001, 1],
  ])('%i closures: %i problems', (count, found) => {
    expect(problems({ closed: Array.from({ length: count }, () => '2026-10-01') })).toHaveLength(found)
  })
})

test('everything that is wrong is said at once', () => {
  expect(problems({ hours: { mon: 'x', noday: 'closed' }, closed: ['y'], open: ['z'] })).toHaveLength(4)
})

test.each([
  [undefined, true, true],
  [undefined, false, false],
  [false, true, false],
  [true, false, true],
])('nationalHolidays %s in a network that says %s: followed is %s', (nationalHolidays, networkFollows, followed) => {
  const read = readCalendar({ nationalHolidays }, { ...NATIONAL, networkFollows })
  expect(read.kind === 'calendar' && read.calendar.holidays !== null).toBe(followed)
})
