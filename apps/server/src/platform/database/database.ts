import pg from 'pg'
import { type Queryable, queryableOver } from './query.ts'
import { type Planning, runTransaction, type Tx } from './transaction.ts'
import { typeParsers } from './type-parsers.ts'

export type Database = Queryable & {
  /** `planning: 'once'` for the large statements over few rows of the hot acts. */
  transaction<T>(work: (tx: Tx) => Promise<T>, planning?: Planning): Promise<T>
  /** Connections now: open, of these idle, and requests waiting for one. */
  load(): { open: number; idle: number; waiting: number }
  /** Waits for what is under way, then closes. */
  close(): Promise<void>
}

export type DatabaseAddress =
  | { readonly connectionString: string }
  | { readonly socketDir: string; readonly user: string; readonly database: string }

export type DatabaseOptions = DatabaseAddress & {
  /** The most connections at once. */
  readonly max?: number
  /** One schema per network: the search path is set to it, so SQL never names a schema. */
  readonly schema?: string
  /** 0: no limit. */
  readonly statementTimeoutMs?: number
  readonly lockTimeoutMs?: number
  /** Told of an idle connection that broke; the pool has dropped it already. */
  readonly onConnectionLost?: (error: Error) => void
}

export const DEFAULT_MAX_CONNECTIONS = 10
export const CONNECT_TIMEOUT_MS = 5_000
export const STATEMENT_TIMEOUT_MS = 30_000
export const LOCK_TIMEOUT_MS = 10_000
/** A transaction of ours never waits for anything but the database: one that is idle this long has lost its program. */
export const IDLE_IN_TRANSACTION_TIMEOUT_MS = 60_000
const IDLE_CONNECTION_MS = 60_000
const SCHEMA_NAME = /^[a-z_][a-z0-9_]{0,62}$/

/** Opens a pool of connections; the first one is made by the first query. */
export function openDatabase(options: DatabaseOptions): Database {
  const setUp = sessionSettings(options)
  const pool = new pg.Pool({
    ...addressOf(options),
    application_name: 'wenyuan',
    max: options.max ?? DEFAULT_MAX_CONNECTIONS,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    idleTimeoutMillis: IDLE_CONNECTION_MS,
    types: typeParsers,
    onConnect: async (client) => {
      await client.query(setUp)
    },
  })
  pool.on('error', (error) => options.onConnectionLost?.(error))
  let closing: Promise<void> | null = null
  return {
    ...queryableOver(pool, () => undefined),
    transaction: (work, planning) => runTransaction(pool, work, planning),
    load: () => ({ open: pool.totalCount, idle: pool.idleCount, waiting: pool.waitingCount }),
    close: () => {
      closing ??= pool.end()
      return closing
    },
  }
}

/** As node-postgres takes it. */
export function addressOf(address: DatabaseAddress): pg.PoolConfig {
  if ('connectionString' in address) return { connectionString: address.connectionString }
  return { host: address.socketDir, user: address.user, database: address.database }
}

function sessionSettings(options: DatabaseOptions): string {
  const settings = [
    `SET statement_timeout = ${options.statementTimeoutMs ?? STATEMENT_TIMEOUT_MS}`,
    `SET lock_timeout = ${options.lockTimeoutMs ?? LOCK_TIMEOUT_MS}`,
    `SET idle_in_transaction_session_timeout = ${IDLE_IN_TRANSACTION_TIMEOUT_MS}`,
    `SET TimeZone = 'UTC'`,
    `SET DateStyle = 'ISO'`,
  ]
  if (options.schema !== undefined) {
    if (!SCHEMA_NAME.test(options.schema)) throw new RangeError(`not a schema name: ${options.schema}`)
    // Extensions live in public.
    settings.push(`SET search_path = "${options.schema}", public`)
  }
  return settings.join('; ')
}
