import { z } from 'zod'
import { eventView } from './events.ts'
import { code, id, instant, money, moneyFromZero, note, pageOf, pageQuery } from './kernel.ts'
import { MAX_EVIDENCE_PHOTOS } from './limits.ts'
import { mayOf } from './verdicts.ts'

export const disputeKinds = ['loan', 'charge', 'credit'] as const
export const disputeStates = ['open', 'upheld', 'corrected', 'rejected', 'withdrawn'] as const

/** `id`: of the loan, of the charge's line or of the credit's move. Staff name the patron by card; a reader is the patron. */
export const openDisputeBody = z.strictObject({
  patron: code.optional(),
  of: z.enum(disputeKinds),
  id,
  note,
  photos: z.array(id).max(MAX_EVIDENCE_PHOTOS).optional(),
})

/** More words or photos to an open dispute: of whose it is, or staff for them. At least one of the two. */
export const addEvidenceBody = z
  .strictObject({ note: note.optional(), photos: z.array(id).max(MAX_EVIDENCE_PHOTOS).optional() })
  .refine(({ note: said, photos = [] }) => said !== undefined || photos.length > 0, {
    error: 'a note or a photo',
    path: ['note'],
  })

/** `amount`: how much of what was charged was an error; left out: all of it. Only of an outcome that takes something back. */
export const decideDisputeBody = z.strictObject({
  outcome: z.enum(['upheld', 'corrected', 'rejected']),
  amount: moneyFromZero.optional(),
  note: note.optional(),
})

/**
 * While it is open nothing accrues on the loan and nothing is made of it. `enteredBy`: who made the disputed entries; none of
 * them decides. `corrected`: what was taken back. Names of patrons are masked for who may not read patrons.
 */
export const disputeView = z
  .object({
    id,
    of: z.enum(disputeKinds),
    subject: id,
    state: z.enum(disputeStates),
    patron: z.object({ id, card: z.string().nullable(), name: z.string() }),
    loan: id.nullable(),
    titleText: z.string().nullable(),
    branch: z.string(),
    note: z.string(),
    openedAt: instant,
    openedBy: z.string(),
    endedAt: instant.nullable(),
    endedBy: z.string().nullable(),
    decisionNote: z.string().nullable(),
    corrected: money.nullable(),
    photos: z.array(id),
    /** What was added while it was open, oldest first. */
    evidence: z.array(z.object({ at: instant, by: z.string(), note: z.string() })),
    may: mayOf(['decide', 'withdraw', 'addEvidence']).optional(),
  })
  .meta({ id: 'Dispute' })

/** `events`: all that the record tells of the loan, oldest first; for staff only. */
export const disputeDetailView = disputeView
  .extend({ events: z.array(eventView).optional() })
  .meta({ id: 'DisputeDetail' })

export const disputePage = pageOf(disputeView)
export const disputeListQuery = pageQuery.extend({
  state: z.enum(['open', 'ended']).default('open'),
  branch: code.optional(),
  patron: id.optional(),
})

export type OpenDisputeBody = z.infer<typeof openDisputeBody>
export type DisputeView = z.infer<typeof disputeView>
export type DisputeDetailView = z.infer<typeof disputeDetailView>
