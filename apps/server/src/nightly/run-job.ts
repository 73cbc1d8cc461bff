import type { Instant } from '@wenyuan/domain/kernel'
import type { ActContext } from '../circulation/index.ts'
import type { Network } from '../network/index.ts'
import {
  beginJobStep,
  endJobRun,
  endJobStep,
  findJobSteps,
  type JobRunRow,
  releaseJobRun,
  sayAlive,
  takeJobRun,
} from './job-runs-store.ts'
import { NIGHTLY_STEPS, type NightlyStep } from './nightly-steps.ts'

/** Its program says so often that it still runs; another takes the run over when it has not for so long. */
export const ALIVE_EVERY_MS = 10_000
export const LOST_AFTER_MS = 60_000
const MAX_PROBLEM_LENGTH = 1_000

export type RunJobResult =
  | { readonly kind: 'done'; readonly run: JobRunRow; readonly count: number }
  /** Some steps failed; the others were done. Run again, it does the failed ones. */
  | { readonly kind: 'failed'; readonly run: JobRunRow; readonly errors: readonly unknown[] }
  /** Told to stop before its end; it can be run again at once. */
  | { readonly kind: 'stopped'; readonly run: JobRunRow }
  /** It has been done, or another program does it just now. */
  | { readonly kind: 'not-free' }

/**
 * Does the steps of a run that are not done yet, in their order. A step that fails does not keep the later ones from
 * running. The instants of the run itself are the program's own, whatever instant its dues are of.
 */
export async function runJob(
  context: ActContext,
  runId: string,
  stopping: AbortSignal | null = null,
): Promise<RunJobResult> {
  const { db, clock } = context.network
  const now = clock.now()
  const run = await takeJobRun(db, runId, { now, lostBefore: (now - LOST_AFTER_MS) as Instant })
  if (run === null) return { kind: 'not-free' }
  const telling = setInterval(() => void sayAlive(db, run.id, clock.now()).catch(() => undefined), ALIVE_EVERY_MS)
  telling.unref()
  try {
    return await runSteps(context, run, stopping)
  } finally {
    clearInterval(telling)
  }
}

async function runSteps(context: ActContext, run: JobRunRow, stopping: AbortSignal | null): Promise<RunJobResult> {
  const { db, clock } = context.network
  const before = await findJobSteps(db, [run.id])
  const done = new Map(before.filter(({ state }) => state === 'done').map((row) => [row.step, Number(row.count)]))
  const asOf = run.as_of_at === null ? context : asOfInstant(context, run.as_of_at)
  const errors: unknown[] = []
  for (const step of NIGHTLY_STEPS.filter(({ name }) => run.steps.includes(name) && !done.has(name))) {
    if (stopping?.aborted === true) {
      await releaseJobRun(db, run.id)
      return { kind: 'stopped', run }
    }
    const ended = await runStep(context.network, asOf, { run, step })
    if (ended.kind === 'done') done.set(step.name, ended.count)
    else errors.push(ended.error)
  }
  await endJobRun(db, run.id, errors.length === 0 ? 'done' : 'failed', clock.now())
  if (errors.length > 0) return { kind: 'failed', run, errors }
  return { kind: 'done', run, count: [...done.values()].reduce((sum, count) => sum + count, 0) }
}

type StepEnded =
  | { readonly kind: 'done'; readonly count: number }
  | { readonly kind: 'failed'; readonly error: unknown }

async function runStep(
  { db, clock }: Network,
  asOf: ActContext,
  { run, step }: { readonly run: JobRunRow; readonly step: NightlyStep },
): Promise<StepEnded> {
  await beginJobStep(db, run.id, step.name, clock.now())
  try {
    const count = await step.run(asOf)
    await endJobStep(db, run.id, step.name, { end: { state: 'done', count }, at: clock.now() })
    return { kind: 'done', count }
  } catch (error) {
    const problem = (error instanceof Error ? error.message : String(error)).slice(0, MAX_PROBLEM_LENGTH)
    await endJobStep(db, run.id, step.name, { end: { state: 'failed', problem }, at: clock.now() })
    return { kind: 'failed', error }
  }
}

/** The same network at another instant: its caches and its record are shared, its clock stands still. */
function asOfInstant(context: ActContext, at: Instant): ActContext {
  return { ...context, network: { ...context.network, clock: { now: () => at } } }
}
