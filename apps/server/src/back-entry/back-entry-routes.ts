import { id } from '@wenyuan/contract'
import { type Actor, isAllowed } from '@wenyuan/domain/access'
import { z } from 'zod'
import type { ActContext } from '../circulation/index.ts'
import {
  type Answer,
  type App,
  type Ask,
  conflict,
  cutPage,
  forbidden,
  impossible,
  isProblem,
  problem,
  readCursor,
  route,
  withIdempotency,
} from '../http/index.ts'
import { countEntries, findBatch, listBatches, listConflicts, listEntries } from './back-entries-store.ts'
import { type EntryViewer, viewBatch, viewConflict, viewEntry } from './back-entry-view.ts'
import { type Batch, enterBatch, performBatch } from './enter-batch.ts'
import { readEntriesFile } from './read-entries-file.ts'
import { settleConflict } from './settle-conflict.ts'

const PERMISSION = 'return.backdate'

export function backEntryRoutes(app: App, context: ActContext): void {
  const { network } = app
  const { db, zone } = network

  route(app, 'createBackEntries', (ask) =>
    enter(context, ask, { entries: ask.body.entries, file: null, note: ask.body.note ?? null }),
  )

  route(app, 'uploadBackEntries', async (ask) => {
    if (!isAllowed(ask.actor, PERMISSION)) return forbidden(PERMISSION)
    const read = await readEntriesFile(ask.request)
    if (read.kind === 'problem') return read
    const { entries, file, note } = read
    // What makes two uploads the same.
    return enter(context, { ...ask, body: read as unknown as typeof ask.body }, { entries, file, note })
  })

  route(app, 'listBackEntryBatches', async ({ actor, query: { cursor, limit } }) => {
    if (!isAllowed(actor, PERMISSION)) return forbidden(PERMISSION)
    const read = readCursor(cursor, id)
    if (read.kind === 'refused') return read.answer
    const found = await listBatches(db, { before: read.place, limit: limit + 1 })
    const { rows, nextCursor } = cutPage(found, limit, (row) => row.id)
    const counts = await countEntries(
      db,
      rows.map((row) => row.id),
    )
    return { status: 200, body: { items: rows.map((row) => viewBatch(row, counts.get(row.id), zone)), nextCursor } }
  })

  route(app, 'getBackEntryBatch', async ({ actor, params, language }) => {
    if (!isAllowed(actor, PERMISSION)) return forbidden(PERMISSION)
    const body = await showBatch(context, params.id, { language, zone })
    return body === null ? problem('not-found') : { status: 200, body }
  })

  route(app, 'listBackEntries', async ({ actor, params, query: { cursor, limit, state = null }, language }) => {
    if (!isAllowed(actor, PERMISSION)) return forbidden(PERMISSION)
    const read = readCursor(cursor, z.int())
    if (read.kind === 'refused') return read.answer
    if ((await findBatch(db, params.id)) === null) return problem('not-found')
    const found = await listEntries(db, { batchId: params.id, state, after: read.place ?? 0, limit: limit + 1 })
    const { rows, nextCursor } = cutPage(found, limit, (row) => row.n)
    return { status: 200, body: { items: rows.map((row) => viewEntry(row, { language, zone })), nextCursor } }
  })

  route(app, 'settleBackEntry', (ask) =>
    // The act runs in a transaction of its own, under a key of its own: begun again, it is not done twice.
    withIdempotency(ask, () => settle(context, ask)),
  )
}

type Entering = Ask<'createBackEntries'> | Ask<'uploadBackEntries'>

/** Written down first; then done, entry by entry, each in its own transaction. */
async function enter(context: ActContext, ask: Entering, batch: Batch): Promise<Answer<'createBackEntries'>> {
  const { actor, language, network } = ask
  const viewer = { language, zone: network.zone }
  const written = await withIdempotency(ask as Ask<'createBackEntries'>, async (tx) => {
    const result = await enterBatch(tx, network, actor, batch)
    if (result.kind === 'forbidden') return forbidden(result.permission)
    const { batch: row } = result
    const counts = (await countEntries(tx, [row.id])).get(row.id)
    return { status: 201, body: { ...viewBatch(row, counts, viewer.zone), conflicts: [] } }
  })
  if (isProblem(written)) return written
  await performBatch(context, actor, written.body.id)
  const body = await showBatch(context, written.body.id, viewer)
  return body === null ? written : { status: 201, body }
}

async function showBatch({ network: { db } }: ActContext, batchId: string, viewer: EntryViewer) {
  const batch = await findBatch(db, batchId)
  if (batch === null) return null
  const counts = (await countEntries(db, [batchId])).get(batchId)
  const conflicts = await listConflicts(db, batchId)
  return { ...viewBatch(batch, counts, viewer.zone), conflicts: conflicts.map((row) => viewConflict(row, viewer)) }
}

async function settle(context: ActContext, ask: Ask<'settleBackEntry'>): Promise<Answer<'settleBackEntry'>> {
  const { params, body, language, network } = ask
  const actor: Actor = ask.actor
  const result = await settleConflict(context, actor, { batchId: params.id, n: params.n, body })
  switch (result.kind) {
    case 'settled': {
      const shown = await showBatch(context, params.id, { language, zone: network.zone })
      return shown === null ? problem('not-found') : { status: 200, body: shown }
    }
    case 'forbidden':
      return forbidden(PERMISSION)
    case 'not-found':
      return problem('not-found')
    case 'ended':
      return conflict('n', 'decided')
    case 'entered-before':
      return conflict('correction', 'taken')
    case 'impossible':
      return impossible(result.path, result.code, result.expected)
  }
}
