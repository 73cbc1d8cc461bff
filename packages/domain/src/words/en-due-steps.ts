import { counted, day } from './en-phrases.ts'
import { sayMinute } from './say-day.ts'
import type { Vocabulary } from './vocabulary.ts'

export const EN_DUE_STEPS: Vocabulary['dueSteps'] = {
  PERIOD: ({ from, count, unit, on }) => {
    if (unit === 'day') return `${counted(count, 'day')} from ${day(from)} = ${day(on, from)}`
    return `${counted(count, 'hour')} from ${day(from)} = ${on === from ? 'the same day' : day(on, from)}`
  },
  OPEN_DAYS_COUNTED: ({ from, count, on }) => `${counted(count, 'open day')} from ${day(from)} = ${day(on, from)}`,
  CLOSED_DAY: ({ from, on }) => `closed on ${day(from)} → ${day(on, from)}`,
  CLOSING_TIME: ({ on, minute }) => `by the opening hours → ${day(on)}, ${sayMinute(minute)}`,
  CLOSED_AFTERWARDS: ({ from, on }) => `${day(from)} was declared closed afterwards → ${day(on)}`,
  HOLIDAYS_NOT_ANNOUNCED: ({ on }) =>
    `the national holidays of ${on.slice(0, 4)} are not announced yet: counted without them`,
  NO_OPEN_DAY: ({ on }) => `warning: the calendar has no open day, so the due date stays ${day(on)}`,
  CEILING: ({ on }) => `the latest due date of the policy → ${day(on)}`,
  CARD_EXPIRY: ({ on }) => `the last day of the card → ${day(on)}`,
  MAX_DAYS: ({ on }) => `the longest loan with renewals → ${day(on)}`,
  MOVED_BACK: ({ from, on }) => `closed on ${day(from)}, so earlier → ${day(on, from)}`,
  STATED: ({ on }) => `stated at checkout: ${day(on)}`,
  ROLLOVER: ({ from, to, on }) => `lent from ${day(from)} to ${day(to, from)}, all due on one day → ${day(on, from)}`,
  HOT_TITLE: ({ count, unit, on }) => `much asked for just now: ${counted(count, unit)} → ${day(on)}`,
  IN_LIBRARY: ({ on, minute }) => `to be used inside and given back the same day → ${day(on)}, ${sayMinute(minute)}`,
  RECALLED: ({ from, on }) => `another reader waits: called back from ${day(from)} → ${day(on, from)}`,
}
