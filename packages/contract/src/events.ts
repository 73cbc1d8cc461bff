import { z } from 'zod'
import { code, count, id, instant, line, pageOf, pageQuery } from './kernel.ts'
import { MAX_CODE_LENGTH } from './limits.ts'

export const subjectKinds = [
  'patron',
  'item',
  'title',
  'loan',
  'hold',
  'line',
  'waiver',
  'policy',
  'branch',
  'staff',
  'import',
  'job',
  'back-entry',
  'api-key',
  'patron-type',
  'item-type',
] as const

/** `loan:ID`, and so for every kind of thing that the record tells about (`line`: of an account); `settings` are one thing and have no id. */
export const subject = line(MAX_CODE_LENGTH).regex(new RegExp(`^(?:settings|(?:${subjectKinds.join('|')}):[^:]+)$`))

/** Newest first. `from` is included, `to` is not; both by the time of recording. */
export const eventListQuery = pageQuery.extend({
  subject: subject.optional(),
  kind: code.optional(),
  actor: code.optional(),
  from: instant.optional(),
  to: instant.optional(),
})

/**
 * One entry of the record. `effectiveAt` is the time the act counts from, `sequence` and `hash` its place in the chain:
 * null until the sealer has passed. It names people by id only; `actorName` is what that staff account or key is called now.
 */
export const eventView = z
  .object({
    id,
    kind: z.string(),
    at: instant,
    effectiveAt: instant,
    actor: z.string(),
    actorName: z.string().optional(),
    terminal: z.string().nullable(),
    subjects: z.array(z.string()),
    reason: z.string().nullable(),
    data: z.record(z.string(), z.unknown()),
    sequence: z.int().min(1).nullable(),
    hash: z.string().nullable(),
  })
  .meta({ id: 'Event' })

export const eventPage = pageOf(eventView)

/** `sealedTo`: the last sequence of the chain, 0 for an empty one; `unsealed`: how many events wait for the sealer. */
export const verifyAnswer = z
  .object({
    ok: z.boolean(),
    count,
    sealedTo: count,
    unsealed: count,
    firstBroken: z
      .object({
        sequence: count,
        event: id.nullable(),
        what: z.enum(['changed', 'removed', 'inserted', 'cut']),
      })
      .optional(),
  })
  .meta({ id: 'EventVerification' })

/** `differences`: what the tables and the record say differently, at most 100; null: there is none on that side. */
export const replayAnswer = z
  .object({
    ok: z.boolean(),
    events: count,
    compared: z.object({ items: count, loans: count, holds: count, balances: count }),
    different: count,
    differences: z.array(
      z.object({
        subject: z.string(),
        stored: z.record(z.string(), z.unknown()).nullable(),
        rebuilt: z.record(z.string(), z.unknown()).nullable(),
      }),
    ),
  })
  .meta({ id: 'EventReplay' })

export type EventListQuery = z.infer<typeof eventListQuery>
export type EventView = z.infer<typeof eventView>
export type ReplayAnswer = z.infer<typeof replayAnswer>
export type VerifyAnswer = z.infer<typeof verifyAnswer>
