import type { Network } from '../network/index.ts'
import { chainLinks, type Link, looseEvents, readHead, type StoredEvent } from './chain-store.ts'
import { agreesWithColumns, readBody } from './event-body.ts'
import { createNonceMemory } from './event-nonce.ts'
import { readRecordHeads } from './record-head.ts'
import { nextHash } from './seal-events.ts'

export const VERIFY_BATCH = 5000
/** The least bigint: who inserts an event may give it any id. */
const BELOW_ALL_IDS = '-9223372036854775808'

/**
 * - `changed`: an event, its place or the hash there is not what was written;
 * - `removed`: an event or its link is gone, with others after it;
 * - `inserted`: an event that this program didn't write or wrote only once, or a link that the sealer didn't make;
 * - `cut`: the chain ends before where it once reached.
 */
export type Break = {
  readonly kind: 'changed' | 'removed' | 'inserted' | 'cut'
  /** Its place in the chain; null: it has none. */
  readonly seq: number | null
  readonly eventId: string | null
}

export type Verification = {
  readonly ok: boolean
  /** Events looked at. */
  readonly count: number
  /** The last place in the chain, 0 for an empty one. */
  readonly sealedTo: number
  /** Committed and still waiting for the sealer. */
  readonly unsealed: number
  readonly firstBroken?: Break
}

/**
 * Walks the chain from its beginning, then what is outside it, and names the first break. Goes on beside the sealer and
 * all acts: it looks at the chain as far as it reached at the start.
 */
export async function verifyEvents(network: Network, headFile: string): Promise<Verification> {
  // The file first: what it says was in the database before.
  const noted = new Map(readRecordHeads(headFile).map(({ count, hash }) => [count, hash]))
  const head = await readHead(network.db)
  // Chain and tail together: a copy may stand in either.
  const memory = createNonceMemory()
  const chain = await walkChain(network, { head, noted, memory })
  const loose = await checkLoose(network, head.settledId, memory)
  const firstBroken = chain.broken ?? loose.broken
  return {
    ok: firstBroken === null,
    count: chain.walked + loose.count,
    sealedTo: head.seq,
    unsealed: loose.waiting,
    ...(firstBroken === null ? {} : { firstBroken }),
  }
}

type Walk = { readonly walked: number; readonly broken: Break | null }
type Head = Awaited<ReturnType<typeof readHead>>
type Memory = ReturnType<typeof createNonceMemory>
type Known = { readonly head: Head; readonly noted: ReadonlyMap<number, string>; readonly memory: Memory }

async function walkChain(network: Network, { head, noted, memory }: Known): Promise<Walk> {
  let [seq, hash, lastEventId] = [0, Buffer.alloc(0) as Buffer, null as string | null]
  for (;;) {
    const links = await chainLinks(network.db, { after: seq, upTo: head.lastSeq, limit: VERIFY_BATCH })
    for (const link of links) {
      const kind = breakOf(network, link, seq, hash) ?? notedBreak(noted, link) ?? copyBreak(memory, link.body)
      // A missing link is named by the place where it was, any other break by its event.
      if (kind === 'removed' && link.id !== null) return broken(seq, { kind, seq: seq + 1, eventId: null })
      if (kind !== null) return broken(seq, { kind, seq: Number(link.seq), eventId: link.event_id })
      if (Number(link.seq) > head.seq) {
        return broken(seq, { kind: 'inserted', seq: Number(link.seq), eventId: link.event_id })
      }
      seq = Number(link.seq)
      hash = link.hash
      lastEventId = link.event_id
    }
    if (links.length < VERIFY_BATCH) break
  }
  const reached = Math.max(head.seq, ...noted.keys())
  if (seq < reached) return broken(seq, { kind: 'cut', seq: seq + 1, eventId: null })
  if (!hash.equals(head.hash)) return broken(seq, { kind: 'changed', seq, eventId: lastEventId })
  return { walked: seq, broken: null }
}

function broken(walked: number, at: Break): Walk {
  return { walked, broken: at }
}

function breakOf({ recorder }: Network, link: Link, seq: number, hash: Buffer): Break['kind'] | null {
  if (Number(link.seq) !== seq + 1) return 'removed'
  if (!isWhole(link)) return 'removed'
  if (!recorder.mac(link.body).equals(link.mac) || !agreesWithColumns(link)) return 'changed'
  return nextHash(hash, link.mac).equals(link.hash) ? null : 'changed'
}

/** The chain alone can be made anew by whoever owns the database; what was noted outside can't. */
function notedBreak(noted: ReadonlyMap<number, string>, link: Link): 'changed' | null {
  const hash = noted.get(Number(link.seq))
  return hash === undefined || hash === link.hash.toString('hex') ? null : 'changed'
}

/** A genuine event stands in the record once: where it comes again, it was put there. */
function copyBreak(memory: Memory, body: string | null): 'inserted' | null {
  return body === null || memory.isNew(readBody(body).nonce) ? null : 'inserted'
}

function isWhole(link: Link): link is Link & StoredEvent {
  return link.id !== null
}

async function checkLoose(network: Network, settledId: bigint, memory: Memory) {
  let [count, waiting, after] = [0, 0, BELOW_ALL_IDS]
  let broken: Break | null = null
  for (;;) {
    const events = await looseEvents(network.db, after, VERIFY_BATCH)
    for (const event of events) {
      const kind = looseBreak(network, event, settledId) ?? copyBreak(memory, event.body)
      if (kind === null) waiting += 1
      else broken ??= { kind, seq: null, eventId: event.id }
      count += 1
      after = event.id
    }
    if (events.length < VERIFY_BATCH) return { count, waiting, broken }
  }
}

/** Below the settled id everything genuine is sealed: an event without a seal there came later, by another way. */
function looseBreak({ recorder }: Network, event: StoredEvent, settledId: bigint): 'inserted' | 'changed' | null {
  if (BigInt(event.id) <= settledId || !recorder.mac(event.body).equals(event.mac)) return 'inserted'
  return agreesWithColumns(event) ? null : 'changed'
}
