import { z } from 'zod'
import { returnAnswer } from './circulation.ts'
import { code, id, instant, line, note, optionalBody, pageOf, pageQuery } from './kernel.ts'
import { MAX_BATCH_ITEMS, MAX_BOX_LENGTH } from './limits.ts'
import { finding } from './problems.ts'
import { mayOf } from './verdicts.ts'

/** `waiting`: to be sent; `under-way`: sent. The others are over. */
export const transitStates = ['waiting', 'under-way', 'received', 'lost', 'aborted'] as const
export const transitReasons = ['home', 'hold'] as const

/**
 * An item on its way between branches. `item` is the barcode; `box` the number of the box or slip it was sent with;
 * `receivedAtBranch` where it turned up, which may be another than `to`; `overdue`: under way for longer than the network
 * waits (setting `transitLostAfterDays`).
 */
export const transitView = z
  .object({
    id,
    item: z.string(),
    title: id,
    titleText: z.string(),
    shelf: z.string().nullable(),
    from: z.string(),
    to: z.string(),
    reason: z.enum(transitReasons),
    hold: id.nullable(),
    state: z.enum(transitStates),
    openedAt: instant,
    sentAt: instant.nullable(),
    box: z.string().nullable(),
    endedAt: instant.nullable(),
    receivedAtBranch: z.string().nullable(),
    note: z.string().nullable(),
    overdue: z.boolean(),
    may: mayOf(['send', 'receive', 'abort', 'lose']).optional(),
  })
  .meta({ id: 'Transit' })

export const transitPage = pageOf(transitView)

/**
 * Left out, `state` is all that are not over. Open ones come oldest first, ended ones newest first. `overdue`: only those
 * that are under way for longer than the network waits.
 */
export const transitListQuery = pageQuery.extend({
  from: code.optional(),
  to: code.optional(),
  state: z.enum(transitStates).optional(),
  box: line(MAX_BOX_LENGTH).optional(),
  overdue: z.enum(['true']).optional(),
})

/** Puts items that wait at `from` into a box; without `box` one is numbered. Without `to` it may hold items for several branches. */
export const sendTransitsBody = z.strictObject({
  from: code,
  to: code.optional(),
  items: z.array(code).min(1).max(MAX_BATCH_ITEMS),
  box: line(MAX_BOX_LENGTH).optional(),
})

/** Why an item was not sent: no such barcode, not waiting here, or going somewhere else than the box. */
export const notSentReasons = ['unknown', 'not-waiting', 'other-destination', 'sent-already'] as const
export const shipmentView = z
  .object({
    box: z.string(),
    sent: z.array(transitView),
    notSent: z.array(z.object({ item: z.string(), reason: z.enum(notSentReasons), text: z.string() })),
  })
  .meta({ id: 'Shipment' })

/** The scan of a box that arrived: for each item what a return at `branch` answers. */
export const receiveTransitsBody = z.strictObject({ branch: code, items: z.array(code).min(1).max(MAX_BATCH_ITEMS) })
export const receiptEntry = z
  .object({ item: z.string(), return: returnAnswer.optional(), reasons: z.array(finding).optional() })
  .meta({ id: 'TransitReceipt' })
export const receivedView = z.object({ items: z.array(receiptEntry) }).meta({ id: 'TransitReceipts' })

export const endTransitBody = optionalBody(z.strictObject({ reason: note.optional() }))

export type TransitView = z.infer<typeof transitView>
export type TransitState = (typeof transitStates)[number]
export type TransitListQuery = z.infer<typeof transitListQuery>
export type SendTransitsBody = z.infer<typeof sendTransitsBody>
export type ShipmentView = z.infer<typeof shipmentView>
export type NotSentReason = (typeof notSentReasons)[number]
export type ReceiptEntry = z.infer<typeof receiptEntry>
