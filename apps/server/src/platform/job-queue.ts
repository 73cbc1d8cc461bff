import { Logger, type Runner, run, type TaskList } from 'graphile-worker'
import pg from 'pg'
import { addressOf, CONNECT_TIMEOUT_MS, type DatabaseAddress } from './database/database.ts'

/** One job at work, one connection that listens, one that looks for jobs. */
const QUEUE_CONNECTIONS = 3
/** How often it asks for jobs where it can't listen (behind a pooler of transactions). */
const POLL_EVERY_MS = 2_000
/** A job that fails is tried again after 3, 7, 20, 55 and 148 seconds. */
const MAX_ATTEMPTS = 6
/** The queue's own tables. */
const QUEUE_SCHEMA = 'graphile_worker'

export type QueuedTask = (payload: unknown) => Promise<void>

export type JobQueue = {
  /** Adds a job; one that waits under the same key stays as it is. */
  add(task: string, payload: unknown, key: string): Promise<void>
  /** Begins no further job and waits for the one under way, at most so long. */
  stop(waitMs: number): Promise<void>
}

export type JobQueueOptions = {
  readonly address: DatabaseAddress
  readonly tasks: Readonly<Record<string, QueuedTask>>
  /** Told of what the queue itself meets, and of jobs that failed. */
  readonly onError: (words: string, facts: Readonly<Record<string, unknown>>) => void
}

/** Opens the queue of background jobs in the database, making its tables where they are missing, and begins to work. */
export async function openJobQueue({ address, tasks, onError }: JobQueueOptions): Promise<JobQueue> {
  const pool = new pg.Pool({
    ...addressOf(address),
    application_name: 'wenyuan jobs',
    max: QUEUE_CONNECTIONS,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
  })
  const onLost = (error: Error) => onError(error.message, {})
  pool.on('error', onLost)
  // A connection that breaks while it is lent says so itself; unheard, it would end the program.
  pool.on('connect', (client) => client.on('error', onLost))
  const logger = new Logger(() => (level, message, meta) => {
    if (level === 'error') onError(message, { ...meta })
  })
  const taskList: TaskList = Object.fromEntries(
    Object.entries(tasks).map(([name, task]) => [name, (payload: unknown) => task(payload)]),
  )
  const options = { schema: QUEUE_SCHEMA, pollInterval: POLL_EVERY_MS, concurrency: 1, noHandleSignals: true }
  let runner: Runner
  try {
    runner = await run({ ...options, pgPool: pool, taskList, logger })
  } catch (error) {
    await pool.end()
    throw error
  }
  // Told to whoever awaits it: the errors have been heard by then.
  runner.promise.catch(() => undefined)
  return {
    async add(task, payload, key) {
      await runner.addJob(task, payload, { jobKey: key, jobKeyMode: 'preserve_run_at', maxAttempts: MAX_ATTEMPTS })
    },
    async stop(waitMs) {
      const stopped = runner.stop().catch(() => undefined)
      const ended = await Promise.race([stopped.then(() => true), after(waitMs)])
      if (ended) await pool.end()
      // What is still at work keeps its connection until the program ends; the job is taken up again after that.
      else void pool.end().catch(() => undefined)
    },
  }
}

function after(ms: number): Promise<false> {
  return new Promise((resolve) => setTimeout(() => resolve(false), ms).unref())
}
