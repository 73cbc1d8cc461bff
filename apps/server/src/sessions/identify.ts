import { grantsOfRoles, type Role } from '@wenyuan/domain/access'
import { identifyMachine } from '../api-keys/index.ts'
import type { Credential, Identify, Identity } from '../http/index.ts'
import type { Network } from '../network/index.ts'
import { findSession } from './sessions-store.ts'

/** Who a credential belongs to, with all that its owner may do. */
export function identifyIn(network: Network): Identify {
  return (credential) =>
    credential.kind === 'session' ? ofSession(network, credential) : identifyMachine(network, credential)
}

async function ofSession({ db, clock, zone }: Network, credential: Credential): Promise<Identity | null> {
  const now = clock.now()
  const row = await findSession(db, credential.digest, { now, today: zone.dateOf(now) })
  if (row === null) return null
  const { staff_id, staff_name, patron_id, expires_at: expiresAt } = row
  if (patron_id !== null) {
    const actsFor = row.acts_for.length === 0 ? {} : { actsFor: row.acts_for }
    return { actor: { kind: 'reader', patronId: patron_id, ...actsFor }, credential, expiresAt }
  }
  if (staff_id === null || staff_name === null) return null
  const roles = row.roles.map(({ role, branch }) => ({ role: role as Role, branch }))
  const actor = { kind: 'staff', id: staff_id, name: staff_name, grants: grantsOfRoles(roles) } as const
  return { actor, credential, expiresAt }
}
