import type { ChangeStaffBody } from '@wenyuan/contract'
import { type Actor, isAllowed } from '@wenyuan/domain/access'
import { appendEvents } from '../events/index.ts'
import type { Network } from '../network/index.ts'
import type { Tx } from '../platform/index.ts'
import { deleteSessionsOfStaff, hashSecret } from '../sessions/index.ts'
import { isAdminEverywhere, mayGrant, rolesOf, unknownBranchAt } from './grantable-roles.ts'
import { findStaff, lockStaff, replaceRoles, type StaffRow, updateStaff } from './staff-store.ts'

export type ChangeStaffResult =
  | { kind: 'changed'; row: StaffRow }
  | { kind: 'forbidden' }
  | { kind: 'unknown' }
  | { kind: 'stale' }
  | { kind: 'branch-unknown'; at: number }
  | { kind: 'last-admin' }

type ChangeStaff = { id: string; body: ChangeStaffBody; ifMatch: number | null }

/** A new password or a closed account ends the account's sessions. */
export async function changeStaff(
  network: Network,
  actor: Actor,
  { id, body, ifMatch }: ChangeStaff,
): Promise<ChangeStaffResult> {
  if (!isAllowed(actor, 'staff.write')) return { kind: 'forbidden' }
  // Before the transaction: hashing takes its time, and locks would be held meanwhile.
  const passwordHash = body.password === undefined ? null : await hashSecret(body.password)
  return network.db.transaction(async (tx) => {
    const { row, otherAdmins } = await lockStaff(tx, id)
    if (row === null) return { kind: 'unknown' }
    const roles = body.roles === undefined ? row.roles : rolesOf(body.roles)
    if (!mayGrant(actor, row.roles) || !mayGrant(actor, roles)) return { kind: 'forbidden' }
    if (ifMatch !== null && ifMatch !== row.version) return { kind: 'stale' }
    const { branches } = await network.directory.current(tx)
    const at = body.roles === undefined ? -1 : unknownBranchAt(roles, branches)
    if (at >= 0) return { kind: 'branch-unknown', at }
    const active = body.active ?? row.active
    const wasAdmin = row.active && isAdminEverywhere(row.roles)
    if (wasAdmin && otherAdmins === 0 && !(active && isAdminEverywhere(roles))) return { kind: 'last-admin' }
    return write(tx, network, { actor, before: row, body, roles, passwordHash })
  })
}

type Writing = {
  actor: Actor
  before: StaffRow
  body: ChangeStaffBody
  roles: StaffRow['roles']
  passwordHash: string | null
}

async function write(tx: Tx, network: Network, writing: Writing): Promise<ChangeStaffResult> {
  const { actor, before, body, roles, passwordHash } = writing
  const { id } = before
  await updateStaff(tx, id, { name: body.name ?? null, active: body.active ?? null, passwordHash })
  if (body.roles !== undefined) await replaceRoles(tx, id, roles)
  if (passwordHash !== null || body.active === false) await deleteSessionsOfStaff(tx, id)
  const data = {
    changed: Object.keys(body),
    ...(body.roles === undefined ? {} : { roles, rolesBefore: before.roles }),
    ...(body.active === undefined ? {} : { active: body.active }),
  }
  await appendEvents(tx, network.recorder, network.clock.now(), [
    { kind: 'staff.changed', actor, subject: `staff:${id}`, data },
  ])
  const row = await findStaff(tx, id)
  if (row === null) throw new Error('an account that is locked is there')
  return { kind: 'changed', row }
}
