import { auditPass } from '../audit/index.ts'
import { createActContext, expireHolds } from '../circulation/index.ts'
import { createSealer, SEAL_EVERY_MS } from '../events/index.ts'
import { sweepIdempotencyKeys } from '../http/index.ts'
import type { Network } from '../network/index.ts'
import type { JobWork } from '../nightly/index.ts'
import { askAboutOpenPayments, type PaymentPort } from '../online-payments/index.ts'
import { type PhotoStore, sweepPhotos } from '../photos/index.ts'
import { sweepCardCodes } from '../self/index.ts'
import { sweepSessions } from '../sessions/index.ts'
import { sweepBindingTickets } from '../wechat/index.ts'
import type { WorkerTask } from './run-tasks.ts'

/** A shelf's time ends at a closing time: whoever waits next is served within this and not only in the night. */
const EXPIRE_HOLDS_EVERY_MS = 5 * 60_000
/** How soon a worker takes up a run of the nightly work that someone asked for. */
const JOBS_EVERY_MS = 2_000
/** A pass reads for a few seconds; a library of a million loans is looked through in some hours. */
const AUDIT_EVERY_MS = 10 * 60_000
/** Payments from phones whose notification has not come, and refunds without an answer. */
const ASK_PAYMENTS_EVERY_MS = 30_000
const SWEEP_EVERY_MS = 10 * 60_000

/** Everything that a worker does by itself; a capability's task is added here and nowhere else. */
export function workerTasks(
  network: Network,
  {
    headFile,
    jobs,
    photos,
    payments = null,
  }: {
    readonly headFile: string
    readonly jobs: JobWork
    readonly photos: PhotoStore
    readonly payments?: PaymentPort | null
  },
): readonly WorkerTask[] {
  const sealer = createSealer(network, headFile)
  const acts = createActContext(network)
  return [
    { name: 'seal-events', everyMs: SEAL_EVERY_MS, run: () => sealer.pass() },
    { name: 'work-on-jobs', everyMs: JOBS_EVERY_MS, run: () => jobs.pass() },
    { name: 'expire-holds', everyMs: EXPIRE_HOLDS_EVERY_MS, run: () => expireHolds(acts) },
    { name: 'audit', everyMs: AUDIT_EVERY_MS, run: () => auditPass(network, headFile) },
    ...(payments === null
      ? []
      : [
          {
            name: 'ask-about-payments',
            everyMs: ASK_PAYMENTS_EVERY_MS,
            run: () => askAboutOpenPayments(network, payments),
          },
        ]),
    { name: 'sweep-idempotency-keys', everyMs: SWEEP_EVERY_MS, run: () => sweepIdempotencyKeys(network) },
    { name: 'sweep-sessions', everyMs: SWEEP_EVERY_MS, run: () => sweepSessions(network) },
    { name: 'sweep-card-codes', everyMs: SWEEP_EVERY_MS, run: () => sweepCardCodes(network) },
    { name: 'sweep-photos', everyMs: SWEEP_EVERY_MS, run: () => sweepPhotos(network, photos) },
    { name: 'sweep-binding-tickets', everyMs: SWEEP_EVERY_MS, run: () => sweepBindingTickets(network) },
  ]
}
