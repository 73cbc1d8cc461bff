import { z } from 'zod'
import { code, date, name, pageOf, version } from './kernel.ts'
import { MAX_CALENDAR_ENTRIES, MAX_SPANS_PER_DAY } from './limits.ts'

export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const
export const branchKinds = ['library', 'return-point', 'bookstore', 'cabinet'] as const

const time = '(?:[01]\\d|2[0-3]):[0-5]\\d'
const day = `(?:${weekdays.join('|')})`
const monthDay = '(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])'

/** "08:30-12:00"; a day may close at 24:00, and never before it opens. */
export const openSpan = z
  .string()
  .regex(new RegExp(`^${time}-(?:${time}|24:00)$`))
  .refine((span) => span.slice(0, 5) < span.slice(6))

/** `08:30` */
const clockTime = z.string().regex(new RegExp(`^${time}$`))

const dayHours = z.union([z.literal('closed'), openSpan, z.array(openSpan).max(MAX_SPANS_PER_DAY)])

/** `{mon: closed, tue-fri: ["08:30-12:00", "13:30-17:30"], sat-sun: "09:00-17:00"}`. */
export const weeklyHours = z.record(z.string().regex(new RegExp(`^${day}(?:-${day})?$`)), dayHours)

/** `2026-10-01..2026-10-07`, both ends included. */
export const dateRange = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}\.\.\d{4}-\d{2}-\d{2}$/)
  .refine((range) => {
    const [from = '', to = ''] = range.split('..')
    return date.safeParse(from).success && date.safeParse(to).success && from <= to
  })

/** One day or a range of days of given years. */
export const datedDays = z.union([date, dateRange])

/** Every year: `12-31` or `12-30..01-02`, which may run over the new year. */
const yearly = z.string().regex(new RegExp(`^${monthDay}(?:\\.\\.${monthDay})?$`))

/** One day, a range of days, or the same days of every year. */
export const days = z.union([date, dateRange, yearly])

/** Extra openings win over closures and take these hours, or those of the first open weekday. */
export const opening = z.union([days, z.strictObject({ days, hours: dayHours })])

/**
 * `hours` left out: open every day 08:00–21:00. `nationalHolidays` left out or null: as the network says.
 * PUT replaces the whole calendar.
 */
export const calendarBody = z.strictObject({
  hours: weeklyHours.optional(),
  closed: z.array(days).max(MAX_CALENDAR_ENTRIES).optional(),
  open: z.array(opening).max(MAX_CALENDAR_ENTRIES).optional(),
  nationalHolidays: z.boolean().nullish(),
  /** Only told, never set: what comes back with a calendar that was read is ignored. */
  holidaysAnnouncedUntil: date.nullish(),
})

/**
 * What is allowed but hardly meant: `no-open-day`, under which due dates stay where they fall. `holidays-not-announced`: the
 * branch keeps the national holidays and next year's are not known yet; the calendar goes on without them.
 */
export const calendarWarning = z.object({ code: z.string(), message: z.string() }).meta({ id: 'CalendarWarning' })
const warnings = z.array(calendarWarning).optional()

/**
 * All seven days stand in `hours`; a closed one has no spans. It can be sent back as it is, without `version` and
 * `warnings`, which is left out where there are none.
 */
export const calendarView = z
  .object({
    hours: z.record(z.enum(weekdays), z.array(openSpan)),
    closed: z.array(days),
    open: z.array(opening),
    nationalHolidays: z.boolean().nullable(),
    /** Where the branch keeps the national holidays: the last day that they are announced for; else null. */
    holidaysAnnouncedUntil: date.nullable().optional(),
    version: version.optional(),
    warnings,
  })
  .meta({ id: 'Calendar' })

export const createBranchBody = z.strictObject({
  code,
  name,
  hours: weeklyHours.optional(),
  kind: z.enum(branchKinds).default('library'),
  location: name.optional(),
})

/** The first opening of a later day. */
export const nextOpening = z.object({ on: date, from: clockTime }).meta({ id: 'NextOpening' })

/**
 * `hours` are those of a usual week, `today` those of this very day (closures, holidays and extra openings counted in; empty:
 * closed). `nextOpen`: once the branch has closed for the rest of the day; null while it is or will be open today, and where
 * no open day is in sight.
 */
export const branchView = z
  .object({
    code: z.string(),
    name: z.string(),
    kind: z.enum(branchKinds),
    location: z.string().nullable(),
    hours: calendarView.shape.hours,
    today: z.array(openSpan),
    nextOpen: nextOpening.nullable(),
    warnings,
  })
  .meta({ id: 'Branch' })

export const branchPage = pageOf(branchView)

export type CalendarBody = z.infer<typeof calendarBody>
export type CalendarView = z.infer<typeof calendarView>
export type CreateBranchBody = z.infer<typeof createBranchBody>
export type BranchView = z.infer<typeof branchView>
export type Weekday = (typeof weekdays)[number]
