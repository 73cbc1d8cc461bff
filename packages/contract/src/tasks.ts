import { z } from 'zod'
import { permission } from './access.ts'
import { code, date, flag, id, instant, line, note, pageOf, pageQuery } from './kernel.ts'
import { MAX_CODE_LENGTH } from './limits.ts'
import { mayOf } from './verdicts.ts'

export const taskStates = ['open', 'done', 'cancelled'] as const

/** A word of lower-case letters and hyphens: `shelf-check`, `repair`, `phone`. */
const word = line(MAX_CODE_LENGTH).regex(/^[a-z][a-z0-9-]*$/)

/**
 * Something that staff have to do. `duty` at `branch` (null: anywhere) is the permission that whoever does it needs; only
 * they see it. `patron`, `item`, `loan` and `hold` are what it is about; `subject` anything else (`claim:3`, `dispute:7`).
 * `outcomes` are the words that its outcome may be; empty: it ends where its subject is decided. `photos` are the evidence of what it is about. `data` holds the
 * figures of its kind. Names of patrons are masked for who may not read patrons.
 */
export const taskView = z
  .object({
    id,
    kind: z.string(),
    kindText: z.string(),
    state: z.enum(taskStates),
    duty: permission,
    branch: z.string().nullable(),
    patron: z.object({ id, card: z.string().nullable(), name: z.string() }).optional(),
    item: z.object({ id, barcode: z.string(), title: id, titleText: z.string() }).optional(),
    loan: id.optional(),
    hold: id.optional(),
    subject: z.string().optional(),
    dueOn: date.nullable(),
    overdue: z.boolean(),
    data: z.record(z.string(), z.unknown()),
    photos: z.array(id),
    openedAt: instant,
    openedBy: z.string(),
    assignee: z.object({ id, name: z.string() }).nullable(),
    outcomes: z.array(z.object({ code: z.string(), text: z.string() })),
    endedAt: instant.nullable(),
    endedBy: z.string().nullable(),
    outcome: z.string().nullable(),
    note: z.string().nullable(),
    version: z.int().min(1),
    may: mayOf(['assign', 'settle']).optional(),
  })
  .meta({ id: 'Task' })

export const taskPage = pageOf(taskView)

/** Open ones the soonest due first, ended ones the newest first. `mine`: assigned to the asker. `patron` is an id. `dueBy`: due on
 * that day or before. */
export const taskListQuery = pageQuery.extend({
  state: z.enum(taskStates).default('open'),
  kind: word.optional(),
  duty: permission.optional(),
  branch: code.optional(),
  patron: id.optional(),
  mine: flag.optional(),
  dueBy: date.optional(),
})

/** `assignee`: an account of staff who has the task's duty, `me`, or null for nobody. */
export const changeTaskBody = z.strictObject({
  assignee: z.union([id, z.literal('me')]).nullish(),
  dueOn: date.nullish(),
  note: note.optional(),
})

/** `outcome` is one of the task's `outcomes`. */
export const settleTaskBody = z.strictObject({ outcome: word, note: note.optional() })

export type TaskView = z.infer<typeof taskView>
export type TaskListQuery = z.infer<typeof taskListQuery>
export type ChangeTaskBody = z.infer<typeof changeTaskBody>
export type SettleTaskBody = z.infer<typeof settleTaskBody>
