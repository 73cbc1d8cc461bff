import { z } from 'zod'
import { code, count, date, id, instant, line, note, pageOf, pageQuery } from './kernel.ts'
import { MAX_BACK_ENTRIES, MAX_CODE_LENGTH } from './limits.ts'
import { finding } from './problems.ts'

export const backEntryActs = ['checkout', 'return', 'renewal', 'hold'] as const

/** An instant, or what a clock on the wall said: `2026-09-01 10:30`, in the library's time zone. */
const writtenAt = z.union([instant, z.string().regex(/^\d{4}-\d{2}-\d{2}[ T]\d{2}:\d{2}$/)])
/** `reference`: of the slip of paper. */
const written = { at: writtenAt, branch: code.optional(), reference: line(MAX_CODE_LENGTH).optional() }

/** One act that was done on paper or offline, at the time it was done. */
export const backEntry = z.discriminatedUnion('act', [
  z.strictObject({ act: z.literal('checkout'), patron: code, item: code, ...written }),
  z.strictObject({ act: z.literal('return'), item: code, ...written }),
  z.strictObject({ act: z.literal('renewal'), item: code, patron: code.optional(), ...written }),
  z.strictObject({ act: z.literal('hold'), patron: code, title: id, pickup: code, ...written }),
])

export const backEntriesBody = z.strictObject({
  entries: z.array(backEntry).min(1).max(MAX_BACK_ENTRIES),
  note: note.optional(),
})

/** The parts of a multipart/form-data body: a CSV with the columns act, at, patron, item, title, pickup, branch, reference. */
export const backEntriesUpload = z.strictObject({ file: z.file(), note: note.optional() })

/**
 * Why an entry was not simply performed. `REFUSED`: the rules of that time say no, `reasons` says why. The `…_SINCE`:
 * the record has something later that does not go together with it.
 */
export const backEntryConflictCodes = [
  'PATRON_UNKNOWN',
  'ITEM_UNKNOWN',
  'TITLE_UNKNOWN',
  'BRANCH_UNKNOWN',
  'TIME_IMPOSSIBLE',
  'REFUSED',
  'LENT_TO_OTHER',
  'LENT_SINCE',
  'RETURNED_SINCE',
  'RENEWED_SINCE',
  'NOT_ON_LOAN',
  'ALREADY_RECORDED',
  'UNREADABLE',
] as const

/**
 * `retry`: decide once more, after what stood against it was mended. `override`: go on past the reasons that may be set
 * aside. `return-first`: the loan before ends at that time. `lend-and-return`: lent then, and back just before the next
 * loan. `earlier-return`: the return that stands counts from that time. `correct`: with another card, barcode or time.
 * `leave`: it is not performed, and the note says why.
 */
export const backEntryChoices = [
  'retry',
  'override',
  'return-first',
  'lend-and-return',
  'earlier-return',
  'receive',
  'correct',
  'leave',
] as const

export const settlementBody = z.strictObject({
  choice: z.enum(backEntryChoices),
  /** With `correct`: only what is to be different. */
  correction: z
    .strictObject({
      patron: code.optional(),
      item: code.optional(),
      title: id.optional(),
      branch: code.optional(),
      pickup: code.optional(),
      at: writtenAt.optional(),
    })
    .optional(),
  /** Needed with `leave` and `override`. */
  note: note.optional(),
})

export const backEntryStates = ['waiting', 'performed', 'conflict', 'left', 'repeated'] as const

const entryFields = {
  n: z.int().min(1),
  /** As they were written down; of a file, without its header. */
  row: z.int().min(1),
  act: z.string(),
  at: instant.nullable(),
  patron: z.string().nullable(),
  item: z.string().nullable(),
  title: z.string().nullable(),
  branch: z.string().nullable(),
  pickup: z.string().nullable(),
  reference: z.string().nullable(),
}

/** `loan`, `hold`: what it made or changed. `repeated`: the same act had been entered before, in batch `before`. */
export const backEntryView = z
  .object({
    ...entryFields,
    state: z.enum(backEntryStates),
    recordedAt: instant.nullable(),
    loan: id.nullable(),
    hold: id.nullable(),
    due: date.nullable(),
    before: id.nullable(),
  })
  .meta({ id: 'BackEntry' })

/** A conflict, in the order of the times; `proposed` is the first of `choices`. `settlement`: null while it is open. */
export const backEntryConflictView = z
  .object({
    ...entryFields,
    code: z.enum(backEntryConflictCodes),
    message: z.string(),
    reasons: z.array(finding),
    proposed: z.enum(backEntryChoices),
    choices: z.array(z.object({ choice: z.enum(backEntryChoices), message: z.string(), needsNote: z.boolean() })),
    settlement: z
      .object({ choice: z.enum(backEntryChoices), by: z.string(), at: instant, note: z.string().nullable() })
      .nullable(),
  })
  .meta({ id: 'BackEntryConflict' })

/** A batch: how many of its entries came to what, and each conflict, settled ones too. */
export const backEntryBatchView = z
  .object({
    id,
    enteredAt: instant,
    enteredBy: z.string(),
    file: z.string().nullable(),
    note: z.string().nullable(),
    entries: count,
    performed: count,
    openConflicts: count,
    left: count,
    repeated: count,
    waiting: count,
    conflicts: z.array(backEntryConflictView),
  })
  .meta({ id: 'BackEntryBatch' })

export const backEntryBatchPage = pageOf(backEntryBatchView.omit({ conflicts: true }))
export const backEntryPage = pageOf(backEntryView)
export const backEntryListQuery = pageQuery.extend({ state: z.enum(backEntryStates).optional() })
export const conflictParams = z.strictObject({
  id,
  n: z.coerce.number<string | number>().int().min(1).max(MAX_BACK_ENTRIES),
})

export type BackEntry = z.infer<typeof backEntry>
export type BackEntriesBody = z.infer<typeof backEntriesBody>
export type SettlementBody = z.infer<typeof settlementBody>
export type BackEntryChoice = (typeof backEntryChoices)[number]
export type BackEntryConflictCode = (typeof backEntryConflictCodes)[number]
export type BackEntryState = (typeof backEntryStates)[number]
export type BackEntryBatchView = z.infer<typeof backEntryBatchView>
export type BackEntryConflictView = z.infer<typeof backEntryConflictView>
export type BackEntryView = z.infer<typeof backEntryView>
