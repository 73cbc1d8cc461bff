import type { Horizon } from './chain-store.ts'

/**
 * Learns up to which id nothing can appear any more. Ids are handed out before the commit, so an event can still appear
 * below one that is sealed, and a rolled-back act leaves a hole. It takes three passes of the sealer:
 *
 * 1. sees the newest id N. Whoever was given an id below N had its transaction id by then (append-events.ts);
 * 2. takes a transaction id T of its own, which is later than all of those;
 * 3. (or a later one) finds that every transaction before T has ended. What it then seals is all there will ever be up
 *    to N; the rest are holes.
 *
 * The marks are kept in memory: a new sealer begins with 1 and meanwhile looks at a few more rows than it must.
 */
export type Settling = {
  /** What the pass saw before it sealed; answers the id that is settled once it has sealed, or null. */
  observe(horizon: Horizon): bigint | null
  settled(): void
}

export function createSettling(): Settling {
  let newestId: bigint | null = null
  let allEndedBefore: bigint | null = null
  return {
    observe(horizon) {
      if (newestId === null) newestId = horizon.newestId
      else if (allEndedBefore === null) allEndedBefore = horizon.own
      else if (horizon.oldestRunning >= allEndedBefore) return newestId
      return null
    },
    settled() {
      newestId = null
      allEndedBefore = null
    },
  }
}
