import { z } from 'zod'
import { overrideFields } from './circulation.ts'
import { estimate, estimateUnknown } from './estimates.ts'
import { identityCheck } from './identity-check.ts'
import { code, count, date, id, instant, note, optionalBody, pageOf, pageQuery } from './kernel.ts'
import { MAX_HOLD_POSITION } from './limits.ts'
import { finding } from './problems.ts'
import { mayOf } from './verdicts.ts'

export const holdStatuses = [
  'requested',
  'waiting',
  'in_transit',
  'ready',
  'fulfilled',
  'cancelled',
  'expired',
  'unfilled',
] as const

const holdFields = {
  /** Left out by a reader: their own hold. */
  patron: code.optional(),
  title: id.optional(),
  item: code.optional(),
  pickup: code,
  /** Not wanted before this day, and of no more use after that one. */
  from: date.optional(),
  notAfter: date.optional(),
  identityCheck: identityCheck.optional(),
  ...overrideFields,
}

/** A hold is on a title (by id) or on exactly one item (by barcode). */
export function namesOneThing(body: { title?: string | undefined; item?: string | undefined }): boolean {
  return (body.title === undefined) !== (body.item === undefined)
}

export const placeHoldFields = z.strictObject(holdFields)
export const placeHoldBody = placeHoldFields.refine(namesOneThing)

/**
 * `suspendUntil`: passed over until that day, on which it is active again; null ends the suspension now. `extend`: one
 * more shelf period. `position`: to that place in the queue, with a reason.
 */
export const changeHoldBody = z.strictObject({
  suspendUntil: date.nullish(),
  pickup: code.optional(),
  extend: z.literal(true).optional(),
  position: z.int().min(1).max(MAX_HOLD_POSITION).optional(),
  reason: note.optional(),
})

export const cancelHoldQuery = z.strictObject({ reason: note.optional() })

/**
 * `title` is its id, `item` a barcode (of an item hold, or once one is bound), `patron` the card. `position` is null
 * once an item is bound or the hold has ended; `until` is the last day on the shelf.
 */
export const holdView = z
  .object({
    id,
    status: z.enum(holdStatuses),
    position: z.int().min(1).nullable(),
    /** Null once an item is bound, and while too little is known of how readers return; `estimateUnknown` says which. */
    estimate: estimate.nullable(),
    estimateUnknown: estimateUnknown.optional(),
    title: id,
    titleText: z.string(),
    item: z.string().nullable(),
    patron: z.string(),
    /** Told to staff; masked for who may not read patrons. */
    patronName: z.string().optional(),
    pickup: z.string(),
    placedAt: instant,
    suspendedUntil: date.nullable(),
    /** Passed over before `from`; ends unfilled after `requestUntil`. */
    from: date.nullable(),
    requestUntil: date.nullable(),
    until: date.nullable(),
    untilAt: instant.nullable(),
    /** The place on the hold shelf, as `A07`; null where it doesn't stand there. */
    slot: z.string().nullable(),
    /** How often it may still let another go first. */
    passesLeft: count,
    /** It waits, and every copy that could fill it is lost, missing or withdrawn. */
    hopeless: z.boolean(),
    /** How many entries `GET /holds/ID/passes` has; left out in the answer to an act. */
    passedOver: count.optional(),
    /** Placing it called a loan back, which was then due on this day; left out: it called none back. */
    calledBackTo: date.optional(),
    extensionsLeft: count.nullable().optional(),
    reason: z.string().nullable().optional(),
    findings: z.array(finding).optional(),
    version: z.int().min(1).optional(),
    may: mayOf(['cancel', 'suspend', 'extend', 'reorder', 'changePickup', 'pass']).optional(),
  })
  .meta({ id: 'Hold' })

export const holdPage = pageOf(holdView)

/** `branch` is the pickup branch. In the order of the queue, across titles oldest first; `ready` by the end of the time. */
export const holdListQuery = pageQuery.extend({
  title: id.optional(),
  branch: code.optional(),
  status: z.enum(holdStatuses).optional(),
  hopeless: z.enum(['true']).optional(),
})

/** Lets the next one go first. */
export const passHoldBody = optionalBody(z.strictObject({ reason: note.optional() }))

/**
 * A copy went past this hold: `reasons` why, `code` with a sentence. `served`: the hold that got it instead, told to staff
 * alone; null where it served none.
 */
export const holdPass = z
  .object({
    at: instant,
    item: z.string().nullable(),
    reasons: z.array(z.object({ code: z.string(), message: z.string() })),
    note: z.string().nullable(),
    served: id.nullable().optional(),
  })
  .meta({ id: 'HoldPass' })
export const holdPassPage = pageOf(holdPass)

export const holdCalibrationQuery = z.strictObject({
  from: date.optional(),
  to: date.optional(),
  branch: code.optional(),
})

const calibrationRow = z.object({
  promises: count,
  /** Became ready within the interval, before it, after it. */
  held: count,
  early: count,
  late: count,
  /** `held` of those that have been decided, in per cent with one decimal; null where there is none. */
  heldPercent: z.number().nullable(),
  medianWidthDays: z.number().nullable(),
})

/**
 * What was promised at placing beside what came: of the promises of these days, with `level` the share that should hold.
 * `open` promises are not decided yet: their interval still runs. Holds that ended before a copy came are left out.
 */
export const holdCalibrationView = z
  .object({
    level: z.literal(80),
    from: date,
    to: date,
    total: calibrationRow,
    open: count,
    ended: count,
    months: z.array(calibrationRow.extend({ month: z.string() })),
  })
  .meta({ id: 'HoldCalibration' })

export const patronHoldsQuery = pageQuery.extend({ state: z.enum(['open', 'closed']).default('open') })

export type PlaceHoldBody = z.infer<typeof placeHoldBody>
export type ChangeHoldBody = z.infer<typeof changeHoldBody>
export type HoldListQuery = z.infer<typeof holdListQuery>
export type PatronHoldsQuery = z.infer<typeof patronHoldsQuery>
export type PassHoldBody = z.infer<typeof passHoldBody>
export type HoldPass = z.infer<typeof holdPass>
export type HoldCalibrationQuery = z.infer<typeof holdCalibrationQuery>
export type HoldCalibrationView = z.infer<typeof holdCalibrationView>
export type HoldView = z.infer<typeof holdView>
export type HoldStatus = (typeof holdStatuses)[number]
