import { createHash, randomBytes } from 'node:crypto'
import path from 'node:path'
import {
  type Database,
  type DatabaseAddress,
  migrate,
  openDatabase,
  readMigrations,
  startEmbeddedPostgres,
  waitForFileLock,
} from '@wenyuan/server/platform'

/** What many tests begin with and takes long to make: made once per run, then copied. */
export type Planting = {
  readonly name: string
  /** Closes whatever it opened: a database in use can't be copied. */
  plant(address: DatabaseAddress): Promise<void>
}

/** A server for databases that are made for one test and dropped after it. */
export type TestServer = {
  /** A copy of the migrated template, of what was planted on it, or an empty database. */
  createDatabase(kind: 'migrated' | 'empty' | Planting): Promise<DatabaseAddress & { readonly name: string }>
  dropDatabase(name: string): Promise<void>
  /** Drops whatever this folder's programs have left. */
  dropAll(): Promise<void>
  close(): Promise<void>
}

export const MIGRATIONS_FOLDER = path.resolve(import.meta.dirname, '../../../../database/migrations')

const TEMPLATE_LOCK_LIMIT_MS = 120_000
const NO_LIMIT = 0

// The template is copied through the write-ahead log, which is quick only while it stays in memory; nothing here has to
// outlive a power cut.
const TEST_SETTINGS = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  shared_buffers: '1GB',
  max_connections: '200',
  max_wal_size: '8GB',
}

/** `folder`: shared by all programs of one run, which thereby share the template. `url`: an external server to use instead. */
export async function openTestServer({
  folder,
  url,
}: {
  folder: string
  url: string | undefined
}): Promise<TestServer> {
  const address = url === undefined ? await startEmbedded(folder) : { connectionString: url }
  // Copying a template may wait for another copy of it.
  const server = openDatabase({ ...address, max: 2, statementTimeoutMs: NO_LIMIT, lockTimeoutMs: NO_LIMIT })
  const prefix = `wenyuan_test_${createHash('sha256').update(folder).digest('hex').slice(0, 10)}`
  const templates = new Map<string, Promise<string>>()
  const place = { folder, prefix }

  function templateOf(kind: 'migrated' | Planting): Promise<string> {
    const key = kind === 'migrated' ? kind : kind.name
    const known = templates.get(key)
    if (known !== undefined) return known
    const made =
      kind === 'migrated'
        ? ensureTemplate(server, address, place, { suffix: '', from: 'template0', fill: migrateAll })
        : templateOf('migrated').then((from) =>
            ensureTemplate(server, address, place, { suffix: `_${kind.name}`, from, fill: kind.plant }),
          )
    templates.set(key, made)
    return made
  }

  return {
    async createDatabase(kind) {
      const from = kind === 'empty' ? 'template0' : await templateOf(kind)
      const name = `${prefix}_${randomBytes(6).toString('hex')}`
      await server.script(`CREATE DATABASE ${name} TEMPLATE ${from} STRATEGY wal_log`)
      return { ...addressOf(address, name), name }
    },
    dropDatabase: (name) => server.script(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`),
    async dropAll() {
      const { rows } = await server.query<{ datname: string }>(
        null,
        'SELECT datname FROM pg_database WHERE starts_with(datname, $1)',
        [prefix],
      )
      for (const { datname } of rows) await server.script(`DROP DATABASE IF EXISTS ${datname} WITH (FORCE)`)
    },
    close: () => server.close(),
  }
}

async function startEmbedded(folder: string): Promise<DatabaseAddress> {
  const { socketDir, user, database } = await startEmbeddedPostgres({
    dataDir: folder,
    settings: TEST_SETTINGS,
    say: () => undefined,
  })
  return { socketDir, user, database }
}

function addressOf(server: DatabaseAddress, name: string): DatabaseAddress {
  if (!('connectionString' in server)) return { ...server, database: name }
  const url = new URL(server.connectionString)
  url.pathname = `/${name}`
  return { connectionString: url.href }
}

type Template = {
  readonly suffix: string
  readonly from: string
  readonly fill: (address: DatabaseAddress) => Promise<void>
}

/** Made once per run, by whoever needs it first. */
async function ensureTemplate(
  server: Database,
  address: DatabaseAddress,
  { folder, prefix }: { folder: string; prefix: string },
  { suffix, from, fill }: Template,
): Promise<string> {
  const checksums = readMigrations(MIGRATIONS_FOLDER).map(({ checksum }) => checksum)
  const version = createHash('sha256').update(checksums.join()).digest('hex').slice(0, 10)
  const template = `${prefix}_template_${version}${suffix}`
  const lock = await waitForFileLock(path.join(folder, 'template.lock'), 'alone', TEMPLATE_LOCK_LIMIT_MS)
  if (lock === null) throw new Error('the template database is not getting made')
  try {
    const { rowCount } = await server.query(null, 'SELECT FROM pg_database WHERE datname = $1', [template])
    if (rowCount > 0) return template
    const draft = `${template}_draft`
    await server.script(`CREATE DATABASE ${draft} TEMPLATE ${from} STRATEGY wal_log`)
    await fill(addressOf(address, draft))
    await server.script(`ALTER DATABASE ${draft} RENAME TO ${template}`)
    return template
  } finally {
    lock.release()
  }
}

async function migrateAll(address: DatabaseAddress): Promise<void> {
  const database = openDatabase({ ...address, max: 1 })
  const result = await migrate(database, { folder: MIGRATIONS_FOLDER })
  await database.close()
  if (result.kind === 'refused') throw new Error(`the template was refused: ${JSON.stringify(result.problem)}`)
}
