import fc from 'fast-check'
import { WEEKDAYS, type WrittenCalendar } from '../src/calendar/index.ts'
import { addDays } from '../src/kernel/index.ts'
import { TODAY } from './samples.ts'

/** A day of the four months from the sample's today. */
export const someClosedDay = fc.integer({ min: 0, max: 120 }).map((days) => addDays(TODAY, days))

/** At least one weekday open, and some closed days, alone and in rows. */
export const someCalendar: fc.Arbitrary<WrittenCalendar> = fc
  .record({
    closedWeekdays: fc.subarray([...WEEKDAYS], { maxLength: 6 }),
    closed: fc.array(someClosedDay, { maxLength: 10 }),
    row: fc.tuple(someClosedDay, fc.integer({ min: 0, max: 20 })),
  })
  .map(({ closedWeekdays, closed, row: [from, length] }) => ({
    hours: Object.fromEntries(closedWeekdays.map((weekday) => [weekday, 'closed'])),
    closed: [...closed, `${from}..${addDays(from, length)}`],
  }))
