import { hash, randomBytes } from 'node:crypto'
import type { CreateApiKeyBody } from '@wenyuan/contract'
import { type Actor, isAllowed, type Permission } from '@wenyuan/domain/access'
import { appendEvents } from '../events/index.ts'
import { API_KEY_PREFIX } from '../http/index.ts'
import type { Network } from '../network/index.ts'
import type { Tx } from '../platform/index.ts'
import { type ApiKeyRow, insertApiKey } from './api-keys-store.ts'

const KEY_BYTES = 32
const EVERYWHERE = '*'

export type CreateApiKeyResult =
  | { kind: 'created'; row: ApiKeyRow; key: string }
  | { kind: 'forbidden'; missing: Permission }
  | { kind: 'branch-unknown' }
  | { kind: 'ends-in-the-past' }

/** Makes a key that may do no more than its maker may. */
export async function createApiKey(
  tx: Tx,
  network: Network,
  actor: Actor,
  body: CreateApiKeyBody,
): Promise<CreateApiKeyResult> {
  const branch = body.branch ?? EVERYWHERE
  const missing = (['staff.write', ...body.scopes] as const).find((permission) => !isAllowed(actor, permission, branch))
  if (missing !== undefined) return { kind: 'forbidden', missing }
  const { branches } = await network.directory.current(tx)
  if (body.branch !== undefined && !branches.has(body.branch)) return { kind: 'branch-unknown' }
  const at = network.clock.now()
  const expiresAt = body.expiresAt === undefined ? null : Date.parse(body.expiresAt)
  if (expiresAt !== null && expiresAt <= at) return { kind: 'ends-in-the-past' }

  const key = API_KEY_PREFIX + randomBytes(KEY_BYTES).toString('base64url')
  const scopes = [...new Set(body.scopes)].map((permission) => ({ permission, branch }))
  const createdBy = actor.kind === 'staff' ? actor.id : null
  const digest = hash('sha256', key, 'buffer')
  const row = await insertApiKey(tx, { name: body.name, digest, scopes, createdBy, at, expiresAt })
  const data = { name: body.name, scopes, expiresAt }
  await appendEvents(tx, network.recorder, at, [{ kind: 'api-key.created', actor, subject: `api-key:${row.id}`, data }])
  return { kind: 'created', row, key }
}
