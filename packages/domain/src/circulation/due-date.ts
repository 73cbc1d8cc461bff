import {
  type Calendar,
  closingOrLastMinute,
  isUsuallyOpen,
  liesBeyondHolidays,
  nextOpenDay,
  openDayAfter,
  previousOpenDay,
} from '../calendar/index.ts'
import { addDays, HOUR_MS, type Instant, type LocalDate, weekdayOf, type Zone } from '../kernel/index.ts'
import type { Period, PolicyValues, Rollover } from '../policy/index.ts'

/** One step of a due date's explanation, in the order taken; `on` is where the date stood after it. */
export type DueStep =
  | {
      readonly code: 'PERIOD'
      readonly from: LocalDate
      readonly count: number
      readonly unit: 'day' | 'hour'
      readonly on: LocalDate
    }
  /** Lent from one day to another, due on one day. */
  | { readonly code: 'ROLLOVER'; readonly from: LocalDate; readonly to: LocalDate; readonly on: LocalDate }
  | { readonly code: 'HOT_TITLE'; readonly count: number; readonly unit: 'day' | 'hour'; readonly on: LocalDate }
  | { readonly code: 'IN_LIBRARY'; readonly on: LocalDate; readonly minute: number }
  | { readonly code: 'OPEN_DAYS_COUNTED'; readonly from: LocalDate; readonly count: number; readonly on: LocalDate }
  | { readonly code: 'CLOSED_DAY'; readonly from: LocalDate; readonly on: LocalDate }
  | { readonly code: 'CLOSING_TIME'; readonly on: LocalDate; readonly minute: number }
  | { readonly code: 'NO_OPEN_DAY'; readonly on: LocalDate }
  | { readonly code: 'CEILING'; readonly ceiling: LocalDate; readonly on: LocalDate }
  | { readonly code: 'CARD_EXPIRY'; readonly expires: LocalDate; readonly on: LocalDate }
  | { readonly code: 'MAX_DAYS'; readonly on: LocalDate }
  | { readonly code: 'MOVED_BACK'; readonly from: LocalDate; readonly on: LocalDate }
  | { readonly code: 'STATED'; readonly on: LocalDate }
  /** Days were declared closed afterwards, which the date had counted as open. */
  | { readonly code: 'CLOSED_AFTERWARDS'; readonly from: LocalDate; readonly on: LocalDate }
  /** The branch keeps the national holidays, and those of the due date's year are not known yet. */
  | { readonly code: 'HOLIDAYS_NOT_ANNOUNCED'; readonly on: LocalDate }
  /** A hold called the loan back; `from` is what it was due before. */
  | { readonly code: 'RECALLED'; readonly from: LocalDate; readonly on: LocalDate }

export type DueDate = {
  /** The due day; of a loan counted in days it lasts to the end of it. */
  readonly on: LocalDate
  readonly at: Instant
  readonly hourly: boolean
  readonly steps: readonly DueStep[]
}

export type DueDatePolicy = Pick<PolicyValues, 'dueOnClosedDay' | 'hourlyBeyondClosing' | 'loanCeiling' | 'cardExpiry'>

export type DueDateQuestion = {
  readonly now: Instant
  /** What the period counts from: now, or the old due date at a renewal. */
  readonly start: Instant
  readonly period: Period
  /** Of a hot title: it holds where it ends before the other. */
  readonly hotPeriod?: Period | null
  /** Left out at a renewal, which never rolls over. */
  readonly rollovers?: readonly Rollover[]
  readonly policy: DueDatePolicy
  readonly calendar: Calendar
  readonly zone: Zone
  readonly cardExpiresOn: LocalDate
  /** `renewalMaxDays`, as a day; cuts like a ceiling. */
  readonly latestOn?: LocalDate
}

/**
 * When is this loan due? Period or rollover day, a hot title's shorter period, closed-day rule, ceiling, card expiry, and
 * back to an open day where one of the last two cut it to a closed one (docs/rules/due-date.md).
 */
export function computeDueDate(question: DueDateQuestion): DueDate {
  const counted = shorterForHot(countRollover(question) ?? countPeriod(question, question.period), question)
  const due = counted.hourly ? settleHours(counted, question) : settleDays(counted, question)
  if (!liesBeyondHolidays(question.calendar, due.on)) return due
  return { ...due, steps: [...due.steps, { code: 'HOLIDAYS_NOT_ANNOUNCED', on: due.on }] }
}

