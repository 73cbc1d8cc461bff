import { DatabaseSync } from 'node:sqlite'
import { setTimeout as wait } from 'node:timers/promises'

/** A lock that is held; `release` may be called twice. */
export type FileLock = { release(): void }

const RETRY_EVERY_MS = 50

// SQLite's own locks on an empty file: kept by the operating system, so they end with the process that holds them,
// however it ends. A file with a process number in it would be left behind, and the number used again by another.
const EXCLUSIVE = 'BEGIN EXCLUSIVE'
const SHARED = 'BEGIN; SELECT count(*) FROM sqlite_master'

/** Takes the lock at once or answers null. Many may hold it shared, or one alone. */
export function tryFileLock(file: string, mode: 'alone' | 'shared'): FileLock | null {
  const handle = new DatabaseSync(file, { timeout: 0 })
  try {
    handle.exec(mode === 'alone' ? EXCLUSIVE : SHARED)
  } catch (error) {
    handle.close()
    if (isLocked(error)) return null
    throw error
  }
  return { release: () => handle.isOpen && handle.close() }
}

/** Waits for the lock up to `limitMs`, then answers null. */
export async function waitForFileLock(
  file: string,
  mode: 'alone' | 'shared',
  limitMs: number,
): Promise<FileLock | null> {
  for (let waitedMs = 0; ; waitedMs += RETRY_EVERY_MS) {
    const lock = tryFileLock(file, mode)
    if (lock !== null || waitedMs >= limitMs) return lock
    await wait(RETRY_EVERY_MS)
  }
}

const SQLITE_BUSY = 5

function isLocked(error: unknown): boolean {
  return error instanceof Error && 'errcode' in error && Number(error.errcode) % 256 === SQLITE_BUSY
}
