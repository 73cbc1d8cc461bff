import { isDeepStrictEqual } from 'node:util'
import { type Actor, isAllowed } from '@wenyuan/domain/access'
import { appendEvents, type EventDraft } from '../events/index.ts'
import type { Network } from '../network/index.ts'
import type { Tx } from '../platform/index.ts'
import { MAX_KEPT_LISTED, UNDO_BATCH } from './import-limits.ts'
import { lockImport, setImportState } from './import-store.ts'
import * as store from './undo-store.ts'

/** `usedBy`: loan, hold, item (a copy that stays), import (a later one), change (by hand). */
export type KeptThing = {
  readonly kind: 'title' | 'item'
  readonly id: string
  readonly name: string
  readonly usedBy: string
}

export type UndoImportResult =
  | {
      readonly kind: 'undone'
      readonly id: string
      readonly titlesRemoved: number
      readonly itemsRemoved: number
      readonly kept: readonly KeptThing[]
    }
  | { readonly kind: 'forbidden' }
  | { readonly kind: 'not-found' }

type Undo = { readonly network: Network; readonly actor: Actor; readonly id: string; readonly kept: KeptThing[] }
type Removed = { readonly seen: number; readonly last: string; readonly removed: number }

/**
 * Takes an import back: copies, then titles that nobody has used since, then what it filled in where that still stands.
 * One that is running stops first. Goes in steps, each whole; done again, it goes on where it was cut off, and once
 * more says what has stayed.
 */
export async function undoImport(network: Network, actor: Actor, id: string): Promise<UndoImportResult> {
  if (!isAllowed(actor, 'import.run')) return { kind: 'forbidden' }
  const found = await network.db.transaction((tx) => stopForGood(tx, network, actor, id))
  if (!found) return { kind: 'not-found' }
  const undo: Undo = { network, actor, id, kept: [] }
  const itemsRemoved = await inBatches((after) => network.db.transaction((tx) => removeItems(tx, undo, after)))
  const titlesRemoved = await inBatches((after) => network.db.transaction((tx) => removeTitles(tx, undo, after)))
  while ((await network.db.transaction((tx) => emptyFilled(tx, undo))) === UNDO_BATCH);
  return { kind: 'undone', id, titlesRemoved, itemsRemoved, kept: undo.kept.slice(0, MAX_KEPT_LISTED) }
}

/** The state says so first: a run that is under way finds it before its next batch. */
async function stopForGood(tx: Tx, network: Network, actor: Actor, id: string): Promise<boolean> {
  const job = await lockImport(tx, id)
  if (job === null) return false
  if (job.state === 'undone') return true
  const at = network.clock.now()
  await setImportState(tx, id, { state: 'undone', at })
  const data = { file: job.file_name, rows: job.rows_done, titles: job.titles_new, items: job.items_new }
  await appendEvents(tx, network.recorder, at, [{ kind: 'import.undone', actor, subject: `import:${id}`, data }])
  return true
}

async function inBatches(step: (after: string) => Promise<Removed>): Promise<number> {
  let [after, removed] = ['0', 0]
  for (;;) {
    const batch = await step(after)
    removed += batch.removed
    after = batch.last
    if (batch.seen < UNDO_BATCH) return removed
  }
}

async function removeItems(tx: Tx, undo: Undo, after: string): Promise<Removed> {
  const { id, actor } = undo
  const ids = await store.findMade(tx, id, { kind: 'item', after, limit: UNDO_BATCH })
  const unused = sortOut(undo, 'item', await store.lockMadeItems(tx, ids))
  await store.deleteItems(
    tx,
    id,
    unused.map((item) => item.id),
  )
  await record(tx, undo, unused, (item) => ({
    ...{ kind: 'item.removed', actor, itemId: item.id },
    data: { import: id, barcode: item.name },
  }))
  return { seen: ids.length, last: ids.at(-1) ?? after, removed: unused.length }
}

async function removeTitles(tx: Tx, undo: Undo, after: string): Promise<Removed> {
  const { id, actor } = undo
  const ids = await store.findMade(tx, id, { kind: 'title', after, limit: UNDO_BATCH })
  const unused = sortOut(undo, 'title', await store.lockMadeTitles(tx, id, ids))
  await store.deleteTitles(
    tx,
    id,
    unused.map((title) => title.id),
  )
  await record(tx, undo, unused, (title) => ({
    ...{ kind: 'title.removed', actor, subject: `title:${title.id}` },
    data: { import: id, title: title.name },
  }))
  return { seen: ids.length, last: ids.at(-1) ?? after, removed: unused.length }
}

function sortOut(undo: Undo, kind: 'title' | 'item', things: readonly store.MadeThing[]): store.MadeThing[] {
  for (const { id, name, usedBy } of things) if (usedBy !== null) undo.kept.push({ kind, id, name, usedBy })
  return things.filter(({ usedBy }) => usedBy === null)
}

async function record<T>(
  tx: Tx,
  { network }: Undo,
  things: readonly T[],
  draft: (thing: T) => EventDraft,
): Promise<void> {
  await appendEvents(tx, network.recorder, network.clock.now(), things.map(draft))
}

/** A field that says something else by now was put right by someone: it stays. */
async function emptyFilled(tx: Tx, undo: Undo): Promise<number> {
  const { id, actor } = undo
  const titles = await store.lockFilledTitles(tx, id, UNDO_BATCH)
  const emptied = titles.map((title) => {
    const filled = Object.entries(title.filled)
    const same = filled.filter(([field, value]) => isDeepStrictEqual(value, Reflect.get(title.now, field)))
    if (same.length < filled.length) undo.kept.push({ kind: 'title', id: title.id, name: title.name, usedBy: 'change' })
    return { id: title.id, fields: same.map(([field]) => field) }
  })
  await store.emptyFields(tx, id, emptied)
  const changed = emptied.filter(({ fields }) => fields.length > 0)
  await record(tx, undo, changed, (title) => ({
    ...{ kind: 'title.changed', actor, subject: `title:${title.id}` },
    data: { import: id, emptied: title.fields },
  }))
  return titles.length
}
