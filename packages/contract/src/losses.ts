import { z } from 'zod'
import { code, date, id, instant, money, note, optionalBody, pageOf, pageQuery } from './kernel.ts'
import { MAX_EVIDENCE_PHOTOS } from './limits.ts'
import { step } from './problems.ts'
import { mayOf } from './verdicts.ts'

export const lossStates = ['lost', 'paid', 'written-off', 'replaced', 'found'] as const

/** A reader may say so of their own loan. */
export const reportLossBody = optionalBody(
  z.strictObject({ note: note.optional(), photos: z.array(id).max(MAX_EVIDENCE_PHOTOS).optional() }),
)

/**
 * `item`: the new copy, registered at once as `processing`; `title`: a later edition than the lost one's. Left out: it is
 * registered as any new copy.
 */
export const replaceLossBody = optionalBody(
  z.strictObject({ item: z.strictObject({ barcode: code, title: id.optional() }).optional(), note: note.optional() }),
)

/**
 * A lost item's loan. `compensation` and `handling` are what was charged for it, `open` what is still unpaid of both,
 * `refundUntil` the last day on which its coming back gives the compensation back (null: any day). `explained` says how the
 * compensation came about. Names of patrons are masked for who may not read patrons.
 */
export const lossView = z
  .object({
    loan: id,
    state: z.enum(lossStates),
    item: z.string(),
    title: id,
    titleText: z.string(),
    patron: z.object({ id, card: z.string().nullable(), name: z.string() }),
    branch: z.string(),
    lostAt: instant,
    foundAt: instant.nullable(),
    settledAt: instant.nullable(),
    compensation: money,
    handling: money,
    open: money,
    refundUntil: date.nullable(),
    explained: z.array(step),
    may: mayOf(['replace']).optional(),
  })
  .meta({ id: 'Loss' })

export const lossPage = pageOf(lossView)

/** `branch`: where it was lent. `patron` is an id. */
export const lossListQuery = pageQuery.extend({
  state: z.enum(['open', 'settled', 'found']).default('open'),
  branch: code.optional(),
  patron: id.optional(),
})

/** What a loss now would cost; nothing is written. */
export const compensationView = z
  .object({ compensation: money, handling: money, explained: z.array(step) })
  .meta({ id: 'Compensation' })

export type LossView = z.infer<typeof lossView>
export type CompensationView = z.infer<typeof compensationView>
