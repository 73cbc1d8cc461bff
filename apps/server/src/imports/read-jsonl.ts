import { createReadStream } from 'node:fs'
import { JSON_HEADER_ROWS, MAX_JSON_HEADER_BYTES, MAX_RAW_LENGTH, MAX_ROW_BYTES } from './import-limits.ts'
import type { FileRow } from './read-csv.ts'

/** A list in one field, as catalogues write it. */
const LIST_SEPARATOR = '; '

type Line = { readonly text: string; readonly tooLong: boolean }

/** The fields of the first rows, in the order in which they come. */
export async function jsonHeader(file: string): Promise<string[]> {
  const names = new Set<string>()
  let [rows, bytes] = [0, 0]
  for await (const { text } of linesOf(file)) {
    const record = recordOf(text)
    if (record === null && rows === 0 && text.trim() !== '') return []
    for (const name of Object.keys(record ?? {})) names.add(name)
    rows += 1
    bytes += text.length
    if (rows >= JSON_HEADER_ROWS || bytes >= MAX_JSON_HEADER_BYTES) break
  }
  return [...names]
}

/** The rows of a file with one JSON object in each line, their values under the names of the header. */
export async function* readJsonl(file: string, header: readonly string[]): AsyncGenerator<FileRow> {
  for await (const { text, tooLong } of linesOf(file)) {
    if (tooLong) {
      yield { kind: 'broken', code: 'ROW_TOO_LONG', raw: text }
      continue
    }
    if (text.trim() === '') {
      yield { kind: 'cells', cells: [] }
      continue
    }
    const record = recordOf(text)
    if (record === null) yield { kind: 'broken', code: 'JSON_BROKEN', raw: text }
    else yield { kind: 'cells', cells: header.map((name) => cellOf(record[name])) }
  }
}

function recordOf(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : null
  } catch {
    return null
  }
}

function cellOf(value: unknown): string {
  if (typeof value === 'string') return value
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  if (Array.isArray(value)) return value.map(cellOf).join(LIST_SEPARATOR)
  return value === null || value === undefined ? '' : JSON.stringify(value)
}

/** Lines without their end; of one that is too long its beginning. */
async function* linesOf(file: string): AsyncGenerator<Line> {
  let [rest, tooLong] = ['', false]
  const stream = createReadStream(file, { encoding: 'utf8' })
  for await (const chunk of stream) {
    const lines = (rest + String(chunk)).split('\n')
    rest = lines.pop() ?? ''
    for (const [n, line] of lines.entries()) {
      const long = (n === 0 && tooLong) || line.length > MAX_ROW_BYTES
      yield { text: long ? line.slice(0, MAX_RAW_LENGTH) : line, tooLong: long }
    }
    if (lines.length > 0) tooLong = false
    if (rest.length > MAX_ROW_BYTES) {
      tooLong = true
      rest = rest.slice(0, MAX_RAW_LENGTH)
    }
  }
  if (rest.trim() !== '') yield { text: rest, tooLong }
}
