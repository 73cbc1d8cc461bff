import { createHash } from 'node:crypto'
import { type Actor, actorName, isAllowed } from '@wenyuan/domain/access'
import type { ActContext } from '../circulation/index.ts'
import { appendEvents } from '../events/index.ts'
import type { Network } from '../network/index.ts'
import type { Tx } from '../platform/index.ts'
import {
  type BatchRow,
  changeEntry,
  type EntryRow,
  findBatchByDigest,
  insertBatch,
  insertEntries,
  listEntries,
  type NewEntry,
} from './back-entries-store.ts'
import { digestOf, instantOf, type Said } from './entry-said.ts'
import { type EntryResult, performEntry } from './perform-entry.ts'

export type Batch = { readonly entries: readonly Said[]; readonly file: string | null; readonly note: string | null }

export type EnterBatchResult =
  | { readonly kind: 'entered'; readonly batch: BatchRow }
  | { readonly kind: 'forbidden'; readonly permission: 'return.backdate' | 'loan.create' }

/** Writes a batch down, whole, before anything of it is done; the same entries again are the same batch. */
export async function enterBatch(tx: Tx, network: Network, actor: Actor, given: Batch): Promise<EnterBatchResult> {
  for (const permission of ['return.backdate', 'loan.create'] as const) {
    if (!isAllowed(actor, permission)) return { kind: 'forbidden', permission }
  }
  const { file, note } = given
  const entries = inOrderOfTime(given.entries, network)
  const digest = createHash('sha256')
  for (const entry of entries) digest.update(entry.digest)
  const now = network.clock.now()
  const key = digest.digest()
  const batch = await insertBatch(tx, { digest: key, file, note, by: actorName(actor), at: now })
  if (batch === null) {
    const before = await findBatchByDigest(tx, key)
    if (before === null) throw new Error('a batch that stands in the way is there')
    return { kind: 'entered', batch: before }
  }
  await insertEntries(tx, batch.id, entries)
  await appendEvents(tx, network.recorder, now, [
    { kind: 'back-entry.entered', actor, subject: `back-entry:${batch.id}`, data: { entries: entries.length, file } },
  ])
  return { kind: 'entered', batch }
}

/** What can't be read, and has no time, comes last; what was done at the same minute, in the order it was written down. */
function inOrderOfTime(entries: readonly Said[], { zone }: Network): NewEntry[] {
  const read = entries.map((said, index): NewEntry => {
    const at = said.act === 'unreadable' ? null : instantOf(said.at, zone)
    return { row: index + 1, said, at, digest: digestOf(said, at) }
  })
  return read.sort((a, b) => (a.at ?? Number.MAX_SAFE_INTEGER) - (b.at ?? Number.MAX_SAFE_INTEGER) || a.row - b.row)
}

const AT_ONCE = 100

/** Does what waits of a batch, in the order of the times; begun again after a break, it goes on where it was. */
export async function performBatch(context: ActContext, actor: Actor, batchId: string): Promise<void> {
  const { db } = context.network
  for (let after = 0; ; ) {
    const waiting = await listEntries(db, { batchId, state: 'waiting', after, limit: AT_ONCE })
    for (const entry of waiting) await settleWaiting(context, actor, entry)
    const last = waiting.at(-1)
    if (last === undefined || waiting.length < AT_ONCE) return
    after = last.n
  }
}

async function settleWaiting(context: ActContext, actor: Actor, entry: EntryRow): Promise<void> {
  const { network } = context
  const { said, at } = entry
  const result: EntryResult =
    said.act === 'unreadable' || at === null
      ? { kind: 'conflict', conflict: { code: 'UNREADABLE', choices: ['leave'] }, findings: [] }
      : await performEntry(context, actor, { ...entry, said, at }, null)
  await changeEntry(network.db, entry, changeOf(entry, result, network))
}

/** How the row of an entry stands after it was decided, nobody having settled anything. */
export function changeOf(
  { said, at }: Pick<EntryRow, 'said' | 'at'>,
  result: EntryResult,
  { clock }: Network,
): Parameters<typeof changeEntry>[2] {
  const as = { said, at, digest: digestOf(said, at), settlement: null }
  if (result.kind === 'performed') {
    const { loanId, holdId, dueOn } = result
    return {
      ...as,
      state: 'performed',
      code: null,
      findings: [],
      choices: [],
      recordedAt: clock.now(),
      loanId,
      holdId,
      dueOn,
    }
  }
  const { conflict, findings } = result
  const nothing = { recordedAt: null, loanId: null, holdId: null, dueOn: null }
  return { ...as, ...nothing, state: 'conflict', code: conflict.code, findings, choices: conflict.choices }
}
