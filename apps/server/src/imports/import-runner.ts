import { setTimeout as wait } from 'node:timers/promises'
import type { Network } from '../network/index.ts'
import { isDatabaseAway } from '../platform/index.ts'
import { DATABASE_RETRY_MS } from './import-limits.ts'
import { ImportRefused } from './import-problem.ts'
import { findImport, findRunnable, setImportState } from './import-store.ts'
import { runImport } from './run-import.ts'
import type { SpoolFolder } from './spool-folder.ts'

export type ImportRunner = {
  /** Begins with whatever waits, unless it is at work already. */
  wake(): void
  /** Resolves when nothing is left to do. */
  idle(): Promise<void>
  /** Ends after the batch under way; the rest waits for the next start. */
  stop(): Promise<void>
}

export type RunnerOptions = {
  readonly spool: SpoolFolder
  readonly onError: (error: unknown) => void
}

/** Runs the imports of a network one after the other, the oldest first, beside everything else that the server does. */
export function createImportRunner(network: Network, { spool, onError }: RunnerOptions): ImportRunner {
  const stopping = new AbortController()
  const { signal } = stopping
  let working: Promise<void> | null = null
  let woken = false

  async function work(): Promise<void> {
    while (woken && !signal.aborted) {
      woken = false
      try {
        await runAll()
      } catch (error) {
        onError(error)
        if (!isDatabaseAway(error)) return
        woken = true
        await wait(DATABASE_RETRY_MS, undefined, { signal, ref: false }).catch(() => undefined)
      }
    }
  }

  async function runAll(): Promise<void> {
    const passed = new Set<string>()
    for (;;) {
      const next = (await findRunnable(network.db)).find(({ id }) => !passed.has(id))
      if (next === undefined || signal.aborted) return
      passed.add(next.id)
      await runOne(next)
    }
  }

  async function runOne({ id, digest }: { id: string; digest: Buffer }): Promise<void> {
    const file = spool.find(digest)
    if (file === null) {
      // Uploaded to another server, or the folder was lost: not an end, the same file may come again.
      await setImportState(network.db, id, { state: 'stopped', problem: { code: 'FILE_GONE' } })
      return
    }
    try {
      const end = await runImport(network, id, { file, signal })
      if (end === 'done') await forget(digest)
    } catch (error) {
      if (isDatabaseAway(error)) throw error
      if (!(error instanceof ImportRefused)) onError(error)
      const problem = error instanceof ImportRefused ? error.problem : ({ code: 'INTERNAL' } as const)
      const state = (await findImport(network.db, id))?.state
      // Undone meanwhile: that stands.
      if (state === 'running')
        await setImportState(network.db, id, { state: 'failed', problem, at: network.clock.now() })
    }
  }

  async function forget(digest: Buffer): Promise<void> {
    const waiting = await findRunnable(network.db)
    if (!waiting.some((other) => other.digest.equals(digest))) spool.remove(digest)
  }

  return {
    wake() {
      woken = true
      working ??= work().finally(() => {
        working = null
      })
    },
    async idle() {
      while (working !== null) await working
    },
    async stop() {
      stopping.abort()
      await working
    },
  }
}

/** At the start of a server: forgets files that nobody needs, and goes on with what was cut off. */
export async function resumeImports(network: Network, spool: SpoolFolder, runner: ImportRunner): Promise<void> {
  const waiting = await findRunnable(network.db)
  spool.sweep(
    waiting.map(({ digest }) => digest),
    Date.now(),
  )
  if (waiting.length > 0) runner.wake()
}
