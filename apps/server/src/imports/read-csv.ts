import { createReadStream } from 'node:fs'
import { CsvError, type Parser, parse } from 'csv-parse'
import { MAX_BROKEN_ROWS, MAX_RAW_LENGTH, MAX_ROW_BYTES } from './import-limits.ts'
import { ImportRefused } from './import-problem.ts'

/** A row of the file, before its cells are understood. */
export type FileRow =
  | { readonly kind: 'cells'; readonly cells: readonly string[] }
  | {
      readonly kind: 'broken'
      readonly code: 'ROW_TOO_LONG' | 'QUOTE_NOT_CLOSED' | 'JSON_BROKEN'
      readonly raw: string
    }

type Parsed = { readonly cells: string[]; readonly endsAt: number }

/**
 * The rows of a CSV file in UTF-8, blank lines as rows without cells. A quote that never closes, or a row beyond all
 * measure, takes one line with it: reading goes on at the line after.
 */
export async function* readCsv(file: string, delimiter: string): AsyncGenerator<FileRow> {
  let start = 0
  for (let broken = 0; ; broken += 1) {
    if (broken > MAX_BROKEN_ROWS)
      throw new ImportRefused({ code: 'TOO_MANY_BROKEN_ROWS', expected: String(MAX_BROKEN_ROWS) })
    const end = yield* readFrom(file, delimiter, start)
    if (end === null) return
    const line = await lineAt(file, end.brokenAt)
    yield { kind: 'broken', code: end.code, raw: line.text }
    if (line.nextAt === null) return
    start = line.nextAt
  }
}

type Broken = { readonly brokenAt: number; readonly code: 'ROW_TOO_LONG' | 'QUOTE_NOT_CLOSED' }

/** Null: read to the end. */
async function* readFrom(file: string, delimiter: string, start: number): AsyncGenerator<FileRow, Broken | null> {
  const parsed: Parsed[] = []
  let done = start
  // Rows are taken from the hook: what waits in the parser's own queue is lost when it fails.
  const parser = parse({
    bom: start === 0,
    delimiter,
    relax_column_count: true,
    relax_quotes: true,
    max_record_size: MAX_ROW_BYTES,
    on_record: (cells: string[], { bytes }) => {
      parsed.push({ cells, endsAt: start + bytes })
      return null
    },
  })
  function* taken(): Generator<FileRow> {
    for (const { cells, endsAt } of parsed.splice(0)) {
      done = endsAt
      yield { kind: 'cells', cells: cells.length === 1 && cells[0] === '' ? [] : cells }
    }
  }
  try {
    for await (const chunk of createReadStream(file, { start })) {
      const error = await write(parser, chunk as Buffer)
      yield* taken()
      if (error !== null) return { brokenAt: done, code: codeOf(error) }
    }
    const error = await write(parser, null)
    yield* taken()
    return error === null ? null : { brokenAt: done, code: codeOf(error) }
  } finally {
    parser.destroy()
  }
}

/** Null as chunk ends it. */
function write(parser: Parser, chunk: Buffer | null): Promise<Error | null> {
  return new Promise((resolve) => {
    parser.once('error', resolve)
    const written = (error?: Error | null) => {
      parser.off('error', resolve)
      // Whoever fails says so once more, to all who listen.
      if (error) parser.on('error', () => undefined)
      resolve(error ?? null)
    }
    if (chunk !== null) parser.write(chunk, written)
    else {
      parser.once('end', () => written())
      parser.resume()
      parser.end()
    }
  })
}

function codeOf(error: Error): Broken['code'] {
  if (!(error instanceof CsvError)) throw error
  return error.code === 'CSV_MAX_RECORD_SIZE' ? 'ROW_TOO_LONG' : 'QUOTE_NOT_CLOSED'
}

const NEWLINE = 0x0a

/** The line at a byte, cut to what is kept of it, and where the next one begins. */
async function lineAt(file: string, at: number): Promise<{ text: string; nextAt: number | null }> {
  const kept: Buffer[] = []
  let [keptBytes, passed] = [0, 0]
  for await (const read of createReadStream(file, { start: at })) {
    const chunk = read as Buffer
    const end = chunk.indexOf(NEWLINE)
    const part = end < 0 ? chunk : chunk.subarray(0, end)
    if (keptBytes < MAX_RAW_LENGTH) {
      kept.push(part.subarray(0, MAX_RAW_LENGTH))
      keptBytes += part.length
    }
    if (end >= 0) return { text: textOf(kept), nextAt: at + passed + end + 1 }
    passed += chunk.length
  }
  return { text: textOf(kept), nextAt: null }
}

function textOf(parts: readonly Buffer[]): string {
  return Buffer.concat(parts).toString('utf8').slice(0, MAX_RAW_LENGTH).trimEnd()
}
