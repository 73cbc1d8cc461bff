import { createDirectoryCache, type Network } from '../network/index.ts'
import type { Database, Tx } from '../platform/index.ts'

/**
 * The network as it is inside one transaction, in which all that its use cases do happens together or not at all. Their
 * statements go one after the other over the one connection; what is read of the directory is kept apart from the
 * network's own, which must not know of what is never committed.
 */
export function networkWithin(network: Network, tx: Tx): Network {
  let last: Promise<unknown> = Promise.resolve()
  function inTurn<T>(ask: () => Promise<T>): Promise<T> {
    const answer = last.then(ask)
    last = answer.catch(() => undefined)
    return answer
  }
  const within = {
    query: (name, text, values) => inTurn(() => tx.query(name, text, values)),
    script: (text) => inTurn(() => tx.script(text)),
  } as Tx
  const db: Database = { ...network.db, ...within, transaction: (work) => work(within) }
  return { ...network, db, directory: createDirectoryCache() }
}
