import { readCsv } from './read-csv.ts'

/** Enough for the first line of any file that is one. */
const HEAD_BYTES = 65_536
const MOST_COLUMNS = 1_000
const SEPARATORS = [',', '\t', ';', '|']

/** The names of a file's columns, so that they can be chosen; none where it is packed or unreadable here. */
export async function columnsOf(file: File): Promise<readonly string[]> {
  if (/\.(?:gz|xz)$/i.test(file.name)) return []
  const text = textOf(await file.slice(0, HEAD_BYTES).arrayBuffer())
  const names = text.trimStart().startsWith('{') ? keysOf(text) : headerOf(text)
  return [...new Set(names.map((name) => name.trim()).filter((name) => name !== ''))].slice(0, MOST_COLUMNS)
}

/** The head may end inside a character: `stream` leaves that one out. */
function textOf(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true })
  } catch {
    return new TextDecoder('gb18030').decode(bytes)
  }
}

function headerOf(text: string): readonly string[] {
  const rows = SEPARATORS.map((separator) => readCsv(text, 1, separator)[0] ?? [])
  return rows.reduce((best, row) => (row.length > best.length ? row : best), [])
}

function keysOf(text: string): readonly string[] {
  const [line = ''] = text.trimStart().split('\n', 1)
  try {
    return Object.keys(JSON.parse(line) as object)
  } catch {
    return []
  }
}
