import { z } from 'zod'
import { count, id, instant, optionalBody } from './kernel.ts'

/**
 * `truth`: its number in the list of what is always true (docs/operations/self-audit.md). `subject`: `loan:17`,
 * `item:3` …; `facts`: what was met and what would be right. `closedAt`: when a later pass found it mended.
 */
export const auditBreachView = z
  .object({
    id,
    code: z.string(),
    truth: z.int().min(1),
    message: z.string(),
    subject: z.string(),
    facts: z.record(z.string(), z.unknown()),
    foundAt: instant,
    seenAt: instant,
    closedAt: instant.nullable(),
    task: id.nullable(),
  })
  .meta({ id: 'AuditBreach' })

/**
 * One pass. `loans`, `charges`: made again from the record and compared; `complete`: with this pass every loan has been
 * looked at since the audit last began from the first. `breaches`: open ones after it; `found`: new in it.
 */
export const auditRunView = z
  .object({
    id,
    startedAt: instant,
    endedAt: instant.nullable(),
    askedBy: z.string(),
    state: z.enum(['running', 'done', 'failed']),
    loans: count,
    charges: count,
    events: count,
    complete: z.boolean(),
    found: count,
    closed: count,
    breaches: count,
  })
  .meta({ id: 'AuditRun' })

/** The last runs, newest first, and the open breaches with what was met, at most 100 of them. */
export const auditView = z
  .object({ runs: z.array(auditRunView), openBreaches: count, breaches: z.array(auditBreachView) })
  .meta({ id: 'Audit' })

/** `whole`: every loan and the whole chain, however long it takes; else one pass of bounded work. */
export const auditRunBody = optionalBody(z.strictObject({ whole: z.boolean().optional() }))

export type AuditView = z.infer<typeof auditView>
export type AuditRunView = z.infer<typeof auditRunView>
export type AuditBreachView = z.infer<typeof auditBreachView>
