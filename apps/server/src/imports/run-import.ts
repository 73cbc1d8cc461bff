import { actorName } from '@wenyuan/domain/access'
import { titleKey } from '@wenyuan/domain/catalog'
import { findTitlesByKey, insertItems, insertTitles } from '../catalog/index.ts'
import { appendEvents } from '../events/index.ts'
import type { Network } from '../network/index.ts'
import type { Tx } from '../platform/index.ts'
import { BATCH_ROWS, MAX_BATCH_TRIES, MAX_KEPT_BAD_ROWS } from './import-limits.ts'
import { DEFAULT_ITEM_TYPE } from './import-options.ts'
import { ImportRefused } from './import-problem.ts'
import type { BadRow } from './import-reason.ts'
import * as store from './import-store.ts'
import { type BatchPlan, planBatch } from './plan-batch.ts'
import type { CopyRules } from './plan-copies.ts'
import { type MappedFile, mapFile, readRows } from './read-file.ts'
import { type ReadableRow, type UnderstoodRow, understandRow } from './understand-row.ts'

/** `overtaken`: someone else runs it or has undone it. */
export type ImportEnd = 'done' | 'stopped' | 'overtaken'

export type RunOptions = {
  /** The spooled file. */
  readonly file: string
  readonly signal?: AbortSignal
  /** After each batch, with the rows read so far. */
  readonly onBatch?: (rowsDone: number) => void
}

/**
 * Reads the file into the catalogue, batch by batch from where it stands: each batch and the count of rows done are one
 * transaction, so it goes on after a kill as if nothing had been.
 *
 * @throws ImportRefused when the file turns out to be unreadable.
 */
export async function runImport(
  network: Network,
  id: string,
  { file, signal, onBatch }: RunOptions,
): Promise<ImportEnd> {
  const job = await claim(network, id)
  if (job === null) return 'overtaken'
  const mapped = await mapFile(file, job.options.asked)
  if (mapped.kind === 'refused') throw new ImportRefused(mapped.problems[0] ?? { code: 'HEADER_MISSING' })
  let rowsDone = job.rows_done
  for await (const rows of batchesOf(network, file, mapped, rowsDone)) {
    if (signal?.aborted) {
      await store.setImportState(network.db, id, { state: 'stopped' })
      return 'stopped'
    }
    if (!(await takeBatch(network, id, rows, rowsDone))) return 'overtaken'
    rowsDone += rows.length
    onBatch?.(rowsDone)
  }
  return (await finish(network, id, rowsDone)) ? 'done' : 'overtaken'
}

function claim(network: Network, id: string): Promise<store.ImportRow | null> {
  return network.db.transaction(async (tx) => {
    const job = await store.lockImport(tx, id)
    if (job === null || (job.state !== 'stopped' && job.state !== 'running')) return null
    await store.setImportState(tx, id, { state: 'running' })
    return job
  })
}

async function* batchesOf(
  network: Network,
  file: string,
  mapped: MappedFile,
  skip: number,
): AsyncGenerator<UnderstoodRow[]> {
  // Books are dated ahead of their day, never by more than a year.
  const latestYear = Number(network.zone.dateOf(network.clock.now()).slice(0, 4)) + 1
  const reading = { form: mapped.form, columns: mapped.columns, latestYear }
  let [passed, batch] = [0, [] as UnderstoodRow[]]
  for await (const row of readRows(file, mapped.form)) {
    passed += 1
    if (passed <= skip) continue
    batch.push(understandRow(row, reading))
    if (batch.length < BATCH_ROWS) continue
    yield batch
    batch = []
  }
  if (batch.length > 0) yield batch
}

/** False: the import is no longer where this run believes it to be. */
async function takeBatch(
  network: Network,
  id: string,
  rows: readonly UnderstoodRow[],
  rowsDone: number,
): Promise<boolean> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await network.db.transaction((tx) => takeRows(tx, network, id, { rows, rowsDone }))
    } catch (error) {
      if (!(error instanceof CameBetween) || tries >= MAX_BATCH_TRIES) throw error
    }
  }
}

/** Someone catalogued the same title or barcode between the reading and the writing. */
class CameBetween extends Error {}

type Batch = { readonly rows: readonly UnderstoodRow[]; readonly rowsDone: number }

