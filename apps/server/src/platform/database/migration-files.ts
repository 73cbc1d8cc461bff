import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

export type Migration = {
  readonly number: number
  readonly name: string
  readonly sql: string
  readonly checksum: string
}

const FILE_NAME = /^(\d{4})-([a-z0-9]+(?:-[a-z0-9]+)*)\.sql$/

/**
 * The folder's `NNNN-name.sql` files in the order of their numbers. Throws on another name, a number used twice or a gap:
 * such a folder is a mistake of whoever built the program, not of who runs it.
 */
export function readMigrations(folder: string): Migration[] {
  const files = readdirSync(folder)
    .filter((file) => file.endsWith('.sql'))
    .sort()
  return files.map((file, index) => {
    const [, number, name] = FILE_NAME.exec(file) ?? []
    if (number === undefined || name === undefined) throw new Error(`${file}: a migration is named NNNN-name.sql`)
    if (Number(number) !== index + 1) throw new Error(`${file}: number ${index + 1} was due here`)
    // A checkout on Windows may have changed the line ends: that is no change.
    const sql = readFileSync(path.join(folder, file), 'utf8').replaceAll('\r\n', '\n')
    return { number: index + 1, name, sql, checksum: createHash('sha256').update(sql).digest('hex') }
  })
}
