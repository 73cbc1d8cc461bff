import { setTimeout as wait } from 'node:timers/promises'
import type { Sealer } from './seal-events.ts'

export const SEAL_EVERY_MS = 500

/**
 * Seals again and again until it is stopped; `stop` waits for the pass under way. A pass that fails (the database is
 * away) is told and tried again: nothing is lost by waiting.
 */
export function startSealing(sealer: Sealer, onError: (error: unknown) => void): { stop(): Promise<void> } {
  const stopped = new AbortController()
  const done = sealUntil(stopped.signal, sealer, onError)
  return {
    async stop() {
      stopped.abort()
      await done
    },
  }
}

async function sealUntil(stopped: AbortSignal, sealer: Sealer, onError: (error: unknown) => void): Promise<void> {
  while (!stopped.aborted) {
    await sealer.pass().catch(onError)
    await wait(SEAL_EVERY_MS, undefined, { signal: stopped }).catch(() => undefined)
  }
}
