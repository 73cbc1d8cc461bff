import { Worker } from 'node:worker_threads'
import type { LoanFileProblem } from './loan-file-problem.ts'
import type { BothSides } from './simulate-sides.ts'
import type { RowBatch } from './simulated-rows.ts'
import { WORKER_MEMORY_MIB } from './simulation-limits.ts'
import type { FromWorker, Go, ToWorker } from './worker-messages.ts'

export type Simulated =
  | { readonly kind: 'done'; readonly sides: BothSides; readonly total: number }
  | { readonly kind: 'refused'; readonly problem: LoanFileProblem }
  | { readonly kind: 'stopped' }

type Run = {
  readonly batches: AsyncIterable<RowBatch>
  readonly go: Omit<Go, 'kind'>
  readonly onProgress: (acts: number, total: number) => void
  readonly signal: AbortSignal
}

/** Runs a simulation in a thread of its own: the desk's thread only reads rows for it, a page at a time. */
export async function runInWorker({ batches, go, onProgress, signal }: Run): Promise<Simulated> {
  if (signal.aborted) return { kind: 'stopped' }
  const worker = new Worker(new URL('./simulation-worker.ts', import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: WORKER_MEMORY_MIB },
  })
  const stop = () => void worker.terminate()
  signal.addEventListener('abort', stop, { once: true })
  try {
    return await converse(worker, { batches, go, onProgress, signal })
  } finally {
    signal.removeEventListener('abort', stop)
    await worker.terminate()
  }
}

async function converse(worker: Worker, { batches, go, onProgress, signal }: Run): Promise<Simulated> {
  let taken: () => void = () => undefined
  const ended = new Promise<Simulated>((resolve, reject) => {
    worker.on('message', (message: FromWorker) => {
      if (message.kind === 'taken') taken()
      else if (message.kind === 'progress') onProgress(message.acts, message.total)
      else resolve(message)
    })
    worker.once('error', reject)
    worker.once('exit', () => resolve({ kind: 'stopped' }))
  })
  const say = (message: ToWorker) => worker.postMessage(message)
  for await (const batch of batches) {
    if (signal.aborted) return { kind: 'stopped' }
    // One page at a time: what is sent faster than it is taken would pile up.
    const done = new Promise<void>((resolve) => {
      taken = resolve
    })
    say({ kind: 'rows', batch })
    await Promise.race([done, ended])
  }
  say({ kind: 'go', ...go })
  return ended
}
