import { createHash } from 'node:crypto'
import { chownSync, lstatSync, mkdirSync, readdirSync, rmdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { PRIVATE } from '../folders.ts'
import type { StartProblem } from './problems.ts'
import type { RunUser } from './run-user.ts'

export const SOCKET_PORT = 5432
const SOCKET_FILE = `.s.PGSQL.${SOCKET_PORT}`
/** The system's field for a socket's path, without its closing zero: 108 bytes on Linux, 104 on macOS. */
const SOCKET_PATH_BYTES = process.platform === 'darwin' ? 103 : 107

/**
 * Where the socket goes: with the data if the path is short enough, else in the folder for temporary files under a name
 * that follows from the data folder, so that a server started again is found at the same place.
 */
export function chooseSocketFolder(dataDir: string, temporary: string): string {
  const beside = path.join(dataDir, 'socket')
  if (Buffer.byteLength(path.join(beside, SOCKET_FILE)) <= SOCKET_PATH_BYTES) return beside
  return path.join(temporary, `wenyuan-${createHash('sha256').update(dataDir).digest('hex').slice(0, 12)}`)
}

/** Makes the folder for PostgreSQL's user alone, or makes sure that it is so. */
export function prepareSocketFolder(folder: string, user: RunUser | null): StartProblem | null {
  const owner = user?.uid ?? process.getuid?.() ?? 0
  try {
    mkdirSync(folder, { mode: PRIVATE })
    if (user !== null) chownSync(folder, user.uid, user.gid)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
  }
  // In a folder for everybody's temporary files somebody else may have put one there to answer in our stead.
  const found = lstatSync(folder)
  const isPrivate = found.isDirectory() && found.uid === owner && (found.mode & 0o777) === PRIVATE
  return isPrivate ? null : { code: 'socket-folder-taken', folder }
}

/** What a killed server left would stop the next one if another process has its number by then. */
export function clearSocketFolder(folder: string): void {
  for (const name of readdirSync(folder)) {
    if (name.startsWith(SOCKET_FILE)) rmSync(path.join(folder, name), { force: true })
  }
}

/** After the server has stopped; whatever is in the way stays for the next start. */
export function removeSocketFolder(folder: string): void {
  try {
    rmdirSync(folder)
  } catch {
    // Not empty or not ours: nothing depends on its going.
  }
}