async function takeRows(tx: Tx, network: Network, id: string, { rows, rowsDone }: Batch): Promise<boolean> {
  const job = await store.lockImport(tx, id)
  if (job === null || job.state !== 'running' || job.rows_done !== rowsDone) return false
  const readable: ReadableRow[] = rows.filter((row) => row.kind === 'row')
  const keys = [...new Set(readable.map(({ draft }) => titleKey(draft)))]
  await store.lockTitlesByKey(tx, keys)
  const titles = await findTitlesByKey(tx, keys)
  const copies = await copyRules(tx, network, job)
  const plan = planBatch(readable, { titles, copies, barcodes: await ownersOf(tx, readable, copies) })
  const titleIds = await writeTitles(tx, network, job, plan)
  for (const [key, { id: titleId }] of titles) titleIds.set(key, titleId)
  await writeItems(tx, network, job, { plan, titleIds })
  const bad = [...rows.filter((row) => row.kind === 'bad'), ...plan.bad]
  await store.insertBadRows(tx, id, keepable(bad, job.rows_bad))
  await store.addProgress(tx, id, {
    rows: rows.length,
    titlesNew: plan.newTitles.length,
    titlesMerged: plan.merged,
    itemsNew: plan.items.length,
    rowsBad: bad.length,
  })
  return true
}

function keepable(bad: readonly BadRow[], kept: number): readonly BadRow[] {
  return bad.slice(0, Math.max(0, MAX_KEPT_BAD_ROWS - kept))
}

async function ownersOf(tx: Tx, rows: readonly ReadableRow[], { importId, options }: CopyRules) {
  const barcodes = rows.flatMap(({ items, number }) =>
    items.length > 0 ? items.map(({ barcode }) => barcode) : [`${options.barcodePrefix}${importId}-${number}`],
  )
  return new Map((await store.findBarcodes(tx, barcodes)).map((owner) => [owner.barcode, owner]))
}

async function copyRules(tx: Tx, network: Network, { id, options }: store.ImportRow): Promise<CopyRules> {
  const { branches } = await network.directory.current(tx)
  const itemTypes = await store.findItemTypes(tx)
  const usual = itemTypes.some(({ code }) => code === DEFAULT_ITEM_TYPE) ? DEFAULT_ITEM_TYPE : null
  return {
    importId: id,
    options: { ...options, itemType: options.itemType ?? usual },
    permitted: options.importer.branches,
    branches: [...branches.values()],
    itemTypes,
  }
}

async function writeTitles(tx: Tx, network: Network, { id, options }: store.ImportRow, plan: BatchPlan) {
  const { actor } = options.importer
  const ids = await insertTitles(tx, network, actor, plan.newTitles)
  if (ids.size !== plan.newTitles.length) throw new CameBetween()
  await store.insertMade(tx, id, 'title', [...ids.values()])
  await store.fillTitles(tx, id, plan.filled)
  const events = plan.filled.map(({ id: titleId, values }) => {
    return { kind: 'title.changed', actor, subject: `title:${titleId}`, data: { import: id, filled: values } } as const
  })
  await appendEvents(tx, network.recorder, network.clock.now(), events)
  return ids
}

async function writeItems(
  tx: Tx,
  network: Network,
  { id, options }: store.ImportRow,
  { plan, titleIds }: { plan: BatchPlan; titleIds: ReadonlyMap<string, string> },
): Promise<void> {
  const items = plan.items.map(({ identityKey, ...item }) => {
    const titleId = titleIds.get(identityKey)
    if (titleId === undefined) throw new Error('a copy is planned for a title of its batch')
    return { ...item, titleId }
  })
  const ids = await insertItems(tx, network, options.importer.actor, items)
  if (ids.size !== items.length) throw new CameBetween()
  await store.insertMade(tx, id, 'item', [...ids.values()])
}

function finish(network: Network, id: string, rowsDone: number): Promise<boolean> {
  return network.db.transaction(async (tx) => {
    const job = await store.lockImport(tx, id)
    if (job === null || job.state !== 'running' || job.rows_done !== rowsDone) return false
    const at = network.clock.now()
    await store.setRowsTotal(tx, id)
    await store.setImportState(tx, id, { state: 'done', at })
    const { titles_new: titles, items_new: items, rows_bad: skipped } = job
    const data = {
      state: 'done',
      startedBy: actorName(job.options.importer.actor),
      rows: rowsDone,
      titles,
      items,
      skipped,
    }
    await appendEvents(tx, network.recorder, at, [
      { kind: 'import.run', actor: job.options.importer.actor, subject: `import:${id}`, data },
    ])
    return true
  })
}
