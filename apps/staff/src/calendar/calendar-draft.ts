import type { CalendarBody, CalendarView, Weekday } from '@wenyuan/contract'
import { addDays, type LocalDate, parseDateRange } from '@wenyuan/domain/kernel'

export const WEEKDAYS: readonly Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']

export type Opening = CalendarView['open'][number]
export type Span = { readonly from: LocalDate; readonly to: LocalDate }

/** A calendar while it is edited: hours as they are typed, exceptions as they are written. */
export type CalendarDraft = {
  readonly hours: Readonly<Record<Weekday, string>>
  readonly closed: readonly string[]
  readonly open: readonly Opening[]
  /** Null: as the network says. */
  readonly nationalHolidays: boolean | null
}

export function draftOf({ hours, closed, open, nationalHolidays }: CalendarView): CalendarDraft {
  const typed = WEEKDAYS.map((weekday) => [weekday, (hours[weekday] ?? []).join(', ')])
  return { hours: Object.fromEntries(typed) as CalendarDraft['hours'], closed, open, nationalHolidays }
}

export function bodyOf({ hours, closed, open, nationalHolidays }: CalendarDraft): CalendarBody {
  const spans = WEEKDAYS.map((weekday) => [weekday, spansOf(hours[weekday])])
  return {
    hours: Object.fromEntries(spans) as Record<string, string[]>,
    closed: [...closed],
    open: open.map((one) => (typeof one === 'string' ? one : { ...one })),
    nationalHolidays,
  }
}

/** `9:00-12:00，13:30–17:30` as the calendar is written; nothing typed is closed. What is no time stays, to be named. */
export function spansOf(typed: string): string[] {
  return typed
    .normalize('NFKC')
    .replace(/\s*[-~–—−至到]+\s*/g, '-')
    .split(/[,、;\s]+/)
    .filter((span) => span !== '')
    .map((span) => span.replace(/(^|-)(\d):/g, '$10$2:'))
}

export function writtenSpan({ from, to }: Span): string {
  return from === to ? from : `${from}..${to}`
}

/** The days are closed; an extra opening of them goes, because it would win. `isYearly`: in every year. */
export function closeDays(draft: CalendarDraft, span: Span, isYearly: boolean): CalendarDraft {
  const { closed, open } = restoreDays(draft, span)
  const entry = isYearly ? yearlyOf(span) : writtenSpan(span)
  return { ...draft, open, closed: closed.includes(entry) ? closed : sorted([...closed, entry]) }
}

function yearlyOf({ from, to }: Span): string {
  const [first, last] = [from.slice('yyyy-'.length), to.slice('yyyy-'.length)]
  return first === last ? first : `${first}..${last}`
}

/** The days are open whatever else says; without hours, those of the first open weekday. */
export function openDays(draft: CalendarDraft, span: Span, hours: readonly string[]): CalendarDraft {
  const { closed, open } = restoreDays(draft, span)
  const days = writtenSpan(span)
  const entry: Opening = hours.length === 0 ? days : { days, hours: [...hours] }
  return { ...draft, closed, open: [...open, entry].sort((a, b) => (daysOf(a) < daysOf(b) ? -1 : 1)) }
}

/** Cuts the days out of what is written for single days; what holds every year stays. */
export function restoreDays(draft: CalendarDraft, span: Span): CalendarDraft {
  return {
    ...draft,
    closed: draft.closed.flatMap((days) => without(days, span)),
    open: draft.open.flatMap((entry) =>
      without(daysOf(entry), span).map((days) => (typeof entry === 'string' ? days : { ...entry, days })),
    ),
  }
}

export function daysOf(entry: Opening): string {
  return typeof entry === 'string' ? entry : entry.days
}

/** Whether anything is written for single days among these. */
export function hasExceptions({ closed, open }: CalendarDraft, span: Span): boolean {
  return [...closed, ...open.map(daysOf)].some((days) => {
    const range = parseDateRange(days)
    return range !== null && range.from <= span.to && span.from <= range.to
  })
}

function without(days: string, { from, to }: Span): string[] {
  const range = parseDateRange(days)
  if (range === null || range.to < from || to < range.from) return [days]
  return [
    ...(range.from < from ? [writtenSpan({ from: range.from, to: addDays(from, -1) })] : []),
    ...(to < range.to ? [writtenSpan({ from: addDays(to, 1), to: range.to })] : []),
  ]
}

/** Those of every year first, then by day. */
function sorted(entries: readonly string[]): string[] {
  const isYearly = (entry: string) => parseDateRange(entry) === null
  return [...entries].sort((a, b) => Number(isYearly(b)) - Number(isYearly(a)) || (a < b ? -1 : 1))
}
