import { z } from 'zod'
import { itemStatuses } from './catalog.ts'
import { estimate, estimateUnknown } from './estimates.ts'
import { partyView } from './groups.ts'
import { identityCheck } from './identity-check.ts'
import {
  code,
  count,
  date,
  dateOrInstant,
  id,
  instant,
  line,
  money,
  note,
  optionalBody,
  pageOf,
  pageQuery,
} from './kernel.ts'
import {
  MAX_BATCH_ITEMS,
  MAX_CHOICES,
  MAX_EVIDENCE_PHOTOS,
  MAX_NAME_LENGTH,
  MAX_OVERRIDES,
  MAX_PROOF_LENGTH,
} from './limits.ts'
import { finding, help, outcome, problem, reasonCode, step } from './problems.ts'
import { mayOf } from './verdicts.ts'

/** The codes to go on past, and why; codes that the actor may not override stay, with `NOT_PERMITTED` beside them. */
export const overrideFields = {
  override: z.array(reasonCode).max(MAX_OVERRIDES).optional(),
  reason: note.optional(),
}

const due = dateOrInstant

/**
 * `item`: a barcode, scanned or typed; else an ISBN or a call number, which stands for the one copy that can be lent at
 * the branch (several: 409 with `choices`). `due`: a temporary loan's stated end, a day or an instant within the allowed
 * period; `identityNote` (the document that was shown) then stands in place of a deposit, is kept under the person's key
 * and needs `due`. A reader names no patron (the loan is their own) and gives the `proof` of the place where
 * `selfCheckout` asks for it.
 */
export const checkOutBody = z.strictObject({
  item: code,
  patron: code.optional(),
  /** Of a group's loan: the card of the member who has the item. */
  member: code.optional(),
  /** At the desk: the card of the guardian or proxy who fetches it for the patron. */
  onBehalfBy: code.optional(),
  branch: code.optional(),
  due: due.optional(),
  identityNote: line(MAX_NAME_LENGTH).optional(),
  proof: line(MAX_PROOF_LENGTH).optional(),
  ...overrideFields,
})

/** `atomic`: all or none. */
export const checkOutBatchBody = z.strictObject({
  patron: code,
  items: z.array(code).min(1).max(MAX_BATCH_ITEMS),
  /** Of a group's loans: the card of the member who has them all. */
  member: code.optional(),
  onBehalfBy: code.optional(),
  atomic: z.boolean().default(false),
  branch: code.optional(),
  proof: line(MAX_PROOF_LENGTH).optional(),
  ...overrideFields,
})

/** A copy that what was typed can mean: `status` says whether it stands on its shelf. */
export const itemChoice = z
  .object({
    item: z.string(),
    title: id,
    titleText: z.string(),
    at: z.string(),
    shelf: z.string().nullable(),
    status: z.enum(itemStatuses),
  })
  .meta({ id: 'ItemChoice' })

/** `choices`: several copies stand at the branch; ask which, and name its barcode. Nothing was lent. */
export const checkOutProblem = problem
  .extend({ choices: z.array(itemChoice).max(MAX_CHOICES).optional() })
  .meta({ id: 'CheckOutProblem' })

export const loanStates = ['open', 'closed', 'undone'] as const

/**
 * `item` is the barcode, `patron` the card, `title` the id of the title, `branch` where it was lent. `due` is a date
 * for a loan in days (its last day) and an instant for one in hours; `dueAt` is always the instant.
 * `charge` is the overdue charge: booked once `chargeBooked`, until then a running estimate that is not owed, explained
 * by `chargeExplained`.
 * `inLibrary`: to be used inside and given back the same day. `recalledAt`: when a hold shortened it; left out: never.
 * `renewalsLeft` and `loansLeft` are null without a limit; `loansLeft` stands in the answer to a checkout only.
 */
export const loanView = z
  .object({
    id,
    number: z.string(),
    status: z.enum(loanStates),
    item: z.string(),
    title: id,
    titleText: z.string(),
    patron: z.string(),
    /** Of a group's loan: the member who has it; of one fetched by another: who. Left out where there is none. */
    member: partyView.optional(),
    fetchedBy: partyView.optional(),
    branch: z.string(),
    checkedOutAt: instant,
    due,
    dueAt: instant,
    dueExplained: z.array(step),
    renewals: count,
    renewalsLeft: count.nullable(),
    overdueDays: count,
    charge: money,
    chargeBooked: z.boolean(),
    chargeExplained: z.array(step).optional(),
    inLibrary: z.literal(true).optional(),
    recalledAt: instant.optional(),
    /** Since when it stands still: reported lost, claimed returned, disputed. Left out: none of them. */
    trouble: z
      .object({ lostAt: instant.optional(), claimedAt: instant.optional(), disputedAt: instant.optional() })
      .optional(),
    returnedAt: instant.nullable(),
    effectiveReturnAt: instant.nullable(),
    loansLeft: count.nullish(),
    findings: z.array(finding).optional(),
    may: mayOf(['renew', 'return', 'undo', 'undoRenewal']).optional(),
  })
  .meta({ id: 'Loan' })

export const loanPage = pageOf(loanView)

/** Per item, in the order asked: the loan, or the reasons against it. */
export const batchEntry = z
  .object({ item: z.string(), loan: loanView.optional(), reasons: z.array(finding).optional() })
  .meta({ id: 'BatchEntry' })

