import { z } from 'zod'
import { datedDays } from './branches.ts'
import { code, count, date, id, instant, money, note, pageOf, pageQuery } from './kernel.ts'
import { MAX_CLOSURE_RANGES, MAX_EFFECTS_SHOWN } from './limits.ts'

/**
 * A closure declared afterwards (typhoon, power cut): days on which the branch was or will be shut though its calendar
 * said open. Days that are closed already change nothing; extra openings on the days are taken out of the calendar.
 */
export const closureBody = z.strictObject({
  branch: code,
  dates: z.array(datedDays).min(1).max(MAX_CLOSURE_RANGES),
  reason: note.optional(),
})

/**
 * `due`: a due date; `charge`: an overdue charge, what is booked already or the running estimate; `reminder-fee`: one booked for
 * a reminder that the new due date makes untimely; `suspension`: the last day stopped; `shelf`: the last day on the hold shelf.
 */
export const closureEffectKinds = ['due', 'charge', 'reminder-fee', 'suspension', 'shelf'] as const

/**
 * One thing that the closure moves. `before` and `after` are days, or amounts in yuan for `charge` and `reminder-fee`;
 * `after` null: nothing is left of it (a suspension that falls away). `booked`: a charge on the account, of which
 * `refund` is taken back (the part that was paid becomes credit); an estimate refunds nothing.
 */
export const closureEffect = z
  .object({
    kind: z.enum(closureEffectKinds),
    patron: id,
    card: z.string().nullable(),
    title: z.string(),
    loan: id.nullable(),
    hold: id.nullable(),
    before: z.string(),
    after: z.string().nullable(),
    booked: z.boolean(),
    refund: money,
  })
  .meta({ id: 'ClosureEffect' })

/** How many of each kind, and the sum of what is taken back from accounts. */
export const closureFigures = z
  .object({
    due: count,
    charges: count,
    reminderFees: count,
    suspensions: count,
    shelf: count,
    patrons: count,
    refund: money,
  })
  .meta({ id: 'ClosureFigures' })

/** `dates`: those that are closed by it and were open before. `effects`: the first of them; the figures count all. */
export const closurePreview = z
  .object({
    branch: z.string(),
    dates: z.array(date),
    figures: closureFigures,
    effects: z.array(closureEffect).max(MAX_EFFECTS_SHOWN),
  })
  .meta({ id: 'ClosurePreview' })

/**
 * `applying` and `undoing`: under way; a program that stops in the middle goes on where it was when it is asked again, or at
 * night. `progress` counts loans and holds looked at.
 */
export const closureStates = ['applying', 'declared', 'undoing', 'undone'] as const

export const closureView = z
  .object({
    id,
    branch: z.string(),
    dates: z.array(date),
    reason: z.string().nullable(),
    state: z.enum(closureStates),
    declaredAt: instant,
    declaredBy: z.string(),
    undoneAt: instant.nullable(),
    undoneBy: z.string().nullable(),
    figures: closureFigures,
    progress: z.object({ done: count, total: count }),
  })
  .meta({ id: 'Closure' })

export const closurePage = pageOf(closureView)
export const closureEffectPage = pageOf(closureEffect)
export const closureQuery = pageQuery.extend({ branch: code.optional() })
export const undoClosureBody = z.strictObject({ reason: note.optional() })

export type ClosureBody = z.infer<typeof closureBody>
export type ClosureEffectView = z.infer<typeof closureEffect>
export type ClosureFigures = z.infer<typeof closureFigures>
export type ClosurePreview = z.infer<typeof closurePreview>
export type ClosureView = z.infer<typeof closureView>
export type ClosureState = (typeof closureStates)[number]
export type ClosureEffectKind = (typeof closureEffectKinds)[number]
