import type { Instant } from '@wenyuan/domain/kernel'
import type { ActContext } from '../circulation/index.ts'
import { type JobQueue, type JobQueueOptions, openJobQueue } from '../platform/index.ts'
import { findRunsToTake } from './job-runs-store.ts'
import { planNight } from './plan-night.ts'
import { LOST_AFTER_MS, runJob } from './run-job.ts'

const RUN_JOB = 'run-job'
/** How long a stopping server waits for the step under way; cut off, it is begun again by the next one. */
const STOP_WAIT_MS = 15_000

export type JobWork = {
  /** Plans the night when its time has come, and hands what waits to the queue; opens the queue where it isn't yet. */
  pass(): Promise<void>
  stop(): Promise<void>
}

/**
 * A worker's part in the background jobs. What is to be done stands in `job_run`, written in the transaction of whoever
 * asked; the queue holds one job for each such run and says which worker does it, when, and again when it failed.
 */
export function workOnJobs(context: ActContext, { address, onError }: Omit<JobQueueOptions, 'tasks'>): JobWork {
  const { db, clock } = context.network
  const stopping = new AbortController()
  let opening: Promise<JobQueue> | null = null

  async function work(payload: unknown): Promise<void> {
    const id = (payload as { readonly run: string }).run
    const result = await runJob(context, id, stopping.signal)
    // Thrown, so that the queue tries it again later; the steps that were done are not done again.
    if (result.kind === 'failed') throw result.errors[0]
  }

  /** One that could not be opened is opened by the next pass. */
  async function openQueue(): Promise<JobQueue> {
    opening ??= openJobQueue({ address, onError, tasks: { [RUN_JOB]: work } })
    try {
      return await opening
    } catch (error) {
      opening = null
      throw error
    }
  }

  return {
    async pass() {
      if (stopping.signal.aborted) return
      const queue = await openQueue()
      if (stopping.signal.aborted) return
      await planNight(context.network)
      const waiting = await findRunsToTake(db, (clock.now() - LOST_AFTER_MS) as Instant)
      for (const run of waiting) await queue.add(RUN_JOB, { run }, `${RUN_JOB}:${run}`)
    },
    async stop() {
      stopping.abort()
      // Asked to stop while the queue is being opened: it is stopped as soon as it is, before the database goes.
      const queue = await opening?.catch(() => null)
      await queue?.stop(STOP_WAIT_MS)
    },
  }
}
