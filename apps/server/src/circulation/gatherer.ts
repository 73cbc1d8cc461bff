import type { ActCommand } from './acts.ts'
import { type ActContext, type Performed, performEach } from './perform-acts.ts'

/** Transactions at once. Two keep the database busy while the other lane decides; more only wait for each other's locks. */
const LANES = 2
/** Acts in one transaction at the most. */
const MAX_GATHERED = 64
/** Acts waiting at the most; beyond it the caller is told to come again (503). */
export const MAX_WAITING_ACTS = 4096

export type Gatherer = {
  /** Resolves after the commit: an answer that has gone out is kept. Null: too many are waiting. */
  perform(command: ActCommand): Promise<Performed> | null
  /** Waits for the acts under way. */
  drain(): Promise<void>
}

type Waiting = {
  readonly command: ActCommand
  readonly resolve: (result: Performed) => void
  readonly reject: (error: unknown) => void
}

/**
 * Gathers the acts that wait into one transaction: the more there are, the more share a commit. An act that comes alone
 * is a list of one and waits for nobody.
 */
export function createGatherer(context: ActContext): Gatherer {
  const queue: Waiting[] = []
  const lanes = new Set<Promise<void>>()

  async function runLane(): Promise<void> {
    // Requests that arrived in the same turn of the event loop are taken together.
    await new Promise((resolve) => setImmediate(resolve))
    while (queue.length > 0) {
      const list = queue.splice(0, MAX_GATHERED)
      try {
        const results = await performEach(
          context,
          list.map((waiting) => waiting.command),
        )
        for (const [n, { resolve, reject }] of list.entries()) {
          const result = results[n] as (typeof results)[number]
          if ('kind' in result && result.kind === 'failed') reject(result.error)
          else resolve(result)
        }
      } catch (error) {
        for (const { reject } of list) reject(error)
      }
    }
  }

  function startLane(): void {
    if (lanes.size >= LANES) return
    const lane = runLane().finally(() => lanes.delete(lane))
    lanes.add(lane)
  }

  return {
    perform(command) {
      if (queue.length >= MAX_WAITING_ACTS) return null
      const result = new Promise<Performed>((resolve, reject) => queue.push({ command, resolve, reject }))
      startLane()
      return result
    },
    async drain() {
      while (lanes.size > 0) await Promise.all(lanes)
    },
  }
}
