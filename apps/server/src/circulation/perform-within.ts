import type { Tx } from '../platform/index.ts'
import type { ActCommand, Outcome } from './acts.ts'
import { emptyKeys } from './lock-acts.ts'
import { type ActContext, performIn } from './perform-acts.ts'

/** How often a command may find that it touches more than it locked before that is a bug. */
const MAX_LOCK_ROUNDS = 8

/**
 * Performs one command in the caller's transaction, beside other things that it writes: for acts that are no haste. The
 * caller takes no lock before that comes after those of the act (patron, item, title).
 */
export async function performWithin(tx: Tx, context: ActContext, command: ActCommand): Promise<Outcome> {
  const more = emptyKeys()
  for (let round = 1; round <= MAX_LOCK_ROUNDS; round++) {
    const { results } = await performIn(tx, context, [command], more)
    const result = results.get(command)
    if (result === undefined) continue
    if (!('outcome' in result)) throw new Error('a command without a key gave no outcome')
    return result.outcome
  }
  throw new Error('an act kept touching more than it locked')
}
