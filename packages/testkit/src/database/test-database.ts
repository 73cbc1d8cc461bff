import { type Database, type DatabaseAddress, openDatabase } from '@wenyuan/server/platform'
import { openTestServer, type Planting, type TestServer } from './test-server.ts'

export type TestDatabase = {
  readonly name: string
  /** For programs that open the database themselves. */
  readonly address: DatabaseAddress
  readonly database: Database
  /** Closes and drops it; what is not dropped goes with the run. */
  drop(): Promise<void>
}

/** Enough for the race tests, which send 32 at once. */
const TEST_CONNECTIONS = 40

let server: Promise<TestServer> | null = null

/** A database of its own, with all migrations applied (or `empty`, or with something planted), on the server that the whole run shares. */
export async function createTestDatabase({
  kind = 'migrated',
  max = TEST_CONNECTIONS,
}: {
  kind?: 'migrated' | 'empty' | Planting
  max?: number
} = {}): Promise<TestDatabase> {
  server ??= openRunServer()
  const { createDatabase, dropDatabase } = await server
  const { name, ...address } = await createDatabase(kind)
  const database = openDatabase({ ...address, max })
  return {
    name,
    address,
    database,
    drop: async () => {
      await database.close()
      await dropDatabase(name)
    },
  }
}

function openRunServer(): Promise<TestServer> {
  const folder = process.env['WENYUAN_TEST_FOLDER']
  if (folder === undefined) throw new Error('the test run has no folder: start it through vitest.config.ts')
  return openTestServer({ folder, url: process.env['WENYUAN_TEST_DATABASE_URL'] })
}
