import type { Permission } from '@wenyuan/domain/access'
import type { Credential, Identity } from '../http/index.ts'
import type { Network } from '../network/index.ts'
import { findApiKey } from './api-keys-store.ts'

/** The machine that an API key belongs to. */
export async function identifyMachine({ db }: Network, credential: Credential): Promise<Identity | null> {
  const row = await findApiKey(db, credential.digest)
  if (row === null) return null
  const grants = row.scopes.map(({ permission, branch }) => ({ permission: permission as Permission, branch }))
  return {
    actor: { kind: 'machine', id: row.id, name: row.name, grants },
    credential,
    expiresAt: row.expires_at,
  }
}
