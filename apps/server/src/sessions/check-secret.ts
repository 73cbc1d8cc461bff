import type { Network } from '../network/index.ts'
import { isHashingBusy, isSecret } from './secrets.ts'
import { countAttempt, forgetAttempts } from './sign-in-failures-store.ts'

const MINUTE_MS = 60_000
/** So many wrong secrets in a row are looked at; then none, right or wrong, until the last is this long ago. */
export const MAX_FAILURES = 10
export const LOCK_MS = 15 * MINUTE_MS
const BUSY_RETRY_S = 5

export type SecretRefused =
  /** The name or the secret: which of them is not told, and takes the same time. */
  | { readonly kind: 'wrong' }
  | { readonly kind: 'locked'; readonly retryAfterS: number }
  | { readonly kind: 'busy'; readonly retryAfterS: number }

export type SecretCheck<Account> = { readonly kind: 'right'; readonly account: Account } | SecretRefused

type Question = { readonly subject: string; readonly secret: string }

/** Is it the secret of the account that `find` finds? Guesses at one `subject` are counted together, wherever made. */
export async function checkSecret<Account extends { readonly kept: string | null }>(
  network: Network,
  { subject, secret }: Question,
  find: () => Promise<Account | null>,
): Promise<SecretCheck<Account>> {
  if (isHashingBusy()) return { kind: 'busy', retryAfterS: BUSY_RETRY_S }
  const retryAfterS = await countUntilLocked(network, { subject, limit: MAX_FAILURES, forgetAfterMs: LOCK_MS })
  if (retryAfterS !== null) return { kind: 'locked', retryAfterS }
  const account = await find()
  const isRight = await isSecret(account?.kept ?? null, secret)
  if (account === null || !isRight) return { kind: 'wrong' }
  await forgetAttempts(network.db, subject)
  return { kind: 'right', account }
}

/** Counts one more try; null while it is within the limit, else the seconds until the next is looked at. */
export async function countUntilLocked(
  { db, clock }: Network,
  { subject, limit, forgetAfterMs }: { subject: string; limit: number; forgetAfterMs: number },
): Promise<number | null> {
  const now = clock.now()
  const attempts = await countAttempt(db, { subject, now, since: now - forgetAfterMs, limit })
  return attempts.failures > limit ? Math.ceil((attempts.last_at + forgetAfterMs - now) / 1000) : null
}
