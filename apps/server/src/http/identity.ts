import { hash } from 'node:crypto'
import type { Actor } from '@wenyuan/domain/access'
import type { Instant } from '@wenyuan/domain/kernel'

/** What a request shows to say who sends it. */
export type Credential = {
  readonly kind: 'session' | 'api-key'
  /** SHA-256 of the token: all that is ever kept of it, in memory as in the database. */
  readonly digest: Buffer
}

export type Identity = {
  readonly actor: Actor
  readonly credential: Credential
  /** Null: without an end. */
  readonly expiresAt: Instant | null
}

/** Looks a credential up; null when it is unknown, ended or its account no longer works. */
export type Identify = (credential: Credential) => Promise<Identity | null>

export const SESSION_PREFIX = 'wys_'
export const API_KEY_PREFIX = 'wyk_'
/** How long another process's sign-out or change of staff may go unseen here; this process's own is seen at once. */
export const IDENTITY_KEPT_MS = 5_000
export const MAX_IDENTITIES_KEPT = 20_000
const TOKEN = /^(wys_|wyk_)[A-Za-z0-9_-]{43}$/

export type Identities = {
  /** At once when it is kept, so that the hot acts neither ask the database nor wait. */
  of(token: string): Identity | null | Promise<Identity | null>
  forget(credential: Credential): void
  forgetAll(): void
}

type Kept = { readonly identity: Identity; readonly until: number }

export function keepIdentities(identify: Identify, now: () => Instant): Identities {
  const kept = new Map<string, Kept>()
  // Counts what was forgotten: an answer that was on its way meanwhile must not be kept.
  let forgotten = 0

  async function lookUp(token: string, key: string): Promise<Identity | null> {
    const before = forgotten
    const identity = await identify({
      kind: token.startsWith(SESSION_PREFIX) ? 'session' : 'api-key',
      digest: Buffer.from(key, 'base64'),
    })
    if (identity === null) return null
    if (before === forgotten) {
      if (kept.size >= MAX_IDENTITIES_KEPT) kept.clear()
      kept.set(key, { identity, until: performance.now() + IDENTITY_KEPT_MS })
    }
    return isEnded(identity, now()) ? null : identity
  }

  return {
    of(token) {
      if (!TOKEN.test(token)) return null
      const key = hash('sha256', token, 'base64')
      const entry = kept.get(key)
      if (entry === undefined || entry.until < performance.now()) return lookUp(token, key)
      return isEnded(entry.identity, now()) ? null : entry.identity
    },
    forget({ digest }) {
      forgotten += 1
      kept.delete(digest.toString('base64'))
    },
    forgetAll() {
      forgotten += 1
      kept.clear()
    },
  }
}

function isEnded({ expiresAt }: Identity, now: Instant): boolean {
  return expiresAt !== null && expiresAt <= now
}
