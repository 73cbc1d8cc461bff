import { type Actor, actorName } from '@wenyuan/domain/access'
import type { Instant } from '@wenyuan/domain/kernel'
import type { ActContext } from '../circulation/index.ts'
import { insertJobRun } from './job-runs-store.ts'
import { NIGHTLY_STEP_NAMES, type NightlyStepName } from './nightly-steps.ts'
import { runJob } from './run-job.ts'

export const NIGHTLY_JOB = 'nightly'
const NIGHTLY: Actor = { kind: 'system', name: 'nightly' }

export type NightlyOptions = {
  /** The instant whose dues are done; left out: now. */
  readonly at?: Instant
  /** Left out: all. They run in the night's order, whatever the order here. */
  readonly steps?: readonly NightlyStepName[]
}

/** What the clock alone makes due, at once and in its order; gives how many things it changed. Done twice, it changes nothing. */
export async function runNightly(
  context: ActContext,
  { at, steps = NIGHTLY_STEP_NAMES }: NightlyOptions = {},
): Promise<number> {
  const { db, clock } = context.network
  const run = await insertJobRun(db, {
    ...{ job: NIGHTLY_JOB, plannedOn: null, asOfAt: at ?? null, steps, askedBy: actorName(NIGHTLY) },
    at: clock.now(),
  })
  if (run === null) throw new Error('a run that no day plans was there already')
  const result = await runJob(context, run.id)
  if (result.kind === 'failed') throw result.errors[0]
  return result.kind === 'done' ? result.count : 0
}
