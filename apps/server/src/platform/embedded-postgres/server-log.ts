import { closeSync, openSync, readSync, renameSync, statSync } from 'node:fs'
import path from 'node:path'

const LOG_LIMIT_BYTES = 10 * 1024 * 1024
const TAIL_BYTES = 4096

export function logFileOf(dataDir: string): string {
  return path.join(dataDir, 'postgres.log')
}

/**
 * Opens PostgreSQL's log for appending. A file and not a pipe: the server goes on when the program that started it
 * ends. A long one is put aside first, over the one put aside before.
 */
export function openServerLog(file: string): number {
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0
  if (size > LOG_LIMIT_BYTES) renameSync(file, `${file}.1`)
  return openSync(file, 'a', 0o600)
}

/** What was written since `from`, at most the last few lines. */
export function readServerLog(file: string, from: number): string {
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0
  const start = Math.max(from, size - TAIL_BYTES)
  if (start >= size) return ''
  const handle = openSync(file, 'r')
  try {
    const buffer = Buffer.alloc(size - start)
    return buffer.toString('utf8', 0, readSync(handle, buffer, 0, buffer.length, start)).trim()
  } finally {
    closeSync(handle)
  }
}
