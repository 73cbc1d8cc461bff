import { z } from 'zod'
import { overrideFields } from './circulation.ts'
import { code, id, instant, note, optionalBody, pageOf, pageQuery } from './kernel.ts'
import { MAX_EVIDENCE_PHOTOS } from './limits.ts'
import { mayOf } from './verdicts.ts'

export const claimStates = ['open', 'found', 'not-found'] as const

/** A reader may claim so of their own loan. `override`: `CLAIMS_RETURNED_LIMIT`. */
export const claimBody = optionalBody(
  z.strictObject({
    note: note.optional(),
    photos: z.array(id).max(MAX_EVIDENCE_PHOTOS).optional(),
    override: overrideFields.override,
  }),
)

/** `branch`: where it was found. `lost`: not found, and the loan does not go on: the item is lost. */
export const endClaimBody = z.strictObject({
  outcome: z.enum(['found', 'not-found']),
  lost: z.boolean().optional(),
  branch: code.optional(),
  note: note.optional(),
})

/** The looks at the shelves are tasks of the kind `shelf-check`. Names of patrons are masked for who may not read patrons. */
export const claimView = z
  .object({
    id,
    loan: id,
    state: z.enum(claimStates),
    item: z.string(),
    title: id,
    titleText: z.string(),
    patron: z.object({ id, card: z.string().nullable(), name: z.string() }),
    branch: z.string(),
    claimedAt: instant,
    claimedBy: z.string(),
    note: z.string().nullable(),
    endedAt: instant.nullable(),
    endedBy: z.string().nullable(),
    outcomeNote: z.string().nullable(),
    photos: z.array(id),
    may: mayOf(['end']).optional(),
  })
  .meta({ id: 'Claim' })

export const claimPage = pageOf(claimView)
export const claimListQuery = pageQuery.extend({
  state: z.enum(claimStates).default('open'),
  branch: code.optional(),
  patron: id.optional(),
})

export type ClaimView = z.infer<typeof claimView>
