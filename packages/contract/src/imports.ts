import { z } from 'zod'
import { code, count, id, instant, name, pageOf } from './kernel.ts'

/** What a column can be read as. */
export const importFields = [
  'title',
  'authors',
  'isbn',
  'publisher',
  'year',
  'price',
  'classNumber',
  'callNumber',
  'barcode',
  'itemType',
  'branch',
  'shelf',
] as const

/** Field → header of its column. Left out: the headers are recognised by their usual names. */
export const importMapping = z.partialRecord(z.enum(importFields), name)

/** The parts of a multipart/form-data body; `mapping` travels as JSON text. `branch`: of rows that name none. */
export const importUpload = z.strictObject({
  file: z.file(),
  mapping: importMapping.optional(),
  branch: code.optional(),
})

export const importStates = ['waiting', 'running', 'done', 'failed', 'undoing', 'undone'] as const

/** `rowsTotal` is null until the file was read to its end. Bad rows are in errors.csv with number and reason. */
export const importView = z
  .object({
    id,
    file: z.string(),
    status: z.enum(importStates),
    startedAt: instant,
    finishedAt: instant.nullable(),
    mapping: importMapping,
    rowsTotal: count.nullable(),
    rowsRead: count,
    rowsSkipped: count,
    titlesCreated: count,
    titlesMerged: count,
    itemsCreated: count,
    failure: z.string().nullable(),
  })
  .meta({ id: 'Import' })

export const importPage = pageOf(importView)

/** What has been used since stays: each such title or item, and by what. */
export const undoneImportView = z
  .object({
    id,
    status: z.enum(importStates),
    titlesRemoved: count,
    itemsRemoved: count,
    kept: z.array(z.object({ kind: z.enum(['title', 'item']), id, name: z.string(), usedBy: z.string() })),
  })
  .meta({ id: 'UndoneImport' })

export type ImportField = (typeof importFields)[number]
export type ImportMapping = z.infer<typeof importMapping>
export type ImportView = z.infer<typeof importView>
export type UndoneImportView = z.infer<typeof undoneImportView>
