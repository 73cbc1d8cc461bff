import { closeSync, existsSync, fsyncSync, openSync, readFileSync, renameSync, statSync, writeSync } from 'node:fs'
import type { Instant } from '@wenyuan/domain/kernel'

/** How far the chain reached once: its length, and the hash of its last link in hex. */
export type RecordHead = { readonly count: number; readonly hash: string }

/** Two lines a second while work goes on: a busy month. Then the file is set aside and begun anew. */
export const MAX_HEAD_FILE_BYTES = 64 * 1024 * 1024

/** The lines of the head file, oldest first; none where there is no file. A line cut short by a crash is left out. */
export function readRecordHeads(file: string): RecordHead[] {
  if (!existsSync(file)) return []
  return readFileSync(file, 'utf8').split('\n').flatMap(readLine)
}

/**
 * Notes the head outside the database, on disk before it returns: whoever cuts the tail of the chain there would have to
 * reach this file as well.
 */
export function appendRecordHead(file: string, head: RecordHead, at: Instant): void {
  const full = existsSync(file) && statSync(file).size >= MAX_HEAD_FILE_BYTES
  if (full) renameSync(file, `${file}.before-${head.count}`)
  const handle = openSync(file, 'a', 0o600)
  try {
    // Begins with the line break: a line that a crash has cut short stays alone.
    writeSync(handle, `\n${JSON.stringify({ ...head, at: new Date(at).toISOString() })}`)
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

function readLine(line: string): RecordHead[] {
  if (line.trim() === '') return []
  try {
    const { count, hash } = JSON.parse(line) as Partial<RecordHead>
    return typeof count === 'number' && typeof hash === 'string' ? [{ count, hash }] : []
  } catch {
    return []
  }
}
