import { hash, randomBytes } from 'node:crypto'
import type { Instant } from '@wenyuan/domain/kernel'
import { SESSION_PREFIX } from '../http/index.ts'
import type { Network } from '../network/index.ts'
import type { Queryable } from '../platform/index.ts'
import { insertSession } from './sessions-store.ts'

const HOUR_MS = 3_600_000
export const STAFF_SESSION_MS = 12 * HOUR_MS
export const READER_SESSION_MS = 30 * 24 * HOUR_MS
const TOKEN_BYTES = 32

export type OpenedSession = { readonly token: string; readonly expiresAt: Instant }

/** Begins a session of a member of staff or of a reader; the token is told once and never kept. */
export async function openSession(
  queryable: Queryable,
  { clock }: Pick<Network, 'clock'>,
  owner: { readonly staffId: string } | { readonly patronId: string },
): Promise<OpenedSession> {
  const isStaff = 'staffId' in owner
  const token = SESSION_PREFIX + randomBytes(TOKEN_BYTES).toString('base64url')
  const createdAt = clock.now()
  const expiresAt = createdAt + (isStaff ? STAFF_SESSION_MS : READER_SESSION_MS)
  await insertSession(queryable, {
    digest: hash('sha256', token, 'buffer'),
    staffId: isStaff ? owner.staffId : null,
    patronId: isStaff ? null : owner.patronId,
    createdAt,
    expiresAt,
  })
  return { token, expiresAt }
}
