import { createHash } from 'node:crypto'
import type { OperationId } from '@wenyuan/contract'
import { problemTypes } from '@wenyuan/contract'
import type { Actor } from '@wenyuan/domain/access'
import { actorName } from '@wenyuan/domain/access'
import { type Tx, timestamptz } from '../platform/index.ts'
import { type Answer, isProblem, problem } from './answer.ts'
import type { App, Ask } from './app.ts'

/** Keys of circulation acts are kept for good; these as long as the API promises. */
export const KEY_KEPT_MS = 24 * 3_600_000

/** Not yet answered: the row's own transaction is under way, so nobody else ever reads this. */
const UNANSWERED = 0

// Waits for whoever has the same key under way. A row comes back when the key is ours: new, or kept long enough.
const CLAIM = `INSERT INTO idempotency (actor, key, body_hash, status, answer, keep_until)
VALUES ($1, $2, $3, ${UNANSWERED}, '', $4)
ON CONFLICT (actor, key) DO UPDATE
  SET body_hash = excluded.body_hash, status = ${UNANSWERED}, answer = '', keep_until = excluded.keep_until
  WHERE idempotency.keep_until < $5
RETURNING true AS claimed`
const FIND = 'SELECT body_hash, status, answer FROM idempotency WHERE actor = $1 AND key = $2'
const ANSWERED = 'UPDATE idempotency SET status = $3, answer = $4 WHERE actor = $1 AND key = $2'
const SWEEP = 'DELETE FROM idempotency WHERE keep_until < $1'

export type IdempotentAsk<Id extends OperationId> = Pick<
  Ask<Id>,
  'operationId' | 'params' | 'query' | 'body' | 'key' | 'app'
> & {
  readonly actor: Actor | null
}

/** Whose keys they are that come without a sign-in: who guesses one must guess the whole request too. */
const ANYONE = 'anyone'

/**
 * Runs the work in one transaction, once for each key: the same key with the same request gives the kept answer, a
 * refusal too; with another request 422. `secret`: the answer is kept sealed, because it holds what is shown only once.
 */
export async function withIdempotency<Id extends OperationId>(
  ask: IdempotentAsk<Id>,
  work: (tx: Tx) => Promise<Answer<Id>>,
  { secret = false }: { secret?: boolean } = {},
): Promise<Answer<Id>> {
  const { key, app } = ask
  const { db, clock } = app.network
  if (key === null) return db.transaction(work)
  const actor = ask.actor === null ? ANYONE : actorName(ask.actor)
  const digest = requestDigest(ask)
  return db.transaction(async (tx) => {
    const now = clock.now()
    const claim = [actor, key, digest, timestamptz(now + KEY_KEPT_MS), timestamptz(now)]
    const { rowCount } = await tx.query('claim-idempotency-key', CLAIM, claim)
    if (rowCount === 0) return keptAnswer<Id>(tx, app, { actor, key, digest, secret })
    const answer = await work(tx)
    const text = JSON.stringify(answer)
    const status = isProblem(answer) ? problemTypes[answer.type] : answer.status
    await tx.query('keep-answer', ANSWERED, [actor, key, status, secret ? app.sealer.seal(text) : text])
    return answer
  })
}

type Claimed = { actor: string; key: string; digest: Buffer; secret: boolean }

async function keptAnswer<Id extends OperationId>(
  tx: Tx,
  app: App,
  { actor, key, digest, secret }: Claimed,
): Promise<Answer<Id>> {
  const { rows } = await tx.query<{ body_hash: Buffer; answer: string }>('find-idempotency-key', FIND, [actor, key])
  const kept = rows[0]
  if (kept === undefined) throw new Error('a key that is taken has a row')
  if (!kept.body_hash.equals(digest)) return problem('key-reused')
  // Another operation's answer never gets here: the digest covers the operation.
  return JSON.parse(secret ? app.sealer.open(kept.answer) : kept.answer) as Answer<Id>
}

/** What makes two requests the same: the operation, what it is done to and the body as it was understood. */
export function requestDigest(request: {
  readonly operationId: OperationId
  readonly params: unknown
  readonly query?: unknown
  readonly body: unknown
}): Buffer {
  const { operationId, params, query, body } = request
  return createHash('sha256')
    .update(JSON.stringify([operationId, params ?? null, query ?? null, body ?? null]))
    .digest()
}

/** Forgets the keys whose time is over; a task of the worker. */
export async function sweepIdempotencyKeys({ db, clock }: App['network']): Promise<number> {
  const { rowCount } = await db.query('sweep-idempotency-keys', SWEEP, [timestamptz(clock.now())])
  return rowCount
}
