import type { Instant, LocalDate } from '@wenyuan/domain/kernel'
import { type Queryable, timestamptz } from '../platform/index.ts'

export type JobRunState = 'waiting' | 'running' | 'done' | 'failed'
export type JobRunRow = {
  readonly id: string
  readonly job: string
  readonly planned_on: LocalDate | null
  readonly as_of_at: Instant | null
  readonly steps: readonly string[]
  readonly asked_by: string
  readonly asked_at: Instant
  readonly state: JobRunState
  readonly started_at: Instant | null
  readonly ended_at: Instant | null
}
export type JobStepRow = {
  readonly run_id: string
  readonly step: string
  readonly state: 'running' | 'done' | 'failed'
  readonly started_at: Instant
  readonly ended_at: Instant | null
  /** bigint text */
  readonly count: string | null
  readonly problem: string | null
}

const COLUMNS = 'id, job, planned_on, as_of_at, steps, asked_by, asked_at, state, started_at, ended_at'

export type NewJobRun = {
  readonly job: string
  readonly plannedOn: LocalDate | null
  readonly asOfAt: Instant | null
  readonly steps: readonly string[]
  readonly askedBy: string
  readonly at: Instant
}

/** Null: that day's planned run is there already. */
export async function insertJobRun(db: Queryable, run: NewJobRun): Promise<JobRunRow | null> {
  const { rows } = await db.query<JobRunRow>(
    'insert-job-run',
    `INSERT INTO job_run (job, planned_on, as_of_at, steps, asked_by, asked_at) VALUES ($1, $2, $3, $4, $5, $6)
     ON CONFLICT (job, planned_on) WHERE planned_on IS NOT NULL DO NOTHING RETURNING ${COLUMNS}`,
    [
      run.job,
      run.plannedOn,
      run.asOfAt === null ? null : timestamptz(run.asOfAt),
      run.steps,
      run.askedBy,
      timestamptz(run.at),
    ],
  )
  return rows[0] ?? null
}

/** Takes a run that waits or whose program has not been heard of since `lostBefore`. Null: another program has it, or it has ended. */
export async function takeJobRun(
  db: Queryable,
  id: string,
  { now, lostBefore }: { readonly now: Instant; readonly lostBefore: Instant },
): Promise<JobRunRow | null> {
  const { rows } = await db.query<JobRunRow>(
    'take-job-run',
    `UPDATE job_run SET state = 'running', started_at = coalesce(started_at, $2), alive_at = $2, ended_at = NULL
     WHERE id = $1 AND (state IN ('waiting', 'failed') OR (state = 'running' AND alive_at < $3)) RETURNING ${COLUMNS}`,
    [id, timestamptz(now), timestamptz(lostBefore)],
  )
  return rows[0] ?? null
}

export async function sayAlive(db: Queryable, id: string, now: Instant): Promise<void> {
  await db.query('say-job-alive', `UPDATE job_run SET alive_at = $2 WHERE id = $1 AND state = 'running'`, [
    id,
    timestamptz(now),
  ])
}

export async function endJobRun(db: Queryable, id: string, state: JobRunState, at: Instant): Promise<void> {
  await db.query('end-job-run', 'UPDATE job_run SET state = $2, ended_at = $3 WHERE id = $1', [
    id,
    state,
    timestamptz(at),
  ])
}

/** Gives up a run so that it can be taken again at once: the program that had it is stopping. */
export async function releaseJobRun(db: Queryable, id: string): Promise<void> {
  await db.query('release-job-run', `UPDATE job_run SET state = 'waiting' WHERE id = $1 AND state = 'running'`, [id])
}

export async function beginJobStep(db: Queryable, runId: string, step: string, at: Instant): Promise<void> {
  await db.query(
    'begin-job-step',
    `INSERT INTO job_step (run_id, step, state, started_at) VALUES ($1, $2, 'running', $3)
     ON CONFLICT (run_id, step) DO UPDATE
     SET state = 'running', started_at = excluded.started_at, ended_at = NULL, count = NULL, problem = NULL`,
    [runId, step, timestamptz(at)],
  )
}

export type JobStepEnd =
  | { readonly state: 'done'; readonly count: number }
  | { readonly state: 'failed'; readonly problem: string }

export async function endJobStep(
  db: Queryable,
  runId: string,
  step: string,
  { end, at }: { readonly end: JobStepEnd; readonly at: Instant },
): Promise<void> {
  const [count, problem] = end.state === 'done' ? [end.count, null] : [null, end.problem]
  await db.query(
    'end-job-step',
    'UPDATE job_step SET state = $3, ended_at = $4, count = $5, problem = $6 WHERE run_id = $1 AND step = $2',
    [runId, step, end.state, timestamptz(at), count, problem],
  )
}

export async function findJobSteps(db: Queryable, runIds: readonly string[]): Promise<JobStepRow[]> {
  const { rows } = await db.query<JobStepRow>(
    'find-job-steps',
    `SELECT run_id, step, state, started_at, ended_at, count, problem FROM job_step
     WHERE run_id = ANY($1::bigint[]) ORDER BY run_id, started_at`,
    [runIds],
  )
  return rows
}

/** Runs that wait to be taken: new ones, and those whose program has not been heard of since `lostBefore`. */
export async function findRunsToTake(db: Queryable, lostBefore: Instant): Promise<string[]> {
  const { rows } = await db.query<{ id: string }>(
    'find-job-runs-to-take',
    `SELECT id FROM job_run WHERE state IN ('waiting', 'running')
       AND (state = 'waiting' OR alive_at < $1) ORDER BY id LIMIT 20`,
    [timestamptz(lostBefore)],
  )
  return rows.map(({ id }) => id)
}

export async function isPlanned(db: Queryable, job: string, on: LocalDate): Promise<boolean> {
  const { rowCount } = await db.query('is-job-planned', 'SELECT FROM job_run WHERE job = $1 AND planned_on = $2', [
    job,
    on,
  ])
  return rowCount > 0
}

export type JobRunFilter = {
  readonly job: string | null
  readonly state: JobRunState | null
  readonly before: string | null
  readonly limit: number
}

/** Newest first. */
export async function listJobRunRows(db: Queryable, filter: JobRunFilter): Promise<JobRunRow[]> {
  const { rows } = await db.query<JobRunRow>(
    'list-job-runs',
    `SELECT ${COLUMNS} FROM job_run WHERE ($1::text IS NULL OR job = $1) AND ($2::text IS NULL OR state = $2)
       AND ($3::bigint IS NULL OR id < $3) ORDER BY id DESC LIMIT $4`,
    [filter.job, filter.state, filter.before, filter.limit],
  )
  return rows
}

export async function findJobRun(db: Queryable, id: string): Promise<JobRunRow | null> {
  const { rows } = await db.query<JobRunRow>('find-job-run', `SELECT ${COLUMNS} FROM job_run WHERE id = $1`, [id])
  return rows[0] ?? null
}