/** Where period or rollover alone lead. `wholeWeeks`: the weekday may be kept; `tooFewOpen`: calendar days had to do. */
type Counted = Omit<DueDate, 'steps'> & {
  readonly steps: readonly DueStep[]
  readonly wholeWeeks: boolean
  readonly tooFewOpen: boolean
}

function countRollover({ rollovers = [], start, zone }: DueDateQuestion): Counted | null {
  const from = zone.dateOf(start)
  const rollover = rollovers.find((span) => span.from <= from && from <= span.to)
  if (rollover === undefined) return null
  const { dueOn: on } = rollover
  const steps = [{ code: 'ROLLOVER', from: rollover.from, to: rollover.to, on }] as const
  return { on, at: zone.endOfDay(on), hourly: false, steps, wholeWeeks: false, tooFewOpen: false }
}

function countPeriod({ start, zone, calendar, policy }: DueDateQuestion, { unit, count }: Period): Counted {
  const from = zone.dateOf(start)
  if (unit === 'hour') {
    const at = start + count * HOUR_MS
    const on = zone.dateOf(at)
    const steps = [{ code: 'PERIOD', from, count, unit, on }] as const
    return { on, at, hourly: true, steps, wholeWeeks: false, tooFewOpen: false }
  }
  const skips = policy.dueOnClosedDay === 'skip-closed'
  const counted = skips ? openDayAfter(calendar, from, count) : null
  const on = counted ?? addDays(from, count)
  const step: DueStep =
    counted === null ? { code: 'PERIOD', from, count, unit, on } : { code: 'OPEN_DAYS_COUNTED', from, count, on }
  // Fewer open days in sight than the period counts: the calendar days stand, with the warning.
  const tooFewOpen = skips && counted === null
  const wholeWeeks = count > 0 && count % 7 === 0
  return { on, at: zone.endOfDay(on), hourly: false, steps: [step], wholeWeeks, tooFewOpen }
}

function shorterForHot(counted: Counted, question: DueDateQuestion): Counted {
  const period = question.hotPeriod ?? null
  if (period === null) return counted
  const hot = countPeriod(question, period)
  if (hot.at >= counted.at) return counted
  return { ...hot, steps: [...counted.steps, { code: 'HOT_TITLE', ...period, on: hot.on }] }
}

function settleDays(counted: Counted, question: DueDateQuestion): DueDate {
  const { zone, now } = question
  const today = zone.dateOf(now)
  const steps = [...counted.steps]
  let { on } = counted
  const moved = counted.tooFewOpen ? null : moveOffClosedDay(on, today, { ...question, wholeWeeks: counted.wholeWeeks })
  if (moved === null) steps.push({ code: 'NO_OPEN_DAY', on })
  else if (moved !== on) {
    steps.push({ code: 'CLOSED_DAY', from: on, on: moved })
    on = moved
  }
  on = cutBack(on, today, question, steps)
  return { on, at: zone.endOfDay(on), hourly: false, steps }
}

/** Null: the calendar has no open day in sight, and the date stays where it is. */
export function moveOffClosedDay(
  on: LocalDate,
  today: LocalDate,
  {
    policy,
    calendar,
    wholeWeeks,
  }: Pick<DueDateQuestion, 'calendar'> & {
    readonly policy: Pick<PolicyValues, 'dueOnClosedDay'>
    readonly wholeWeeks: boolean
  },
): LocalDate | null {
  if (policy.dueOnClosedDay === 'keep' || calendar.isOpenOn(on)) return on
  const next = nextOpenDay(calendar, on)
  if (next === null) return null
  switch (policy.dueOnClosedDay) {
    case 'previous-open':
      // Nothing open between today and then: it may not be due before it was lent.
      return previousOpenDay(calendar, on, today) ?? today
    case 'next-same-weekday':
      return wholeWeeks && isUsuallyOpen(calendar, weekdayOf(on)) ? (nextOpenSameWeekday(calendar, on) ?? next) : next
    default:
      return next
  }
}

