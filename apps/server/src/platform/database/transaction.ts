import type { Pool, PoolClient } from 'pg'
import { isRetryable } from './database-errors.ts'
import { type Queryable, queryableOver } from './query.ts'

declare const inTransaction: unique symbol

/** Something asked inside a transaction. What locks or writes takes this type, so it can't be called without one. */
export type Tx = Queryable & { readonly [inTransaction]: true }

/** How often work that met a deadlock or a serialisation failure is done again before its error is given up to the caller. */
export const TRANSACTION_RETRIES = 5

/** How the statements of a transaction are planned. */
export type Planning = 'each-time' | 'once'

const BEGIN = 'BEGIN ISOLATION LEVEL READ COMMITTED'

// A large prepared statement over a few rows costs more to plan than to run: it is planned once per connection, for any
// parameters, and then always goes by the indexes, however small the tables were at that moment.
const BEGIN_PLANNED: Readonly<Record<Planning, string>> = {
  'each-time': BEGIN,
  once: `${BEGIN}; SET LOCAL plan_cache_mode = force_generic_plan; SET LOCAL enable_seqscan = off; SET LOCAL enable_hashjoin = off; SET LOCAL enable_mergejoin = off`,
}

/**
 * Runs the work in one READ COMMITTED transaction; commits when it returns, rolls back when it throws.
 * The work may run more than once: it must not touch anything outside the transaction.
 */
export async function runTransaction<T>(
  pool: Pool,
  work: (tx: Tx) => Promise<T>,
  planning: Planning = 'each-time',
): Promise<T> {
  for (let retries = 0; ; retries += 1) {
    try {
      return await runOnce(pool, work, planning)
    } catch (error) {
      if (!isRetryable(error) || retries >= TRANSACTION_RETRIES) throw error
    }
  }
}

async function runOnce<T>(pool: Pool, work: (tx: Tx) => Promise<T>, planning: Planning): Promise<T> {
  const client = await pool.connect()
  let broken = false
  // A connection that breaks while it is lent says so here, too; unheard, it would end the program.
  const onBroken = () => {
    broken = true
  }
  client.on('error', onBroken)
  let over = false
  const tx = queryableOver(client, () => {
    if (over) throw new Error('this transaction is over: its queries must be awaited inside the work')
  }) as Tx
  try {
    await client.query(BEGIN_PLANNED[planning])
    const result = await work(tx)
    over = true
    await commit(client)
    return result
  } catch (error) {
    over = true
    await client.query('ROLLBACK').catch(onBroken)
    throw error
  } finally {
    client.off('error', onBroken)
    client.release(broken)
  }
}

async function commit(client: PoolClient): Promise<void> {
  const { command } = await client.query('COMMIT')
  // A failed statement whose error was swallowed has aborted the transaction: COMMIT then answers ROLLBACK without an error.
  if (command === 'ROLLBACK') throw new Error('nothing was committed: a statement failed and its error was swallowed')
}
