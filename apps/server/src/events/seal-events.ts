import { createHash } from 'node:crypto'
import type { Network } from '../network/index.ts'
import type { Tx } from '../platform/index.ts'
import {
  appendSeals,
  type Head,
  hasUnsettled,
  lockHead,
  readHead,
  readHorizon,
  type Seal,
  settleTo,
  unsealedEvents,
} from './chain-store.ts'
import { appendRecordHead, readRecordHeads } from './record-head.ts'
import { createSettling } from './settle-events.ts'

/** How often a worker passes. */
export const SEAL_EVERY_MS = 500
export const SEAL_BATCH = 5000

/** `busy`: another sealer was at work. */
export type SealPass = { readonly kind: 'sealed' | 'busy'; readonly sealed: number }

/** Chains what has been committed since, one pass at a time. */
export type Sealer = { pass(): Promise<SealPass> }

/**
 * The sealer of a network. Any number may run: whoever locks the head works, the others find nothing to do.
 * `headFile`: where count and head are noted outside the database.
 *
 * A pass takes every event that it sees, in the order of ids. That order respects what depends on what: an act that
 * builds on another waits for its commit (the row locks) before it appends, so it has the higher id, and whoever sees it
 * sees the other.
 */
export function createSealer(network: Network, headFile: string): Sealer {
  const settling = createSettling()
  const notes = createHeadNotes(network, headFile)
  return {
    async pass() {
      let sealed = 0
      if (await hasUnsettled(network.db)) {
        const settled = settling.observe(await network.db.transaction(readHorizon))
        for (let after: bigint | null = null; ; ) {
          const batch: Batch | null = await network.db.transaction((tx) => sealBatch(tx, network, after))
          if (batch === null) return { kind: 'busy', sealed }
          sealed += batch.sealed
          after = batch.lastId
          if (!batch.more) break
        }
        if (settled !== null) {
          await network.db.transaction((tx) => settleTo(tx, settled))
          settling.settled()
        }
      }
      await notes.note()
      return { kind: 'sealed', sealed }
    },
  }
}

/** One pass, for who has no sealer running. */
export function sealEvents(network: Network, headFile: string): Promise<SealPass> {
  return createSealer(network, headFile).pass()
}

export function nextHash(before: Buffer, mac: Buffer): Buffer {
  return createHash('sha256').update(before).update(mac).digest()
}

type Batch = { readonly sealed: number; readonly lastId: bigint; readonly more: boolean }

async function sealBatch(tx: Tx, network: Network, after: bigint | null): Promise<Batch | null> {
  const head = await lockHead(tx)
  if (head === null) return null
  const from = after ?? head.settledId
  const events = await unsealedEvents(tx, from, SEAL_BATCH)
  const seals = sealsOf(head, events, network)
  await appendSeals(tx, seals)
  return { sealed: seals.length, lastId: BigInt(events.at(-1)?.id ?? from), more: events.length === SEAL_BATCH }
}

function sealsOf(
  head: Head,
  events: readonly { id: string; body: string; mac: Buffer }[],
  { recorder }: Network,
): Seal[] {
  const seals: Seal[] = []
  let { seq, hash } = head
  for (const { id, body, mac } of events) {
    // Not written by this program: sealing it would vouch for it. `verify` names it.
    if (!recorder.mac(body).equals(mac)) continue
    seq += 1
    hash = nextHash(hash, mac)
    seals.push({ seq, eventId: id, hash })
  }
  return seals
}

/** The last head noted is kept in memory; a new sealer reads it from the file. */
function createHeadNotes(network: Network, headFile: string) {
  let noted: number | null = null
  return {
    async note(): Promise<void> {
      noted ??= readRecordHeads(headFile).at(-1)?.count ?? 0
      const head = await readHead(network.db)
      // A chain that is shorter than noted was cut: the note must outlive it.
      if (head.seq <= noted) return
      appendRecordHead(headFile, { count: head.seq, hash: head.hash.toString('hex') }, network.clock.now())
      noted = head.seq
    },
  }
}
