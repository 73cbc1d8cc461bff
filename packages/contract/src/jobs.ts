import { z } from 'zod'
import { count, date, id, instant, pageOf, pageQuery } from './kernel.ts'

/** The steps of the night in their order; docs/operations/jobs.md says what each does. */
export const nightlySteps = [
  'holds-expire',
  'hold-requests-end',
  'renew-automatically',
  'mark-overdue',
  'declare-lost',
  'lose-transits',
  'hot-titles',
  'end-blocks',
  'credit',
  'remind-due',
  'remind-holds',
  'learn-waits',
] as const

export const jobNames = ['nightly'] as const
export const jobStates = ['waiting', 'running', 'done', 'failed'] as const

/** `at`: the instant whose dues are done, left out: now. `steps`: left out, all; they run in the night's order. */
export const startJobBody = z.strictObject({
  job: z.enum(jobNames),
  at: instant.optional(),
  steps: z.array(z.enum(nightlySteps)).min(1).max(nightlySteps.length).optional(),
})

/** `count`: how many things the step changed; null until it has ended. `problem`: why it failed, for whoever runs the server. */
export const jobStepView = z.object({
  step: z.string(),
  state: z.enum(['waiting', 'running', 'done', 'failed']),
  startedAt: instant.nullable(),
  endedAt: instant.nullable(),
  count: count.nullable(),
  problem: z.string().nullable(),
})

/**
 * One run. `plannedOn`: the day whose planned run it is; null: a person asked for it. `at`: the instant whose dues are
 * done; null: those of the moment at which each step ran. `tookMs` is null until it has ended.
 */
export const jobRunView = z
  .object({
    id,
    job: z.enum(jobNames),
    plannedOn: date.nullable(),
    at: instant.nullable(),
    askedBy: z.string(),
    askedAt: instant,
    state: z.enum(jobStates),
    startedAt: instant.nullable(),
    endedAt: instant.nullable(),
    tookMs: count.nullable(),
    steps: z.array(jobStepView),
  })
  .meta({ id: 'JobRun' })

/** Newest first. */
export const jobListQuery = pageQuery.extend({ job: z.enum(jobNames).optional(), state: z.enum(jobStates).optional() })
export const jobRunPage = pageOf(jobRunView)

export type StartJobBody = z.infer<typeof startJobBody>
export type JobRunView = z.infer<typeof jobRunView>