const WEEKS_AHEAD = 52

function nextOpenSameWeekday(calendar: Calendar, on: LocalDate): LocalDate | null {
  for (let week = 1; week <= WEEKS_AHEAD; week++) {
    const date = addDays(on, week * 7)
    if (calendar.isOpenOn(date)) return date
  }
  return null
}

/** Ceiling, renewalMaxDays and card expiry; a date that one of them cut to a closed day moves back, never before today. */
function cutBack(start: LocalDate, today: LocalDate, question: DueDateQuestion, steps: DueStep[]): LocalDate {
  const { policy, calendar, cardExpiresOn, latestOn } = question
  let on = start
  const ceiling = nearestCeiling(policy.loanCeiling, today)
  if (ceiling !== null && ceiling < on) {
    on = ceiling
    steps.push({ code: 'CEILING', ceiling, on })
  }
  if (latestOn !== undefined && latestOn < on) {
    on = latestOn
    steps.push({ code: 'MAX_DAYS', on })
  }
  // A card that has already expired was let through by an override: it cuts nothing, or the loan would be due in the past.
  if (policy.cardExpiry === 'cut' && cardExpiresOn < on && cardExpiresOn >= today) {
    on = cardExpiresOn
    steps.push({ code: 'CARD_EXPIRY', expires: cardExpiresOn, on })
  }
  if (on === start || on <= today || calendar.isOpenOn(on)) return on
  const back = previousOpenDay(calendar, on, today)
  // No open day from today on: today itself, unless the calendar has none at all.
  const moved = back ?? (nextOpenDay(calendar, today) === null ? on : today)
  if (moved !== on) steps.push({ code: 'MOVED_BACK', from: on, on: moved })
  return moved
}

/** The earliest ceiling that still lies ahead: today's own no longer counts. */
export function nearestCeiling(ceilings: readonly LocalDate[], today: LocalDate): LocalDate | null {
  let nearest: LocalDate | null = null
  for (const ceiling of ceilings) if (ceiling > today && (nearest === null || ceiling < nearest)) nearest = ceiling
  return nearest
}

function settleHours(counted: Counted, question: DueDateQuestion): DueDate {
  const { zone, calendar, now, policy } = question
  const steps = [...counted.steps]
  let { at } = counted
  const bounded = policy.hourlyBeyondClosing === 'keep' ? at : boundByOpening(at, question)
  if (bounded === null) steps.push({ code: 'NO_OPEN_DAY', on: zone.dateOf(at) })
  else if (bounded !== at) {
    at = bounded
    const { on, minute } = zone.toLocal(at)
    steps.push({ code: 'CLOSING_TIME', on, minute })
  }
  const on = zone.dateOf(at)
  const cut = cutBack(on, zone.dateOf(now), question, steps)
  if (cut !== on) at = zone.toInstant(cut, closingOrLastMinute(calendar, cut))
  return { on: cut, at, hourly: true, steps }
}

/** An end at the very minute of closing is still inside; one outside is cut to the last closing, or runs to the next opening. */
function boundByOpening(at: Instant, { zone, calendar, policy, start }: DueDateQuestion): Instant | null {
  const { on, minute } = zone.toLocal(at)
  const today = calendar.hoursOn(on)
  if (today.some((span) => span.openMinute <= minute && minute <= span.closeMinute)) return at
  if (policy.hourlyBeyondClosing === 'next-opening') {
    const later = today.find((span) => span.openMinute > minute)
    if (later) return zone.toInstant(on, later.openMinute)
    const next = nextOpenDay(calendar, addDays(on, 1))
    return next === null ? null : zone.toInstant(next, calendar.hoursOn(next)[0]?.openMinute ?? 0)
  }
  const earliest = zone.dateOf(start)
  for (let day: LocalDate | null = on; day !== null && day >= earliest; day = addDays(day, -1)) {
    const closings = calendar.hoursOn(day).map((span) => zone.toInstant(day as LocalDate, span.closeMinute))
    const last = closings.filter((closing) => closing < at).at(-1)
    // Lent while shut, with no closing in between: nothing to cut to, so the hours stand.
    if (last !== undefined) return last > start ? last : at
  }
  return nextOpenDay(calendar, on) === null ? null : at
}
