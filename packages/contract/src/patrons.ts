import { z } from 'zod'
import {
  code,
  count,
  date,
  id,
  instant,
  line,
  money,
  name,
  note,
  pageOf,
  pageQuery,
  secret,
  version,
} from './kernel.ts'
import { MAX_CODE_LENGTH, MAX_HOLD_PACE, MAX_PIN_LENGTH, MAX_QUERY_LENGTH, MIN_PIN_LENGTH } from './limits.ts'
import { level, reasonCode, step } from './problems.ts'
import { mayOf } from './verdicts.ts'

/** PUT creates the type of this code or renames it. */
export const patronTypeBody = z.strictObject({ code, name })
export const patronTypeView = z.object({ code: z.string(), name: z.string() }).meta({ id: 'PatronType' })
export const patronTypePage = pageOf(patronTypeView)

const phone = line(MAX_CODE_LENGTH).regex(/^\+?[\d -]{5,}$/)
const pin = secret(MIN_PIN_LENGTH, MAX_PIN_LENGTH)

/** `expires` is the last day on which the card still works; null: it has no end. */
export const createPatronBody = z.strictObject({
  card: code,
  name,
  type: code,
  branch: code,
  expires: date.nullable(),
  phone: phone.optional(),
  born: date.optional(),
  pin: pin.optional(),
})

/** What is left out stays; null takes it away. */
export const changePatronBody = z.strictObject({
  name: name.optional(),
  type: code.optional(),
  branch: code.optional(),
  expires: date.nullish(),
  phone: phone.nullish(),
  born: date.nullish(),
  pin: pin.nullish(),
  /** No more holds ready at once than this; null: as they come. */
  holdPace: z.int().min(1).max(MAX_HOLD_PACE).nullish(),
})

/** `q`: part of the name, or an exact card number. */
export const patronListQuery = pageQuery.extend({
  q: line(MAX_QUERY_LENGTH).optional(),
  type: code.optional(),
  branch: code.optional(),
})

export const cardStates = ['active', 'lost', 'replaced', 'closed'] as const
export const cardView = z
  .object({ card: z.string(), state: z.enum(cardStates), issuedAt: instant })
  .meta({ id: 'Card' })

/** `replaces`: the card that is lost with this; left out, the patron has both. */
export const addCardBody = z.strictObject({ card: code, replaces: code.optional() })
export const changeCardBody = z.strictObject({ state: z.enum(['active', 'lost', 'closed']) })
export const cardParams = z.strictObject({ id, card: code })

export const blockedActs = ['borrow', 'renew', 'hold'] as const

/** `until` is the last day stopped; without `acts` all three are; without `branch` everywhere. */
export const addBlockBody = z.strictObject({
  reason: note,
  until: date.optional(),
  acts: z.array(z.enum(blockedActs)).min(1).max(blockedActs.length).optional(),
  branch: code.optional(),
})

export const blockView = z
  .object({
    id,
    reason: z.string(),
    until: date.nullable(),
    acts: z.array(z.enum(blockedActs)),
    branch: z.string().nullable(),
    placedAt: instant,
    placedBy: z.string().nullable(),
  })
  .meta({ id: 'Block' })

export const blockParams = z.strictObject({ id, blockId: id })

/**
 * What stands against the patron now, whatever the item: blocks, an expired or lost card, lateness, debt, the loan limit.
 * `acts` it stops; `until`: the last day, where it ends by itself; `explained`: how the days stopped for late returns came
 * about.
 */
export const standingView = z
  .object({
    code: reasonCode,
    level,
    message: z.string(),
    acts: z.array(z.enum(blockedActs)),
    until: date.optional(),
    explained: z.array(step).optional(),
  })
  .meta({ id: 'Standing' })

/**
 * `card` is the one to show: the newest that works. `phone` is masked for who may not see it whole.
 * `blocks` are those that staff placed; `standing` is all that counts.
 */
export const patronView = z
  .object({
    id,
    card: z.string(),
    name: z.string(),
    type: z.string(),
    branch: z.string(),
    expires: date.nullable(),
    phone: z.string().nullable(),
    born: date.nullable(),
    cards: z.array(cardView),
    blocks: z.array(blockView),
    standing: z.array(standingView),
    balance: money,
    openLoans: count,
    overdueLoans: count,
    openHolds: count,
    holdPace: count.nullable(),
    version: version.optional(),
    may: mayOf(['borrow', 'renew', 'hold', 'pay', 'change']).optional(),
  })
  .meta({ id: 'Patron' })

/** What a list shows of a patron. */
export const patronSummary = z
  .object({
    id,
    card: z.string(),
    name: z.string(),
    type: z.string(),
    branch: z.string(),
    expires: date.nullable(),
  })
  .meta({ id: 'PatronSummary' })

export const patronPage = pageOf(patronSummary)

export type PatronTypeBody = z.infer<typeof patronTypeBody>
export type CreatePatronBody = z.infer<typeof createPatronBody>
export type ChangePatronBody = z.infer<typeof changePatronBody>
export type PatronListQuery = z.infer<typeof patronListQuery>
export type AddCardBody = z.infer<typeof addCardBody>
export type ChangeCardBody = z.infer<typeof changeCardBody>
export type AddBlockBody = z.infer<typeof addBlockBody>
export type CardView = z.infer<typeof cardView>
export type BlockView = z.infer<typeof blockView>
export type StandingView = z.infer<typeof standingView>
export type PatronView = z.infer<typeof patronView>
export type PatronSummary = z.infer<typeof patronSummary>
