import type { StartJobBody } from '@wenyuan/contract'
import { type Actor, actorName, isAllowed } from '@wenyuan/domain/access'
import type { Instant } from '@wenyuan/domain/kernel'
import { appendEvents } from '../events/index.ts'
import type { Network } from '../network/index.ts'
import type { Tx } from '../platform/index.ts'
import { insertJobRun, type JobRunRow } from './job-runs-store.ts'
import { NIGHTLY_STEP_NAMES } from './nightly-steps.ts'

export type AskForJobResult = { readonly kind: 'asked'; readonly run: JobRunRow } | { readonly kind: 'forbidden' }

/** Has a worker do the night's work, or some of its steps, as soon as one is free. */
export async function askForJob(
  tx: Tx,
  network: Network,
  actor: Actor,
  { job, at, steps }: StartJobBody,
): Promise<AskForJobResult> {
  if (!isAllowed(actor, 'setting.write', '*')) return { kind: 'forbidden' }
  const now = network.clock.now()
  const asOfAt = at === undefined ? null : (Date.parse(at) as Instant)
  const wanted = NIGHTLY_STEP_NAMES.filter((name) => steps === undefined || steps.includes(name))
  const askedBy = actorName(actor)
  const run = await insertJobRun(tx, { job, plannedOn: null, asOfAt, steps: wanted, askedBy, at: now })
  if (run === null) throw new Error('a run that no day plans was there already')
  await appendEvents(tx, network.recorder, now, [
    { kind: 'job.asked', actor, subject: `job:${run.id}`, data: { job, at: asOfAt, steps: wanted } },
  ])
  return { kind: 'asked', run }
}
