import { rmSync } from 'node:fs'
import { id } from '@wenyuan/contract'
import { isAllowed } from '@wenyuan/domain/access'
import {
  type Answer,
  type App,
  type Ask,
  cutPage,
  forbidden,
  impossible,
  problem,
  readCursor,
  route,
  withIdempotency,
} from '../http/index.ts'
import type { Language } from '../platform/index.ts'
import { errorsCsv } from './errors-csv.ts'
import type { ImportProblem } from './import-problem.ts'
import { createImportRunner, type ImportRunner, resumeImports } from './import-runner.ts'
import { findBadRows, findImport, listImportRows } from './import-store.ts'
import { viewImport } from './import-view.ts'
import { problemSentence } from './import-words.ts'
import { mapFile } from './read-file.ts'
import { readUpload } from './read-upload.ts'
import { openSpoolFolder, type SpoolFolder } from './spool-folder.ts'
import { startImport } from './start-import.ts'
import { undoImport } from './undo-import.ts'

export type ImportRouteOptions = {
  /** Where uploads wait: it must outlive the program. */
  readonly folder: string
  readonly onError: (error: unknown) => void
}

export function importRoutes(app: App, { folder, onError }: ImportRouteOptions): ImportRunner {
  const { network, fastify } = app
  const spool = openSpoolFolder(folder)
  const runner = createImportRunner(network, { spool, onError })
  // Without a database the server still starts and says so; what was running is resumed at the next start.
  fastify.addHook('onReady', () => resumeImports(network, spool, runner).catch(onError))
  fastify.addHook('onClose', () => runner.stop())

  route(app, 'startImport', async (ask) => {
    const answer = await start(ask, spool)
    runner.wake()
    return answer
  })

  route(app, 'listImports', async ({ actor, query: { cursor, limit }, language }) => {
    if (!isAllowed(actor, 'import.run')) return forbidden('import.run')
    const read = readCursor(cursor, id)
    if (read.kind === 'refused') return read.answer
    const found = await listImportRows(network.db, { before: read.place, limit: limit + 1 })
    const { rows, nextCursor } = cutPage(found, limit, (row) => row.id)
    const items = rows.map((row) => viewImport(row, { language, zone: network.zone }))
    return { status: 200, body: { items, nextCursor } }
  })

  route(app, 'getImport', async ({ params, actor, language }) => {
    if (!isAllowed(actor, 'import.run')) return forbidden('import.run')
    const row = await findImport(network.db, params.id)
    return row === null
      ? problem('not-found')
      : { status: 200, body: viewImport(row, { language, zone: network.zone }) }
  })

  route(app, 'getImportErrors', async ({ params, actor, language }) => {
    if (!isAllowed(actor, 'import.run')) return forbidden('import.run')
    const row = await findImport(network.db, params.id)
    if (row === null) return problem('not-found')
    const headers = { 'content-disposition': `attachment; filename="import-${row.id}-errors.csv"` }
    return { status: 200, body: errorsCsv(await findBadRows(network.db, row.id), row.rows_bad, language), headers }
  })

  route(app, 'undoImport', async ({ params, actor }) => {
    const result = await undoImport(network, actor, params.id)
    switch (result.kind) {
      case 'undone': {
        const { kind: _, kept, ...counts } = result
        return { status: 200, body: { ...counts, status: 'undone', kept: [...kept] } }
      }
      case 'forbidden':
        return forbidden('import.run')
      case 'not-found':
        return problem('not-found')
    }
  })
  return runner
}

async function start(ask: Ask<'startImport'>, spool: SpoolFolder): Promise<Answer<'startImport'>> {
  const { actor, language, network } = ask
  // Before the file is read: it may be large.
  if (!isAllowed(actor, 'import.run')) return forbidden('import.run')
  const upload = await readUpload(ask.request, spool)
  if (upload.kind === 'problem') return upload
  try {
    const { file, digest, fileName, asked, options } = upload
    const mapped = await mapFile(file, asked)
    if (mapped.kind === 'refused') return unreadable(mapped.problems, language)
    // What makes two uploads the same.
    const body = { digest: digest.toString('hex'), asked, options } as unknown as typeof ask.body
    return await withIdempotency({ ...ask, body }, async (tx) => {
      const result = await startImport(tx, network, actor, {
        fileName,
        digest,
        asked,
        options,
        mapping: mapped.mapping,
      })
      switch (result.kind) {
        case 'started':
        case 'resumed':
          spool.keep(file, digest)
          return { status: 202, body: viewImport(result.job, { language, zone: network.zone }) }
        case 'forbidden':
          return forbidden('import.run')
        case 'unknown':
          return impossible(result.path, 'unknown')
        case 'conflict':
          return problem('conflict', { errors: [faultOf(result.problem, language)] })
      }
    })
  } finally {
    rmSync(upload.file, { force: true })
  }
}

function unreadable(problems: readonly ImportProblem[], language: Language): Answer<'startImport'> {
  return problem('impossible', { errors: problems.map((one) => faultOf(one, language)) })
}

const PATHS: Readonly<Partial<Record<ImportProblem['code'], string>>> = {
  COLUMN_NOT_FOUND: 'mapping',
  FIELD_UNKNOWN: 'mapping',
}

function faultOf(refused: ImportProblem, language: Language) {
  return { path: PATHS[refused.code] ?? 'file', code: refused.code, message: problemSentence(refused, language) }
}
