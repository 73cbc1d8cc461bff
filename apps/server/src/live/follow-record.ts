import { createSettling, readHorizon } from '../events/index.ts'
import type { Network } from '../network/index.ts'
import { type ChangeRow, readChangesAfter, readNewestIds } from './feed-store.ts'

/** At the start, events that are still on their way may have ids so far below the newest. */
const START_OVERLAP = 1_000
/** What one pass hands on; more waits for the next. */
export const MAX_CHANGES_PER_PASS = 2_000

/**
 * Follows the record as it grows: each pass gives what has appeared since the last, each event once. Ids are handed out
 * before the commit, so one can still appear below those that were seen: what lies above the place up to which nothing
 * can appear any more (events/settle-events.ts) is asked for again and what was seen is left out.
 */
export type Follower = {
  pass(): Promise<ChangeRow[]>
  /** Everything up to here has been handed on. */
  settledId(): bigint
}

export async function followRecord({ db }: Network): Promise<Follower> {
  const seen = new Set(await readNewestIds(db, START_OVERLAP))
  const ids = [...seen].map(BigInt)
  let floor = ids.length < START_OVERLAP ? 0n : (ids.at(-1) ?? 0n)
  const settling = createSettling()
  return {
    settledId: () => floor,
    async pass() {
      // Before the rows: only then are they all there will ever be up to the settled id.
      const settled = seen.size === 0 ? null : settling.observe(await db.transaction(readHorizon))
      const changes = await readChangesAfter(db, { after: floor, known: seen, limit: MAX_CHANGES_PER_PASS })
      for (const { id } of changes) seen.add(id)
      if (settled !== null && changes.length < MAX_CHANGES_PER_PASS) {
        floor = settled > floor ? settled : floor
        for (const id of seen) if (BigInt(id) <= floor) seen.delete(id)
        settling.settled()
      }
      return changes
    },
  }
}
