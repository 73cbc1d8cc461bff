import path from 'node:path'
import {
  type Config,
  codeOf,
  type Database,
  type DatabaseAddress,
  describeMasterKeyProblem,
  describeMigrationProblem,
  EmbeddedPostgresError,
  isDatabaseAway,
  type MasterKey,
  migrate,
  openDatabase,
  readOrMakeMasterKey,
  startEmbeddedPostgres,
} from '../platform/index.ts'
import { type Saying, wordsFor } from './start-words.ts'

/** The database, ready for this program, and the key. */
export type Home = {
  readonly db: Database
  readonly address: DatabaseAddress
  readonly masterKey: MasterKey
  close(): Promise<void>
}

export type OpenHome = { kind: 'open'; home: Home } | { kind: 'refused'; problem: string }

export const OLDEST_POSTGRES = 15
const MIGRATIONS = path.resolve(import.meta.dirname, '../../../../database/migrations')

/** Has a database run or reaches the one that is named, and brings it to this program's newest migration. */
export async function openHome(config: Config, say: (words: string) => void): Promise<OpenHome> {
  const tell = (saying: Saying) => say(wordsFor(saying, config.language))
  const key = readOrMakeMasterKey(config.keyFile)
  if (key.kind === 'refused') return refused(describeMasterKeyProblem(key.problem, config.language))
  if (key.made) tell({ code: 'key-made', file: config.keyFile })

  const running = await runDatabase(config, say)
  if (running.kind === 'refused') return running
  const db = openDatabase(running.address)
  const close = async () => {
    await db.close()
    await running.stop()
  }
  const problem = await prepareDatabase(db, config, tell).catch((error: unknown) => problemOf(error, config))
  if (problem === null) return { kind: 'open', home: { db, address: running.address, masterKey: key.key, close } }
  await close()
  return refused(problem)
}

type Run = { kind: 'running'; address: DatabaseAddress; stop(): Promise<void> } | { kind: 'refused'; problem: string }

async function runDatabase(config: Config, say: (words: string) => void): Promise<Run> {
  if (config.database.kind === 'external') {
    const address = { connectionString: config.database.url }
    return { kind: 'running', address, stop: () => Promise.resolve() }
  }
  try {
    const { dataFolder: dataDir, language } = config
    const postgres = await startEmbeddedPostgres({ dataDir, language, say })
    return { kind: 'running', address: postgres, stop: () => postgres.stop() }
  } catch (error) {
    if (error instanceof EmbeddedPostgresError) return refused(error.message)
    throw error
  }
}

/** Null, or what is wrong with it. */
async function prepareDatabase(db: Database, config: Config, tell: (saying: Saying) => void): Promise<string | null> {
  const { rows } = await db.query<{ number: string; version: string }>(
    null,
    `SELECT current_setting('server_version_num') AS number, current_setting('server_version') AS version`,
  )
  const { number = '0', version = '' } = rows[0] ?? {}
  if (Number(number) < OLDEST_POSTGRES * 10_000) {
    return wordsFor({ code: 'database-too-old', version, needed: OLDEST_POSTGRES }, config.language)
  }
  const result = await migrate(db, {
    folder: MIGRATIONS,
    onMigration: (step) => tell({ code: 'migrating', ...step }),
  })
  return result.kind === 'refused' ? describeMigrationProblem(result.problem, config.language) : null
}

const NOT_LET_IN = new Set(['28P01', '28000', '3D000', '42501']) // wrong password, no such user, no such database, no privilege

function problemOf(error: unknown, config: Config): string {
  if (!isDatabaseAway(error) && !NOT_LET_IN.has(codeOf(error) ?? '')) throw error
  const reason = error instanceof Error && error.message !== '' ? error.message : (codeOf(error) ?? '')
  return wordsFor({ code: 'database-away', reason }, config.language)
}

function refused(problem: string): { kind: 'refused'; problem: string } {
  return { kind: 'refused', problem }
}
