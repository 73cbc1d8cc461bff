import { createSealer, SEAL_EVERY_MS } from '../events/index.ts'
import { sweepIdempotencyKeys } from '../http/index.ts'
import type { Network } from '../network/index.ts'
import { sweepSessions } from '../sessions/index.ts'
import type { WorkerTask } from './run-tasks.ts'

const SWEEP_EVERY_MS = 10 * 60_000

/** Everything that a worker does by itself; a capability's task is added here and nowhere else. */
export function workerTasks(network: Network, { headFile }: { readonly headFile: string }): readonly WorkerTask[] {
  const sealer = createSealer(network, headFile)
  return [
    { name: 'seal-events', everyMs: SEAL_EVERY_MS, run: () => sealer.pass() },
    { name: 'sweep-idempotency-keys', everyMs: SWEEP_EVERY_MS, run: () => sweepIdempotencyKeys(network) },
    { name: 'sweep-sessions', everyMs: SWEEP_EVERY_MS, run: () => sweepSessions(network) },
  ]
}
