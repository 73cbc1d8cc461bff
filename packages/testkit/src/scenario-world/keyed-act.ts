import type { OperationId } from '@wenyuan/contract'
import type { Actor } from '@wenyuan/domain/access'
import { type App, withIdempotency } from '@wenyuan/server/http'
import type { Tx } from '@wenyuan/server/platform'
import type { Outcome } from '../scenario/index.ts'
import type { Ground } from './ground.ts'

/** One call of the API as far as its key is concerned. */
export type KeyedAct = {
  readonly operationId: OperationId
  readonly actor: Actor
  readonly params: unknown
  readonly body: unknown
  readonly key: string | null
}

/** Runs a use case that is no circulation act in a transaction of its own; the same key gives the first outcome again. */
export async function runKeyed<Result>(
  { network }: Ground,
  act: KeyedAct,
  work: (tx: Tx) => Promise<Outcome<Result>>,
): Promise<Outcome<Result>> {
  // The keeper of keys hands back what it was given, whatever that is, and needs no more of the HTTP side than this.
  const ask = { ...act, query: undefined, app: { network } as App } as Parameters<typeof withIdempotency>[0]
  const answer: unknown = await withIdempotency(ask, async (tx) => ({ status: 200, body: await work(tx) }) as never)
  const { body } = answer as { body?: Outcome<Result> }
  return body ?? refused('KEY_REUSED')
}

/** Refused before any rule was asked, so no refusal is on record. */
export function refused(code: string, explanation: readonly string[] = []): Outcome<never> {
  return { kind: 'refused', codes: [code], explanation, unrecorded: true }
}
