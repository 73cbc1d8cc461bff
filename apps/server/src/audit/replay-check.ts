import { type Actor, isAllowed } from '@wenyuan/domain/access'
import type { Network } from '../network/index.ts'
import { applyEvent, emptyState } from './rebuild-state.ts'
import { readEvents, readStored } from './replay-check-store.ts'
import { type Different, findDifferences } from './replay-differences.ts'

export type ReplayCheck =
  | { readonly kind: 'forbidden' }
  | {
      readonly kind: 'checked'
      readonly events: number
      readonly compared: Readonly<Record<'items' | 'loans' | 'holds' | 'balances', number>>
      readonly differences: readonly Different[]
    }

const BATCH = 5_000

/**
 * Makes the state of circulation from nothing but the record, in memory, and compares every loan, hold, item and balance
 * with the tables (truth 9). All of it is read as of one moment, so acts may go on meanwhile.
 */
export async function checkReplay(network: Network, actor: Actor): Promise<ReplayCheck> {
  if (!isAllowed(actor, 'event.read')) return { kind: 'forbidden' }
  return network.db.transaction(async (tx) => {
    await tx.script('SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY; SET LOCAL statement_timeout = 0')
    const rebuilt = emptyState()
    let events = 0
    for (let after = '0'; ; ) {
      const batch = await readEvents(tx, after, BATCH)
      for (const event of batch) applyEvent(rebuilt, event)
      events += batch.length
      after = batch.at(-1)?.id ?? after
      if (batch.length < BATCH) break
    }
    const stored = await readStored(tx)
    const compared = {
      items: stored.items.size,
      loans: stored.loans.size,
      holds: stored.holds.size,
      balances: stored.balances.size,
    }
    return { kind: 'checked', events, compared, differences: findDifferences(stored, rebuilt) }
  })
}
