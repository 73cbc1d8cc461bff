import type { Network } from '../network/index.ts'
import { eventText, opening } from './event-text.ts'
import { readChangesAfter } from './feed-store.ts'
import { keepTelling, type Telling, type TellingOptions, tellAll } from './keep-telling.ts'
import type { Listener } from './listener.ts'

/** Of one process. Each is a connection that stays open. */
export const MAX_LISTENERS = 2_000
/** Who missed more than this is told to read everything anew. */
export const MAX_CHANGES_MISSED = 1_000

export type LiveFeed = {
  isFull(): boolean
  /** `lastId`: the last id that the client was told before its connection broke. */
  open(listener: Listener, lastId: bigint | null): Promise<void>
  /** Ends all streams at once, and takes no more. */
  close(): Promise<void>
}

/** Follows the record for all who listen, and only while someone does: one question to the database, however many they are. */
export function createLiveFeed(network: Network, options: TellingOptions): LiveFeed {
  const listeners = new Set<Listener>()
  let telling: Promise<Telling> | null = null
  let closed = false

  function begin(): Promise<Telling> {
    const beginning = keepTelling(network, listeners, options)
    // With the database away the next who comes tries again.
    beginning.catch(() => {
      if (telling === beginning) telling = null
    })
    return beginning
  }

  /** The database is not asked any more once this is done. */
  async function rest(): Promise<void> {
    const ending = telling
    telling = null
    // What never began needs no end.
    const begun = await ending?.catch(() => null)
    await begun?.stop()
  }

  function leave(listener: Listener): void {
    listeners.delete(listener)
    if (listeners.size > 0) return
    void rest()
  }

  return {
    isFull: () => closed || listeners.size >= MAX_LISTENERS,
    async open(listener, lastId) {
      listeners.add(listener)
      listener.body.once('close', () => leave(listener))
      telling ??= begin()
      try {
        const { follower } = await telling
        listener.write(opening(follower.settledId()))
        if (lastId !== null) await catchUp(network, listener, { lastId, settledId: follower.settledId() })
      } catch (error) {
        listener.body.destroy()
        throw error
      }
    },
    async close() {
      closed = true
      for (const listener of listeners) listener.end()
      await rest()
    },
  }
}

async function catchUp(
  network: Network,
  listener: Listener,
  { lastId, settledId }: { lastId: bigint; settledId: bigint },
): Promise<void> {
  const rows = await readChangesAfter(network.db, { after: lastId, known: [], limit: MAX_CHANGES_MISSED + 1 })
  if (rows.length > MAX_CHANGES_MISSED) listener.write(eventText('reset', {}, settledId))
  else await tellAll(network, [listener], { rows, settledId })
}
