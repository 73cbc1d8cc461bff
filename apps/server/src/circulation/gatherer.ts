import type { ActCommand } from './acts.ts'
import type { Performed } from './kept-answers.ts'
import { type ActContext, performEach } from './perform-acts.ts'

/** Transactions at once. Two keep the database busy while the other lane decides; more only wait for each other's locks. */
const LANES = 2
/** Acts in one transaction at the most. */
const MAX_GATHERED = 64
/** What is left of the crowd that was, after each list. */
const CROWD_FADES = 0.9
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
 * is a list of one and waits for nobody. While one lane is at work, the other starts when its share of the crowd has
 * come, or when the first is done: otherwise it would always run off with the one act that came first.
 */
export function createGatherer(context: ActContext): Gatherer {
  const queue: Waiting[] = []
  const lanes = new Set<Promise<void>>()
  /** Acts asked and not yet answered, and how many that has been of late. */
  let asked = 0
  let crowd = 0
  let starting = false

  /** Requests that arrive in the same turn of the event loop are taken together. */
  function wake(): void {
    if (starting || queue.length === 0 || lanes.size >= LANES) return
    if (lanes.size > 0 && queue.length < Math.min(MAX_GATHERED, Math.ceil(crowd / LANES))) return
    starting = true
    setImmediate(() => {
      starting = false
      const lane = runList(queue.splice(0, MAX_GATHERED)).finally(() => {
        lanes.delete(lane)
        wake()
      })
      lanes.add(lane)
      wake()
    })
  }

  async function runList(list: readonly Waiting[]): Promise<void> {
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
    asked -= list.length
    crowd = Math.max(asked + list.length, Math.floor(crowd * CROWD_FADES))
  }

  return {
    perform(command) {
      if (queue.length >= MAX_WAITING_ACTS) return null
      asked += 1
      const result = new Promise<Performed>((resolve, reject) => queue.push({ command, resolve, reject }))
      wake()
      return result
    },
    async drain() {
      while (asked > 0) await Promise.all([...lanes, new Promise((resolve) => setImmediate(resolve))])
    },
  }
}
