import { type Calendar, isUsuallyOpen, nextOpenDay, openDayAfter, previousOpenDay } from '../calendar/index.ts'
import { addDays, type LocalDate, weekdayOf, type Zone } from '../kernel/index.ts'
import type { DueDate, DueDatePolicy, DueStep } from './due-date.ts'

export type MovedDueQuestion = {
  /** As the loan has it. */
  readonly due: DueDate
  readonly policy: DueDatePolicy
  /** With the days that were declared closed afterwards. */
  readonly calendar: Calendar
  readonly zone: Zone
  readonly cardExpiresOn: LocalDate
  /** `renewalMaxDays`, as a day. */
  readonly latestOn: LocalDate | null
}

const CUT: readonly DueStep['code'][] = ['CEILING', 'CARD_EXPIRY', 'MAX_DAYS']
const WEEKS_AHEAD = 52

/**
 * The due date after days were declared closed that had counted as open: by the policy that the loan keeps, and never
 * earlier than it was. Null: it stays. A date that a ceiling, the card or the longest time has cut stays where they put it.
 */
export function movedDue(question: MovedDueQuestion): DueDate | null {
  const { due, policy } = question
  if (policy.dueOnClosedDay === 'keep' || due.steps.some(({ code }) => CUT.includes(code))) return null
  if (due.hourly) return policy.hourlyBeyondClosing === 'next-opening' ? movedHours(question) : null
  const next = nextDay(question)
  if (next === null || next <= due.on) return null
  const on = boundLater(next, question)
  if (on <= due.on) return null
  const steps: DueStep[] = [...due.steps, { code: 'CLOSED_AFTERWARDS', from: due.on, on }]
  return { on, at: question.zone.endOfDay(on), hourly: false, steps }
}

function nextDay({ due, policy, calendar }: MovedDueQuestion): LocalDate | null {
  const counted = due.steps.find((step) => step.code === 'OPEN_DAYS_COUNTED')
  const recalled = due.steps.some(({ code }) => code === 'RECALLED')
  if (counted !== undefined && !recalled) return openDayAfter(calendar, counted.from, counted.count)
  if (calendar.isOpenOn(due.on) || policy.dueOnClosedDay === 'previous-open') return null
  if (policy.dueOnClosedDay !== 'next-same-weekday' || !isByWeeks(due.steps)) return nextOpenDay(calendar, due.on)
  if (!isUsuallyOpen(calendar, weekdayOf(due.on))) return nextOpenDay(calendar, due.on)
  for (let week = 1; week <= WEEKS_AHEAD; week++) {
    const date = addDays(due.on, week * 7)
    if (calendar.isOpenOn(date)) return date
  }
  return nextOpenDay(calendar, due.on)
}

function isByWeeks(steps: readonly DueStep[]): boolean {
  return steps.some((step) => step.code === 'PERIOD' && step.unit === 'day' && step.count > 0 && step.count % 7 === 0)
}

/** Not past a ceiling that lay ahead of the old date, the card or the longest time; a cut one goes back to an open day. */
function boundLater(next: LocalDate, { due, policy, calendar, cardExpiresOn, latestOn }: MovedDueQuestion): LocalDate {
  const limits = policy.loanCeiling.filter((ceiling) => ceiling >= due.on)
  if (policy.cardExpiry === 'cut' && cardExpiresOn >= due.on) limits.push(cardExpiresOn)
  if (latestOn !== null && latestOn >= due.on) limits.push(latestOn)
  const limit = [next, ...limits].sort()[0] ?? next
  return limit === next || calendar.isOpenOn(limit) ? limit : (previousOpenDay(calendar, limit, due.on) ?? due.on)
}

function movedHours({ due, calendar, zone }: MovedDueQuestion): DueDate | null {
  if (calendar.isOpenOn(due.on)) return null
  const on = nextOpenDay(calendar, due.on)
  if (on === null) return null
  const at = zone.toInstant(on, calendar.hoursOn(on)[0]?.openMinute ?? 0)
  return { on, at, hourly: true, steps: [...due.steps, { code: 'CLOSED_AFTERWARDS', from: due.on, on }] }
}
