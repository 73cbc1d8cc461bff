import { closeSync, openSync, readSync } from 'node:fs'
import { type ColumnMapping, mapColumns } from '@wenyuan/domain/catalog'
import { MAX_COLUMNS } from './import-limits.ts'
import type { ImportProblem } from './import-problem.ts'
import { type FileRow, readCsv } from './read-csv.ts'
import { jsonHeader, readJsonl } from './read-jsonl.ts'

/** How the rows of a spooled file are read; the same file always gives the same. */
export type FileForm = {
  readonly format: 'csv' | 'jsonl'
  readonly delimiter: string
  readonly header: readonly string[]
}

export type NumberedRow = {
  /** As a spreadsheet numbers it: the header of a CSV file is row 1. */
  readonly number: number
  readonly row: FileRow
}

export type MappedFile = {
  readonly form: FileForm
  readonly columns: ColumnMapping
  /** Field → header, as it was settled. */
  readonly mapping: Readonly<Record<string, string>>
}

const DELIMITERS = [',', '\t', ';']
const SAMPLE_BYTES = 65_536

/** Reads the header of a spooled file and which column is what. */
export async function mapFile(
  file: string,
  explicit: Readonly<Record<string, string>>,
): Promise<({ kind: 'mapped' } & MappedFile) | { kind: 'refused'; problems: readonly ImportProblem[] }> {
  const form = await formOf(file)
  if (form === null) return { kind: 'refused', problems: [{ code: 'HEADER_MISSING' }] }
  const { header } = form
  if (header.length > MAX_COLUMNS) {
    const problem = { code: 'TOO_MANY_COLUMNS', met: String(header.length), expected: String(MAX_COLUMNS) } as const
    return { kind: 'refused', problems: [problem] }
  }
  const mapped = mapColumns(header, explicit)
  if (mapped.kind === 'refused') return { kind: 'refused', problems: mapped.reasons }
  const mapping = Object.fromEntries(
    Object.entries(mapped.mapping).map(([field, column]) => [field, header[column] ?? '']),
  )
  return { kind: 'mapped', form, columns: mapped.mapping, mapping }
}

/** Null: it begins with nothing that names columns. */
async function formOf(file: string): Promise<FileForm | null> {
  const sample = sampleOf(file)
  if (/^\s*[{[]/.test(sample)) {
    const header = await jsonHeader(file)
    return header.length === 0 ? null : { format: 'jsonl', delimiter: ',', header }
  }
  const firstLine = sample.split('\n', 1)[0] ?? ''
  const count = (delimiter: string) => firstLine.split(delimiter).length
  const delimiter = DELIMITERS.reduce((best, one) => (count(one) > count(best) ? one : best))
  for await (const row of readCsv(file, delimiter)) {
    const header = row.kind === 'cells' ? row.cells.map((name) => name.toWellFormed().trim()) : []
    return header.every((name) => name === '') ? null : { format: 'csv', delimiter, header }
  }
  return null
}

function sampleOf(file: string): string {
  const handle = openSync(file, 'r')
  try {
    const bytes = Buffer.alloc(SAMPLE_BYTES)
    const length = readSync(handle, bytes, 0, SAMPLE_BYTES, 0)
    return bytes.toString('utf8', 0, length).replace(/^\ufeff/, '')
  } finally {
    closeSync(handle)
  }
}

/** The rows below the header. */
export async function* readRows(file: string, form: FileForm): AsyncGenerator<NumberedRow> {
  const csv = form.format === 'csv'
  const rows = csv ? readCsv(file, form.delimiter) : readJsonl(file, form.header)
  let number = 0
  for await (const row of rows) {
    number += 1
    if (csv && number === 1) continue
    yield { number, row }
  }
}
