import { hash, randomBytes } from 'node:crypto'
import type { Instant } from '@wenyuan/domain/kernel'
import { SESSION_PREFIX } from '../http/index.ts'
import type { Network } from '../network/index.ts'
import { isHashingBusy, isSecret } from './secrets.ts'
import { findReaderSecret, findStaffSecret, insertSession } from './sessions-store.ts'
import { countAttempt, forgetAttempts } from './sign-in-failures-store.ts'

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
export const STAFF_SESSION_MS = 12 * HOUR_MS
export const READER_SESSION_MS = 30 * 24 * HOUR_MS
/** So many wrong secrets in a row are looked at; then none, right or wrong, until the last is this long ago. */
export const MAX_FAILURES = 10
export const LOCK_MS = 15 * MINUTE_MS
const BUSY_RETRY_S = 5
const TOKEN_BYTES = 32

export type SignedIn<Who> = { kind: 'signed-in'; token: string; expiresAt: Instant; who: Who }
export type SignInRefused =
  /** The name or the secret: which of them is not told, and takes the same time. */
  { kind: 'wrong' } | { kind: 'locked'; retryAfterS: number } | { kind: 'busy'; retryAfterS: number }

export type StaffWho = { id: string; name: string }
export type ReaderWho = { id: string; name: string; card: string }

export function signInStaff(
  network: Network,
  { username, password }: { username: string; password: string },
): Promise<SignedIn<StaffWho> | SignInRefused> {
  return signIn(network, { subject: `staff:${username}`, secret: password, lastsMs: STAFF_SESSION_MS }, async () => {
    const found = await findStaffSecret(network.db, username)
    if (found === null) return null
    const { id, name, password_hash } = found
    return { who: { id, name }, kept: password_hash, staffId: id, patronId: null }
  })
}

export function signInReader(
  network: Network,
  { card, pin }: { card: string; pin: string },
): Promise<SignedIn<ReaderWho> | SignInRefused> {
  return signIn(network, { subject: `card:${card}`, secret: pin, lastsMs: READER_SESSION_MS }, async () => {
    const found = await findReaderSecret(network.db, card)
    if (found === null) return null
    const { id, name, pin_hash } = found
    return { who: { id, name, card: found.card }, kept: pin_hash, staffId: null, patronId: id }
  })
}

type Account<Who> = { who: Who; kept: string | null; staffId: string | null; patronId: string | null }
type SignIn = { subject: string; secret: string; lastsMs: number }

async function signIn<Who>(
  { db, clock }: Network,
  { subject, secret, lastsMs }: SignIn,
  find: () => Promise<Account<Who> | null>,
): Promise<SignedIn<Who> | SignInRefused> {
  if (isHashingBusy()) return { kind: 'busy', retryAfterS: BUSY_RETRY_S }
  const now = clock.now()
  const attempts = await countAttempt(db, { subject, now, since: now - LOCK_MS, limit: MAX_FAILURES })
  if (attempts.failures > MAX_FAILURES) {
    return { kind: 'locked', retryAfterS: Math.ceil((attempts.last_at + LOCK_MS - now) / 1000) }
  }
  const account = await find()
  const isRight = await isSecret(account?.kept ?? null, secret)
  if (account === null || !isRight) return { kind: 'wrong' }
  await forgetAttempts(db, subject)
  const token = SESSION_PREFIX + randomBytes(TOKEN_BYTES).toString('base64url')
  const { who, staffId, patronId } = account
  const expiresAt = now + lastsMs
  await insertSession(db, { digest: hash('sha256', token, 'buffer'), staffId, patronId, createdAt: now, expiresAt })
  return { kind: 'signed-in', token, expiresAt, who }
}
