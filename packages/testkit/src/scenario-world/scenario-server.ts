import { randomBytes } from 'node:crypto'
import { rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import {
  type Database,
  makeFolder,
  migrate,
  openDatabase,
  PASSABLE,
  startEmbeddedPostgres,
  tryFileLock,
} from '@wenyuan/server/platform'
import { MIGRATIONS_FOLDER } from '../database/index.ts'
import { LOCK_FILE, SERVER_FOLDER, sweepEndedServers } from './sweep-ended-servers.ts'

export type ScenarioServer = {
  /** A migrated database of its own. */
  openDatabase(): Promise<Database>
  /** Stops the server and removes all of it. */
  close(): Promise<void>
}

const PREFIX = 'wenyuan-scenarios-'
const TEMPLATE = 'wenyuan_scenario'
/** One act at a time mostly; `together` sends several. */
const CONNECTIONS = 8

// Nothing here has to outlive the command.
const SETTINGS = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  autovacuum: 'off',
  shared_buffers: '128MB',
  max_connections: '200',
}

/** Starts a PostgreSQL of its own in a temporary folder: whatever else runs on this machine is left alone. */
export async function startScenarioServer(): Promise<ScenarioServer> {
  await sweepEndedServers(PREFIX)
  const folder = path.join(os.tmpdir(), PREFIX + randomBytes(6).toString('hex'))
  const dataDir = path.join(folder, SERVER_FOLDER)
  // The server may have to run as another user.
  makeFolder(dataDir, PASSABLE)
  const lock = tryFileLock(path.join(folder, LOCK_FILE), 'alone')
  const postgres = await startEmbeddedPostgres({ dataDir, settings: SETTINGS, say: () => undefined })
  const { socketDir, user, database: first } = postgres
  const server = openDatabase({ socketDir, user, database: first, max: 1 })
  await server.script(`CREATE DATABASE ${TEMPLATE} TEMPLATE template0 STRATEGY wal_log`)
  await migrateTemplate({ socketDir, user, database: TEMPLATE })
  const opened: Database[] = []
  return {
    async openDatabase() {
      const name = `${TEMPLATE}_${opened.length + 1}`
      const database = openDatabase({ socketDir, user, database: name, max: CONNECTIONS })
      opened.push(database)
      await server.script(`CREATE DATABASE ${name} TEMPLATE ${TEMPLATE} STRATEGY wal_log`)
      return database
    },
    async close() {
      await Promise.all([server, ...opened].map((database) => database.close()))
      await postgres.stop()
      rmSync(folder, { recursive: true, force: true })
      lock?.release()
    },
  }
}

async function migrateTemplate(address: { socketDir: string; user: string; database: string }): Promise<void> {
  const database = openDatabase({ ...address, max: 1 })
  const result = await migrate(database, { folder: MIGRATIONS_FOLDER })
  await database.close()
  if (result.kind === 'refused') throw new Error(`the migrations were refused: ${JSON.stringify(result.problem)}`)
}
