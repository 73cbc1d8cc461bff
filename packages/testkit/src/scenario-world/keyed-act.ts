import type { OperationId } from '@wenyuan/contract'
import type { Actor } from '@wenyuan/domain/access'
import { type App, withIdempotency } from '@wenyuan/server/http'
import type { Tx } from '@wenyuan/server/platform'
import type { Outcome, PatronShown } from '../scenario/index.ts'
import type { Ground } from './ground.ts'
import { refused } from './refused.ts'
import { showPatron } from './show.ts'

/** One call of the API as far as its key is concerned. */
export type KeyedAct = {
  readonly operationId: OperationId
  readonly actor: Actor
  readonly params: unknown
  readonly body: unknown
  readonly key: string | null
}

/** Done; what it came to is read from the patron afterwards. */
export const DONE: Outcome<Nothing> = { kind: 'permitted', result: {}, explanation: [] }
export type Nothing = Record<never, never>

/**
 * Runs a use case that is no circulation act in a transaction of its own; the same key gives the first outcome again.
 * Gives the patron as the act leaves them, with what the work itself came to.
 */
export async function runKeyed<Own extends Nothing>(
  ground: Ground,
  act: KeyedAct,
  card: string,
  work: (tx: Tx) => Promise<Outcome<Own>>,
): Promise<Outcome<PatronShown & Own>> {
  // The keeper of keys hands back what it was given, whatever that is, and needs no more of the HTTP side than this.
  const ask = { ...act, query: undefined, app: { network: ground.network } as App } as Parameters<
    typeof withIdempotency
  >[0]
  const answer: unknown = await withIdempotency(ask, async (tx) => ({ status: 200, body: await work(tx) }) as never)
  const { body: outcome = refused('KEY_REUSED') } = answer as { body?: Outcome<Own> }
  if (outcome.kind !== 'permitted') return outcome
  return { ...outcome, result: { ...(await showPatron(ground, card)), ...outcome.result } }
}
