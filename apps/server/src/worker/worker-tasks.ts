import { createActContext } from '../circulation/index.ts'
import { createSealer, SEAL_EVERY_MS } from '../events/index.ts'
import { sweepIdempotencyKeys } from '../http/index.ts'
import type { Network } from '../network/index.ts'
import { runNightly } from '../nightly/index.ts'
import { sweepCardCodes } from '../self/index.ts'
import { sweepSessions } from '../sessions/index.ts'
import { sweepBindingTickets } from '../wechat/index.ts'
import type { WorkerTask } from './run-tasks.ts'

/** What falls due at a closing time or at midnight is done within this; between them there is nothing to do. */
const NIGHTLY_EVERY_MS = 5 * 60_000
const SWEEP_EVERY_MS = 10 * 60_000

/** Everything that a worker does by itself; a capability's task is added here and nowhere else. */
export function workerTasks(network: Network, { headFile }: { readonly headFile: string }): readonly WorkerTask[] {
  const sealer = createSealer(network, headFile)
  const acts = createActContext(network)
  return [
    { name: 'seal-events', everyMs: SEAL_EVERY_MS, run: () => sealer.pass() },
    { name: 'nightly-circulation', everyMs: NIGHTLY_EVERY_MS, run: () => runNightly(acts) },
    { name: 'sweep-idempotency-keys', everyMs: SWEEP_EVERY_MS, run: () => sweepIdempotencyKeys(network) },
    { name: 'sweep-sessions', everyMs: SWEEP_EVERY_MS, run: () => sweepSessions(network) },
    { name: 'sweep-card-codes', everyMs: SWEEP_EVERY_MS, run: () => sweepCardCodes(network) },
    { name: 'sweep-binding-tickets', everyMs: SWEEP_EVERY_MS, run: () => sweepBindingTickets(network) },
  ]
}
