import { chmodSync, mkdirSync, statSync } from 'node:fs'
import path from 'node:path'

/** Others may pass through (PostgreSQL's own user must reach its cluster below) but not look around. */
export const PASSABLE = 0o711
export const PRIVATE = 0o700

/** Makes the folder and its missing parents with exactly this mode; what is there already is left as it is. */
export function makeFolder(folder: string, mode: number): void {
  const target = path.resolve(folder)
  const first = mkdirSync(target, { recursive: true, mode })
  if (first === undefined) return
  // The umask may have taken bits away: give them back, on the folders made just now and on no others.
  for (let at = target; ; at = path.dirname(at)) {
    if ((statSync(at).mode & 0o777) !== mode) chmodSync(at, mode)
    if (at === path.resolve(first)) return
  }
}
