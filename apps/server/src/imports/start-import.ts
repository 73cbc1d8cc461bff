import { isDeepStrictEqual } from 'node:util'
import { type Actor, actorName, isAllowed } from '@wenyuan/domain/access'
import { appendEvents } from '../events/index.ts'
import type { Network } from '../network/index.ts'
import type { Tx } from '../platform/index.ts'
import { type ImportOptions, importerOf } from './import-options.ts'
import type { ImportProblem } from './import-problem.ts'
import * as store from './import-store.ts'

export type ImportOrder = {
  readonly fileName: string
  readonly digest: Buffer
  /** Field → header as it was sent, and as it was settled with the header of the file. */
  readonly asked: Readonly<Record<string, string>>
  readonly mapping: Readonly<Record<string, string>>
  readonly options: ImportOptions
}

export type StartImportResult =
  | { readonly kind: 'started'; readonly job: store.ImportRow }
  /** The same file had come to a stop: it goes on where it was. */
  | { readonly kind: 'resumed'; readonly job: store.ImportRow }
  | { readonly kind: 'forbidden' }
  | { readonly kind: 'unknown'; readonly path: 'branch' | 'itemType' }
  | { readonly kind: 'conflict'; readonly problem: ImportProblem }

/** Puts an import in the queue; its file is spooled and its header read already. */
export async function startImport(
  tx: Tx,
  network: Network,
  actor: Actor,
  order: ImportOrder,
): Promise<StartImportResult> {
  const { options, asked } = order
  if (!isAllowed(actor, 'import.run', options.branch ?? undefined)) return { kind: 'forbidden' }
  const directory = await network.directory.current(tx)
  if (options.branch !== null && !directory.branches.has(options.branch)) return { kind: 'unknown', path: 'branch' }
  if (options.itemType !== null && !directory.itemTypes.has(options.itemType))
    return { kind: 'unknown', path: 'itemType' }

  const stored = { ...options, asked, importer: importerOf(actor, directory.branches.keys()) }
  const before = await store.lockUnfinished(tx, order.digest)
  if (before !== null) return resume(tx, before, stored)
  const at = network.clock.now()
  const { fileName, digest, mapping } = order
  const startedBy = actorName(actor)
  const job = await store.insertImport(tx, { fileName, digest, mapping, options: stored, startedBy, at })
  const data = { state: 'started', file: fileName, digest: digest.toString('hex'), mapping, options }
  await appendEvents(tx, network.recorder, at, [{ kind: 'import.run', actor, subject: `import:${job.id}`, data }])
  return { kind: 'started', job }
}

async function resume(tx: Tx, job: store.ImportRow, asked: store.StoredOptions): Promise<StartImportResult> {
  const { importer: _before, ...before } = job.options
  const { importer: _now, ...now } = asked
  if (!isDeepStrictEqual(before, now)) return { kind: 'conflict', problem: { code: 'OTHER_OPTIONS' } }
  if (job.state === 'running') return { kind: 'resumed', job }
  await store.setImportState(tx, job.id, { state: 'stopped' })
  return { kind: 'resumed', job: { ...job, state: 'stopped', problem: null, finished_at: null } }
}
