import { randomBytes } from 'node:crypto'
import { existsSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import path from 'node:path'
import { makeFolder, PRIVATE } from '../platform/index.ts'
import { STALE_UPLOAD_MS } from './import-limits.ts'

const UPLOAD = 'upload-'
const SPOOLED = '.rows'

/** Where uploads wait to be read: in the data folder, so that a restarted server finds them. */
export type SpoolFolder = {
  /** A name for an upload that is still coming in. */
  newUpload(): string
  /** Gives a complete upload the name of its content. */
  keep(upload: string, digest: Buffer): void
  /** Null: it is not here. */
  find(digest: Buffer): string | null
  remove(digest: Buffer): void
  /** Removes what no import needs any more and what uploads that were cut off have left. */
  sweep(needed: readonly Buffer[], nowMs: number): void
}

export function openSpoolFolder(folder: string): SpoolFolder {
  const fileOf = (digest: Buffer) => path.join(folder, digest.toString('hex') + SPOOLED)
  return {
    newUpload() {
      makeFolder(folder, PRIVATE)
      return path.join(folder, UPLOAD + randomBytes(8).toString('hex'))
    },
    keep(upload, digest) {
      // The transaction that keeps it may run again.
      if (existsSync(upload)) renameSync(upload, fileOf(digest))
    },
    find: (digest) => (existsSync(fileOf(digest)) ? fileOf(digest) : null),
    remove: (digest) => rmSync(fileOf(digest), { force: true }),
    sweep(needed, nowMs) {
      if (!existsSync(folder)) return
      const kept = new Set(needed.map((digest) => path.basename(fileOf(digest))))
      for (const name of readdirSync(folder)) {
        const file = path.join(folder, name)
        const stale = name.startsWith(UPLOAD) && nowMs - statSync(file).mtimeMs > STALE_UPLOAD_MS
        if (stale || (name.endsWith(SPOOLED) && !kept.has(name))) rmSync(file, { force: true })
      }
    },
  }
}
