import { randomBytes } from 'node:crypto'
import { existsSync, readdirSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { type FileLock, makeFolder, PASSABLE, startEmbeddedPostgres, tryFileLock } from '@wenyuan/server/platform'
import { openTestServer } from './test-server.ts'

const PREFIX = 'wenyuan-test-'

/**
 * Before a run: a folder in which the first test that needs a database starts the server (tests of pure rules pay
 * nothing), known to all by an environment variable. Returns what is to be done after the run.
 */
export default async function setUpTestRun(): Promise<() => Promise<void>> {
  await sweepEndedRuns()
  const folder = path.join(os.tmpdir(), PREFIX + randomBytes(6).toString('hex'))
  const home = serverFolderOf(folder)
  makeFolder(home, PASSABLE)
  const lock = tryFileLock(runLockOf(folder), 'alone')
  process.env['WENYUAN_TEST_FOLDER'] = home
  return () => endRun(folder, lock)
}

async function endRun(folder: string, lock: FileLock | null): Promise<void> {
  const url = process.env['WENYUAN_TEST_DATABASE_URL']
  if (url !== undefined) {
    const server = await openTestServer({ folder: serverFolderOf(folder), url })
    await server.dropAll()
    await server.close()
  }
  await removeRun(folder)
  lock?.release()
}

/** A run that was killed has left its server running. */
async function sweepEndedRuns(): Promise<void> {
  const names = readdirSync(os.tmpdir()).filter((name) => name.startsWith(PREFIX))
  for (const folder of names.map((name) => path.join(os.tmpdir(), name))) {
    if (!existsSync(runLockOf(folder))) continue
    const lock = tryFileLock(runLockOf(folder), 'alone')
    if (lock === null) continue
    await removeRun(folder)
    lock.release()
  }
}

async function removeRun(folder: string): Promise<void> {
  const home = serverFolderOf(folder)
  if (existsSync(path.join(home, 'postgres', 'postmaster.pid'))) {
    const server = await startEmbeddedPostgres({ dataDir: home, say: () => undefined })
    await server.stop()
  }
  rmSync(folder, { recursive: true, force: true })
}

function serverFolderOf(folder: string): string {
  return path.join(folder, 'server')
}

function runLockOf(folder: string): string {
  return path.join(folder, 'run.lock')
}
