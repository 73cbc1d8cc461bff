import { realpathSync } from 'node:fs'
import pg from 'pg'
import { codeOf } from '../database/database-errors.ts'
import { SUPERUSER } from './cluster.ts'

/** `not-ready`: it is there and starting, recovering or full; `silent`: nothing answers at the socket. */
export type Answer = 'ours' | 'other' | 'not-ready' | 'silent'

const ASK_TIMEOUT_MS = 5_000
const NOT_READY = new Set(['57P03', '53300', '57P01'])

/** Does a server answer at this socket, and is it the one that runs this cluster? */
export async function askServer(socketDir: string, cluster: string): Promise<Answer> {
  return withSuperuser(socketDir, async (client) => {
    const { rows } = await client.query<{ data_directory: string }>('SHOW data_directory')
    return rows[0]?.data_directory === realpathSync(cluster) || rows[0]?.data_directory === cluster ? 'ours' : 'other'
  }).catch((error: unknown) => (NOT_READY.has(codeOf(error) ?? '') ? 'not-ready' : 'silent'))
}

/** Makes the database unless it is there. */
export async function ensureDatabase(socketDir: string, name: string): Promise<void> {
  await withSuperuser(socketDir, async (client) => {
    const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [name])
    if (rowCount === 0) await client.query(`CREATE DATABASE ${pg.escapeIdentifier(name)}`)
  })
}

async function withSuperuser<T>(socketDir: string, ask: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({
    host: socketDir,
    user: SUPERUSER,
    database: 'postgres',
    connectionTimeoutMillis: ASK_TIMEOUT_MS,
  })
  client.on('error', () => undefined) // a connection that breaks fails its query, too
  try {
    await client.connect()
    return await ask(client)
  } finally {
    await client.end().catch(() => undefined)
  }
}
