import { type Actor, isAllowed } from '@wenyuan/domain/access'
import { appendEvents } from '../events/index.ts'
import type { Network } from '../network/index.ts'
import { endApiKey, lockApiKey } from './api-keys-store.ts'

export type RevokeApiKeyResult = { kind: 'revoked' } | { kind: 'forbidden' } | { kind: 'unknown' }

/** Ends a key at once; it is never deleted, the record names it. */
export function revokeApiKey(network: Network, actor: Actor, id: string): Promise<RevokeApiKeyResult> {
  return network.db.transaction(async (tx) => {
    if (!isAllowed(actor, 'staff.write')) return { kind: 'forbidden' }
    const row = await lockApiKey(tx, id)
    if (row === null) return { kind: 'unknown' }
    if (!row.scopes.every(({ branch }) => isAllowed(actor, 'staff.write', branch))) return { kind: 'forbidden' }
    const at = network.clock.now()
    await endApiKey(tx, id, at)
    await appendEvents(tx, network.recorder, at, [
      { kind: 'api-key.revoked', actor, subject: `api-key:${id}`, data: {} },
    ])
    return { kind: 'revoked' }
  })
}
