export {
  announcedNationalHolidays,
  holidaysAnnouncedUntil,
  isYearAnnounced,
  liesBeyondHolidays,
} from './national-holidays.ts'
export { type NextOpening, nextOpening } from './next-opening.ts'
export {
  type BranchCalendar,
  type Calendar,
  calendarOf,
  closingMinute,
  closingOrLastMinute,
  type DateRange,
  isUsuallyOpen,
  LAST_MINUTE,
  type NationalHolidays,
  nextOpenDay,
  OPEN_DAY_HORIZON_DAYS,
  openDayAfter,
  previousOpenDay,
  type Span,
} from './opening-hours.ts'
export {
  type CalendarProblem,
  type ReadCalendar,
  readCalendar,
  WEEKDAYS,
  type WrittenCalendar,
} from './read-calendar.ts'