export const batchAnswer = z.object({ items: z.array(batchEntry) }).meta({ id: 'BatchAnswer' })

/** An atomic batch that was refused: `reasons` gathers them all, `items` says whose they are. Nothing was lent. */
export const batchProblem = problem.extend({ items: z.array(batchEntry).optional() }).meta({ id: 'BatchProblem' })

export const conditions = ['good', 'worn', 'stained', 'pages-missing', 'damaged'] as const
export const severities = ['minor', 'moderate', 'severe'] as const

/**
 * `effectiveAt`: a day (today: now; else closing time of that day) or an instant; left out: now. `photos`: of the condition,
 * uploaded before; shown with the loan and with the task to repair it.
 */
export const returnBody = z.strictObject({
  item: code,
  branch: code.optional(),
  /** The changing code of the return point, where a reader returns alone and `selfReturn` is `at-point`. */
  proof: line(MAX_PROOF_LENGTH).optional(),
  effectiveAt: dateOrInstant.optional(),
  condition: z.enum(conditions).optional(),
  severity: z.enum(severities).optional(),
  note: note.optional(),
  photos: z.array(id).max(MAX_EVIDENCE_PHOTOS).optional(),
})

/** Where a returned item goes: `shelf`, `hold-shelf`, `transit:BRANCH`, `repair` or `processing`. */
export const destination = z.string().regex(/^(?:shelf|hold-shelf|repair|processing|transit:.+)$/)

/**
 * The hold that a returned item was set aside for; `patron` is the card, `patronName` for staff (masked for who may not
 * read patrons), `until` the last day on the shelf.
 */
export const setAsideView = z
  .object({
    id,
    patron: z.string(),
    patronName: z.string().optional(),
    status: z.string(),
    /** The place on the hold shelf, as `A07`. */
    slot: z.string().nullable(),
    pickup: z.string(),
    until: date.nullable(),
  })
  .meta({ id: 'SetAside' })

/** `charge` is the overdue charge, `damageCharge` stands beside it. `id` is null where nothing changed: nothing to undo. */
export const returnAnswer = z
  .object({
    id: id.nullable(),
    item: z.string(),
    branch: z.string(),
    loan: loanView.optional(),
    overdueDays: count,
    charge: money,
    damageCharge: money.optional(),
    explained: z.array(step).optional(),
    to: destination,
    hold: setAsideView.optional(),
    findings: z.array(finding),
    may: mayOf(['undo']).optional(),
  })
  .meta({ id: 'Return' })

export const renewFields = { ...overrideFields, identityCheck: identityCheck.optional() }
export const renewBody = optionalBody(z.strictObject(renewFields))

/** Per open loan: the loan as renewed, or the reasons against it. */
export const renewalEntry = z
  .object({ id, item: z.string(), loan: loanView.optional(), reasons: z.array(finding).optional() })
  .meta({ id: 'RenewalEntry' })
export const renewalsAnswer = z.object({ items: z.array(renewalEntry) }).meta({ id: 'RenewalsAnswer' })

export const undoBody = optionalBody(z.strictObject({ reason: note.optional() }))

/** The loan that was closed is open again; there is none where the return closed none. */
export const undoneReturnView = z.object({ id, loan: loanView.optional() }).meta({ id: 'UndoneReturn' })

/** `member`: the card of a group's member, for the loans in their hands. */
export const patronLoansQuery = pageQuery.extend({
  state: z.enum(['open', 'closed']).default('open'),
  member: code.optional(),
})

/** What was decided, or would be: nothing is written. `findings` of an allowed act are notices and what was overridden. */
export const decisionView = z
  .object({
    outcome,
    findings: z.array(finding),
    due: due.optional(),
    dueAt: instant.optional(),
    dueExplained: z.array(step).optional(),
    overdueDays: count.optional(),
    charge: money.optional(),
    explained: z.array(step).optional(),
    to: destination.optional(),
    position: z.int().min(1).optional(),
    /** Of a hold: when it could be expected, before it is placed; null with `estimateUnknown` why there is none. */
    estimate: estimate.nullable().optional(),
    estimateUnknown: estimateUnknown.optional(),
    /** Of a hold: placing it would call a loan back, which is then due on this day. */
    calledBackTo: date.optional(),
    helps: z.array(help),
  })
  .meta({ id: 'Decision' })

export type CheckOutBody = z.infer<typeof checkOutBody>
export type CheckOutBatchBody = z.infer<typeof checkOutBatchBody>
export type ReturnBody = z.infer<typeof returnBody>
export type RenewBody = z.infer<typeof renewBody>
export type UndoBody = z.infer<typeof undoBody>
export type PatronLoansQuery = z.infer<typeof patronLoansQuery>
export type ItemChoice = z.infer<typeof itemChoice>
export type LoanView = z.infer<typeof loanView>
export type BatchEntry = z.infer<typeof batchEntry>
export type BatchAnswer = z.infer<typeof batchAnswer>
export type SetAsideView = z.infer<typeof setAsideView>
export type ReturnAnswer = z.infer<typeof returnAnswer>
export type RenewalEntry = z.infer<typeof renewalEntry>
export type RenewalsAnswer = z.infer<typeof renewalsAnswer>
export type DecisionView = z.infer<typeof decisionView>
