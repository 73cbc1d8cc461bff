import { z } from 'zod'
import { availability, itemView, titleView } from './catalog.ts'
import { code, count, date, id, instant, line, money, pageOf, pageQuery, wholeNumber } from './kernel.ts'
import { MAX_QUERY_LENGTH, MAX_TITLES_ASKED } from './limits.ts'
import { patronSummary } from './patrons.ts'
import { policyWarning } from './policy.ts'

/**
 * The changing code of a place: shown on a screen there, typed or scanned by a reader beside the item. `digits` for the
 * eye, `code` for the QR (it names the branch). A code is taken until `validUntil` and a little longer.
 */
export const proofView = z
  .object({ branch: z.string(), digits: z.string(), code: z.string(), validUntil: instant })
  .meta({ id: 'Proof' })

export const lookupQuery = z.strictObject({ q: line(MAX_QUERY_LENGTH) })

/**
 * What a scan or a few typed characters can mean at a desk, for staff. An exact card (then `card` is that card, lost or
 * not) or barcode is the whole answer (`exact`), and so is the ISBN of one title; otherwise up to MAX_LOOKUP_RESULTS
 * patrons and titles whose names hold the text. Who may not read patrons finds none.
 */
export const lookupAnswer = z
  .object({
    exact: z.enum(['patron', 'item', 'title']).nullable(),
    patrons: z.array(patronSummary),
    items: z.array(itemView),
    titles: z.array(z.object({ title: titleView, available: count, total: count })),
  })
  .meta({ id: 'Lookup' })

/** The items to fetch from the shelves of a branch for waiting holds, in the order of the shelves. */
export const pullListQuery = pageQuery.extend({ branch: code })
export const pullEntry = z
  .object({
    item: z.string(),
    itemId: id,
    title: id,
    titleText: z.string(),
    authors: z.array(z.string()),
    classNumber: z.string().nullable(),
    callNumber: z.string().nullable(),
    shelf: z.string().nullable(),
    hold: id,
    patron: z.string(),
    /** Masked for who may not read patrons. */
    patronName: z.string(),
    pickup: z.string(),
    placedAt: instant,
    waiting: count,
  })
  .meta({ id: 'PullEntry' })
export const pullPage = pageOf(pullEntry)

/** `branch` left out: all that the asker may see. Days and months are the library's. */
export const overviewQuery = z.strictObject({
  branch: code.optional(),
  month: line(7)
    .regex(/^[1-9]\d{3}-(?:0[1-9]|1[0-2])$/)
    .optional(),
})

const tally = z.object({
  checkouts: count,
  returns: count,
  renewals: count,
  holds: count,
  refused: count,
  newPatrons: count,
  charged: money,
  paid: money,
})

/**
 * Today by the hour (all 24) and the month by the day, from the acts themselves; `month` is the one asked for, its days go
 * up to today. `sameDayLastWeek` goes up to the same time of day, `monthBefore` as far as the month has run. At a branch
 * count: loans and their renewals lent there, returns taken there, holds fetched there, money of the readers at home there.
 * `refusals`, `topTitles`, `byPatronType` and `byBranch` are of the month. Undone acts are not counted.
 */
export const overviewView = z
  .object({
    at: instant,
    today: date,
    month: z.string(),
    now: z.object({
      openLoans: count,
      overdueLoans: count,
      waitingHolds: count,
      readyHolds: count,
      inTransit: count,
      owed: money,
    }),
    day: tally,
    sameDayLastWeek: tally,
    hours: z.array(
      z.object({ hour: count, checkouts: count, returns: count, renewals: count, checkoutsLastWeek: count }),
    ),
    monthTotals: tally,
    monthBefore: tally,
    days: z.array(z.object({ on: date, checkouts: count, returns: count, renewals: count, holds: count })),
    refusals: z.array(z.object({ code: z.string(), text: z.string(), count })),
    topTitles: z.array(z.object({ title: id, titleText: z.string(), count })),
    byPatronType: z.array(z.object({ type: z.string(), name: z.string(), count })),
    byBranch: z.array(z.object({ branch: z.string(), name: z.string(), count })),
  })
  .meta({ id: 'Overview' })

/** One cell of the policy table: the value in force for that row, and the line that it comes from (absent: default). */
export const policyCell = z
  .object({ value: z.string(), own: z.boolean(), line: count.nullable(), changed: z.boolean() })
  .meta({ id: 'PolicyCell' })

/** `draft`: its lines beside those in force; `version`: an earlier or later one; left out: the policy in force. */
export const policyTableQuery = z.strictObject({
  draft: id.optional(),
  version: wholeNumber(1, Number.MAX_SAFE_INTEGER).optional(),
})

/**
 * The policy as a table: one row for each combination of `when` that a line names, and a first one without any;
 * `parameters` in the order of the rules, each with its name in words; `group` is loan, self-service, renewal, hold, overdue,
 * block or damage. `lines` are counted from 1. Of a draft, a row that only the policy in force has comes last, without
 * lines; `changed`: another value than is in force for these conditions.
 */
export const policyTableView = z
  .object({
    parameters: z.array(
      z.object({ name: z.string(), label: z.string(), group: z.string(), groupLabel: z.string(), default: z.string() }),
    ),
    rows: z.array(
      z.object({
        label: z.string(),
        when: z.record(z.string(), z.unknown()),
        lines: z.array(count),
        cells: z.record(z.string(), policyCell),
      }),
    ),
    warnings: z.array(policyWarning),
  })
  .meta({ id: 'PolicyTable' })

/** Up to MAX_TITLES_ASKED ids, comma between. */
const titleIds = line(2_000)
  .regex(/^\d+(?:,\d+)*$/)
  .refine((ids) => ids.split(',').length <= MAX_TITLES_ASKED)

/**
 * Changes as server-sent events (docs/operations/live.md): `title` with `liveTitle` for the titles asked for, `self` with
 * `liveSelf` for a reader, `staff` with `liveStaff` for staff, `reset` where too much was missed to tell.
 */
export const streamQuery = z.strictObject({ titles: titleIds.optional() })
export const liveTitle = z.object({ title: id, availability })
export const liveSelf = z.object({ what: z.enum(['loans', 'holds', 'account', 'notices']) })
export const liveStaff = z.object({ kind: z.string(), branch: z.string().nullable(), subjects: z.array(z.string()) })
export const streamText = z.string()

export const suggestQuery = z.strictObject({ q: line(MAX_QUERY_LENGTH) })
export const suggestAnswer = z
  .object({
    items: z.array(z.object({ kind: z.enum(['title', 'author']), text: z.string(), title: id.nullable() })),
  })
  .meta({ id: 'Suggestions' })

/** An unknown one is left out of the answer. */
export const titlesQuery = z.strictObject({ ids: titleIds })

export type ProofView = z.infer<typeof proofView>
export type LookupAnswer = z.infer<typeof lookupAnswer>
export type PullEntry = z.infer<typeof pullEntry>
export type OverviewQuery = z.infer<typeof overviewQuery>
export type OverviewView = z.infer<typeof overviewView>
export type PolicyTableView = z.infer<typeof policyTableView>
export type LiveTitle = z.infer<typeof liveTitle>
export type LiveSelf = z.infer<typeof liveSelf>
export type LiveStaff = z.infer<typeof liveStaff>
export type SuggestAnswer = z.infer<typeof suggestAnswer>
