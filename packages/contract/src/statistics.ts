import { z } from 'zod'
import { code, count, date, instant, money } from './kernel.ts'

export const STATISTICS_SUBJECTS = ['renewals', 'holds', 'overdue', 'waivers'] as const
/** What the rows are: pieces of time, or kinds of people, copies and places. */
export const STATISTICS_GROUPS = ['day', 'week', 'month', 'patronType', 'itemType', 'branch'] as const

export const statisticsParams = z.strictObject({ subject: z.enum(STATISTICS_SUBJECTS) })

/**
 * `from` and `to` are days of the library, both counted; left out: `to` is today, `from` the first of its month. At most
 * MAX_STATISTICS_DAYS. `branch` left out: all that the asker may see. Weeks begin on Monday.
 */
export const statisticsQuery = z.strictObject({
  from: date.optional(),
  to: date.optional(),
  by: z.enum(STATISTICS_GROUPS).default('day'),
  branch: code.optional(),
  patronType: code.optional(),
  itemType: code.optional(),
})

/** A count; money in yuan; days with one decimal; a share (1 is all of them). Null where nothing was there to measure. */
const values = z.record(z.string(), z.union([count, z.number(), money, z.null()]))
const row = z.object({ key: z.string(), name: z.string(), values })
const span = { from: date, to: date }

/**
 * One subject, counted. `columns` names the members of every `values`, the first being what a chart shows. A row by time has
 * the first day of its piece as `key`, and is there though nothing happened; other rows are there where something did, now or
 * in the period before, the most first; `key` is then a code, "" where nobody knows (a hold that no copy has been found for).
 * `through` is the last day counted: `to`, or today. `spread`: how many days passed, in buckets from `from` to below `to`
 * days; `measured` are the cases that have such a time at all. `before`: the period before, just as long; of whole months or
 * of a month that still runs, the months before, as far. Its rows by time stand in the same order as these, others have
 * the same keys.
 */
export const statisticsView = z
  .object({
    subject: z.enum(STATISTICS_SUBJECTS),
    at: instant,
    ...span,
    through: date,
    by: z.enum(STATISTICS_GROUPS),
    columns: z.array(
      z.object({ name: z.string(), label: z.string(), unit: z.enum(['count', 'money', 'days', 'share']) }),
    ),
    rows: z.array(row),
    totals: values,
    spread: z.object({
      label: z.string(),
      buckets: z.array(z.object({ from: count, to: count.nullable(), label: z.string(), count })),
      measured: count,
      median: z.number().nullable(),
    }),
    before: z.object({ ...span, rows: z.array(row), totals: values }),
  })
  .meta({ id: 'Statistics' })

export type StatisticsSubject = (typeof STATISTICS_SUBJECTS)[number]
export type StatisticsGroup = (typeof STATISTICS_GROUPS)[number]
export type StatisticsQuery = z.infer<typeof statisticsQuery>
export type StatisticsView = z.infer<typeof statisticsView>
