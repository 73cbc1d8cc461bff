import { parseDateRange, parseLocalDate } from '../kernel/index.ts'
import type { BranchCalendar, Closure, NationalHolidays, Opening, Span, Week } from './opening-hours.ts'

/** A calendar as it is written in a scenario file and in `PUT /branches/{code}/calendar`. */
export type WrittenCalendar = {
  readonly hours?: Readonly<Record<string, string | readonly string[]>> | undefined
  readonly closed?: readonly string[] | undefined
  readonly open?:
    | readonly (string | { readonly days: string; readonly hours?: string | readonly string[] | undefined })[]
    | undefined
  readonly nationalHolidays?: boolean | undefined
}

export type CalendarProblem = {
  /** Where it stands: `hours.mon`, `closed[2]`, `open[0]`. */
  readonly path: string
  readonly met: string
  readonly expects: string
}

export type ReadCalendar =
  | { readonly kind: 'calendar'; readonly calendar: BranchCalendar }
  | { readonly kind: 'refused'; readonly problems: readonly CalendarProblem[] }

export const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const
const DEFAULT_SPAN: Span = { openMinute: 8 * 60, closeMinute: 21 * 60 }
const HOURS_FORM = '"HH:mm-HH:mm", a list of them, or closed'
const DAYS_FORM = 'mon … sun, a range as tue-fri, or daily'
const DATES_FORM = 'YYYY-MM-DD, YYYY-MM-DD..YYYY-MM-DD, or every year MM-DD..MM-DD'
const MAX_EXCEPTIONS = 2000

/** Reads a written calendar whole, or says everything that is wrong with it. A weekday that the hours don't name is open 08:00–21:00. */
export function readCalendar(
  written: WrittenCalendar,
  national: { readonly announced: NationalHolidays; readonly networkFollows: boolean },
): ReadCalendar {
  const problems: CalendarProblem[] = []
  const week = readWeek(written.hours, problems)
  const closed = (written.closed ?? []).flatMap((text, n) => readClosure(text, `closed[${n}]`, problems))
  const open = (written.open ?? []).flatMap((entry, n) => readOpening(entry, `open[${n}]`, problems))
  if (closed.length > MAX_EXCEPTIONS || open.length > MAX_EXCEPTIONS) {
    problems.push({
      path: 'closed',
      met: String(closed.length + open.length),
      expects: `at most ${MAX_EXCEPTIONS} entries`,
    })
  }
  if (problems.length > 0) return { kind: 'refused', problems }
  const follows = written.nationalHolidays ?? national.networkFollows
  return { kind: 'calendar', calendar: { week, closed, open, holidays: follows ? national.announced : null } }
}

function readWeek(hours: WrittenCalendar['hours'], problems: CalendarProblem[]): Week {
  const week: (readonly Span[])[] = WEEKDAYS.map(() => [DEFAULT_SPAN])
  for (const [days, text] of Object.entries(hours ?? {})) {
    const indexes = readWeekdays(days)
    if (indexes === null) {
      problems.push({ path: `hours.${days}`, met: days, expects: DAYS_FORM })
      continue
    }
    const spans = readSpans(text, `hours.${days}`, problems)
    for (const index of indexes) week[index] = spans
  }
  const [mon = [], tue = [], wed = [], thu = [], fri = [], sat = [], sun = []] = week
  return [mon, tue, wed, thu, fri, sat, sun]
}

/** `sat-sun`, `tue-fri`, `sun-mon` (over the week's end), `daily`. */
function readWeekdays(text: string): number[] | null {
  if (text === 'daily') return [0, 1, 2, 3, 4, 5, 6]
  const [first = '', last = first, ...rest] = text.split('-')
  const from = WEEKDAYS.indexOf(first as (typeof WEEKDAYS)[number])
  const to = WEEKDAYS.indexOf(last as (typeof WEEKDAYS)[number])
  if (from < 0 || to < 0 || rest.length > 0) return null
  const count = ((to - from + 7) % 7) + 1
  return Array.from({ length: count }, (_, n) => (from + n) % 7)
}

function readSpans(text: string | readonly string[], path: string, problems: CalendarProblem[]): readonly Span[] {
  if (text === 'closed') return []
  const spans: Span[] = []
  for (const part of typeof text === 'string' ? [text] : text) {
    const span = readSpan(part)
    const before = spans.at(-1)
    if (span === null || (before !== undefined && span.openMinute < before.closeMinute)) {
      problems.push({ path, met: part, expects: `${HOURS_FORM}, in order` })
    } else spans.push(span)
  }
  return spans
}

function readSpan(text: string): Span | null {
  const match = /^(\d{1,2}):(\d{2})-(\d{1,2}):(\d{2})$/.exec(text.trim())
  if (!match) return null
  const [openHour = 0, openMin = 0, closeHour = 0, closeMin = 0] = match.slice(1).map(Number)
  const openMinute = openHour * 60 + openMin
  const closeMinute = closeHour * 60 + closeMin
  if (openMin > 59 || closeMin > 59 || openMinute >= closeMinute || closeMinute > 1440) return null
  return { openMinute, closeMinute }
}

function readClosure(text: string, path: string, problems: CalendarProblem[]): Closure[] {
  const range = parseDateRange(text)
  if (range !== null) return [range]
  const [first = '', last = first, ...rest] = text.split('..')
  if (isMonthDay(first) && isMonthDay(last) && rest.length === 0) return [{ fromMonthDay: first, toMonthDay: last }]
  problems.push({ path, met: text, expects: DATES_FORM })
  return []
}

function isMonthDay(text: string): boolean {
  // 2024 is a leap year: 02-29 is a day that some years have.
  return /^\d{2}-\d{2}$/.test(text) && parseLocalDate(`2024-${text}`) !== null
}

type WrittenOpening = NonNullable<WrittenCalendar['open']>[number]

function readOpening(entry: WrittenOpening, path: string, problems: CalendarProblem[]): Opening[] {
  const text = typeof entry === 'string' ? entry : entry.days
  const hours = typeof entry === 'string' ? undefined : entry.hours
  const range = parseDateRange(text)
  if (range === null) {
    problems.push({ path, met: text, expects: 'YYYY-MM-DD or YYYY-MM-DD..YYYY-MM-DD' })
    return []
  }
  return [{ ...range, spans: hours === undefined ? null : readSpans(hours, `${path}.hours`, problems) }]
}
