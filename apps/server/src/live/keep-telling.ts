import { findTitles, viewAvailability } from '../catalog/index.ts'
import type { Network } from '../network/index.ts'
import { heartbeat } from './event-text.ts'
import type { ChangeRow } from './feed-store.ts'
import { type Follower, followRecord } from './follow-record.ts'
import type { Listener } from './listener.ts'
import { sortChanges } from './sort-changes.ts'

const POLL_EVERY_MS = 300
export const HEARTBEAT_EVERY_MS = 15_000

/** `stop`: begins nothing more and waits for what is under way. */
export type Telling = { readonly follower: Follower; stop(): Promise<void> }
export type TellingOptions = { readonly heartbeatMs: number; readonly onError: (error: unknown) => void }

/** Follows the record from now on and tells the listeners, until it is stopped. */
export async function keepTelling(
  network: Network,
  listeners: ReadonlySet<Listener>,
  { heartbeatMs, onError }: TellingOptions,
): Promise<Telling> {
  const follower = await followRecord(network)
  let stopped = false
  let poll: NodeJS.Timeout | undefined
  let underWay: Promise<void> = Promise.resolve()

  async function pass(): Promise<void> {
    const rows = await follower.pass()
    if (rows.length > 0) await tellAll(network, listeners, { rows, settledId: follower.settledId() })
  }

  function pollSoon(): void {
    poll = setTimeout(() => {
      underWay = pass()
        .catch(onError)
        .then(() => {
          if (!stopped) pollSoon()
        })
    }, POLL_EVERY_MS)
  }

  pollSoon()
  const beat = setInterval(() => void beatAll(listeners, follower).catch(onError), heartbeatMs)
  return {
    follower,
    async stop() {
      stopped = true
      clearTimeout(poll)
      clearInterval(beat)
      await underWay
    },
  }
}

type Told = { readonly rows: readonly ChangeRow[]; readonly settledId: bigint }

export async function tellAll(
  network: Network,
  listeners: Iterable<Listener>,
  { rows, settledId }: Told,
): Promise<void> {
  const changes = sortChanges(rows)
  const all = [...listeners]
  const watched = [...changes.titles].filter((title) => all.some(({ titles }) => titles.has(title)))
  const found = watched.length === 0 ? [] : await findTitles(network.db, watched)
  const availability = new Map([...found].map(([id, { branches }]) => [id, viewAvailability(branches)]))
  for (const listener of all) listener.tell(changes, availability, settledId)
}

async function beatAll(listeners: Iterable<Listener>, follower: Follower): Promise<void> {
  for (const listener of listeners) {
    if (await listener.isStillSignedIn()) listener.write(heartbeat(follower.settledId()))
    else listener.end()
  }
}
