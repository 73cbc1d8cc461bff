import { existsSync, readdirSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { startEmbeddedPostgres, tryFileLock } from '@wenyuan/server/platform'

/** Held in its folder as long as the program that uses the server lives. */
export const LOCK_FILE = 'run.lock'
/** The server's own folder in it. */
export const SERVER_FOLDER = 'server'

/** A program that was killed has left its server running and its folder behind: both go now. */
export async function sweepEndedServers(prefix: string): Promise<void> {
  for (const name of readdirSync(os.tmpdir()).filter((one) => one.startsWith(prefix))) {
    const folder = path.join(os.tmpdir(), name)
    const lockFile = path.join(folder, LOCK_FILE)
    if (!existsSync(lockFile)) continue
    const lock = tryFileLock(lockFile, 'alone')
    if (lock === null) continue
    await stopLeftServer(path.join(folder, SERVER_FOLDER))
    rmSync(folder, { recursive: true, force: true })
    lock.release()
  }
}

async function stopLeftServer(dataDir: string): Promise<void> {
  if (!existsSync(path.join(dataDir, 'postgres', 'postmaster.pid'))) return
  const postgres = await startEmbeddedPostgres({ dataDir, say: () => undefined })
  await postgres.stop()
}
