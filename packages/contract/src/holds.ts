import { z } from 'zod'
import { overrideFields } from './circulation.ts'
import { identityCheck } from './identity-check.ts'
import { code, count, date, id, instant, note, pageOf, pageQuery } from './kernel.ts'
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

/** When it can be expected: the days between which 80 of 100 such holds become ready. */
export const estimate = z.object({ from: date, to: date }).meta({ id: 'HoldEstimate' })

/**
 * `title` is its id, `item` a barcode (of an item hold, or once one is bound), `patron` the card. `position` is null
 * once an item is bound or the hold has ended; `until` is the last day on the shelf.
 */
export const holdView = z
  .object({
    id,
    status: z.enum(holdStatuses),
    position: z.int().min(1).nullable(),
    estimate: estimate.nullable(),
    title: id,
    titleText: z.string(),
    item: z.string().nullable(),
    patron: z.string(),
    /** Told to staff; masked for who may not read patrons. */
    patronName: z.string().optional(),
    pickup: z.string(),
    placedAt: instant,
    suspendedUntil: date.nullable(),
    until: date.nullable(),
    untilAt: instant.nullable(),
    extensionsLeft: count.nullable().optional(),
    reason: z.string().nullable().optional(),
    findings: z.array(finding).optional(),
    version: z.int().min(1).optional(),
    may: mayOf(['cancel', 'suspend', 'extend', 'reorder', 'changePickup']).optional(),
  })
  .meta({ id: 'Hold' })

export const holdPage = pageOf(holdView)

/** `branch` is the pickup branch. In the order of the queue, across titles oldest first; `ready` by the end of the time. */
export const holdListQuery = pageQuery.extend({
  title: id.optional(),
  branch: code.optional(),
  status: z.enum(holdStatuses).optional(),
})

export const patronHoldsQuery = pageQuery.extend({ state: z.enum(['open', 'closed']).default('open') })

export type PlaceHoldBody = z.infer<typeof placeHoldBody>
export type ChangeHoldBody = z.infer<typeof changeHoldBody>
export type HoldListQuery = z.infer<typeof holdListQuery>
export type PatronHoldsQuery = z.infer<typeof patronHoldsQuery>
export type HoldView = z.infer<typeof holdView>
export type HoldStatus = (typeof holdStatuses)[number]
