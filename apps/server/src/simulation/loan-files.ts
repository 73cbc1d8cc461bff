import { randomBytes } from 'node:crypto'
import { existsSync, renameSync, rmSync } from 'node:fs'
import path from 'node:path'
import { makeFolder, PRIVATE } from '../platform/index.ts'

/** Files of loans that wait to be simulated: in the data folder, so that a restarted server finds them. */
export type LoanFiles = {
  /** A name for an upload that is still coming in. */
  newUpload(): string
  /** Gives a complete upload the name of its simulation. */
  keep(upload: string, simulation: string): void
  /** Null: it is not here. */
  find(simulation: string): string | null
  remove(simulation: string): void
}

export function openLoanFiles(folder: string): LoanFiles {
  const fileOf = (simulation: string) => path.join(folder, `simulation-${simulation}.csv`)
  return {
    newUpload() {
      makeFolder(folder, PRIVATE)
      return path.join(folder, `upload-${randomBytes(8).toString('hex')}`)
    },
    keep(upload, simulation) {
      // The transaction that keeps it may run again.
      if (existsSync(upload)) renameSync(upload, fileOf(simulation))
    },
    find: (simulation) => (existsSync(fileOf(simulation)) ? fileOf(simulation) : null),
    remove: (simulation) => rmSync(fileOf(simulation), { force: true }),
  }
}
