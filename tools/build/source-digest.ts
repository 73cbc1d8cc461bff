import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'

const TEST = /\.test\.tsx?$/

/** One digest over the names and contents of all files: the same sources give the same one on every machine. */
export function digestOf(sources: readonly string[], root: string): string {
  const digest = createHash('sha256')
  for (const file of sources.flatMap(filesIn).sort()) {
    digest.update(path.relative(root, file)).update('\0').update(readFileSync(file)).update('\0')
  }
  return digest.digest('hex')
}

function filesIn(place: string): string[] {
  if (!existsSync(place)) return []
  if (!statSync(place).isDirectory()) return [place]
  return readdirSync(place, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !TEST.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name))
}
