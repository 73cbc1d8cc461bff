export type { Brand } from './brand.ts'
export {
  type Decision,
  decide,
  type FindingBase,
  type Level,
  NO_OVERRIDES,
  type NotPermitted,
  type Overrides,
} from './decision.ts'
export { formatInstant } from './format-instant.ts'
export {
  addDays,
  dayNumberOf,
  daysBetween,
  fromDayNumber,
  type LocalDate,
  laterOf,
  localDate,
  parseDateRange,
  parseLocalDate,
  toDayNumber,
  type Weekday,
  weekdayOf,
  wholeYears,
} from './local-date.ts'
export { type Fen, formatYuan, MAX_YUAN, MAX_YUAN_DIGITS, parseYuan } from './money.ts'
export { HOUR_MS, type Instant, isZoneId, type LocalTime, MINUTE_MS, type Zone, zoneOf } from './zone.ts'
