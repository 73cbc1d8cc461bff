import { randomBytes } from 'node:crypto'
import type { CreateStaffBody } from '@wenyuan/contract'
import { type Actor, isAllowed } from '@wenyuan/domain/access'
import { appendEvents } from '../events/index.ts'
import type { Network } from '../network/index.ts'
import type { Tx } from '../platform/index.ts'
import { hashSecret } from '../sessions/index.ts'
import { mayGrant, rolesOf, unknownBranchAt } from './grantable-roles.ts'
import { findStaff, insertStaff, replaceRoles, type StaffRow } from './staff-store.ts'

export type CreateStaffResult =
  /** `password`: the one made here, to be told once; null where one was given. */
  | { kind: 'created'; row: StaffRow; password: string | null }
  | { kind: 'forbidden' }
  | { kind: 'branch-unknown'; at: number }
  | { kind: 'username-taken' }

const MADE_PASSWORD_BYTES = 15

export function makePassword(): string {
  return randomBytes(MADE_PASSWORD_BYTES).toString('base64url')
}

export async function createStaff(
  tx: Tx,
  network: Network,
  actor: Actor,
  body: CreateStaffBody,
): Promise<CreateStaffResult> {
  const roles = rolesOf(body.roles)
  if (!isAllowed(actor, 'staff.write') || !mayGrant(actor, roles)) return { kind: 'forbidden' }
  const { branches } = await network.directory.current(tx)
  const at = unknownBranchAt(roles, branches)
  if (at >= 0) return { kind: 'branch-unknown', at }

  const password = body.password ?? makePassword()
  const passwordHash = await hashSecret(password)
  const id = await insertStaff(tx, { username: body.username, name: body.name, passwordHash })
  if (id === null) return { kind: 'username-taken' }
  await replaceRoles(tx, id, roles)
  // The record names staff by id; the name itself stays out of it.
  const data = { username: body.username, roles }
  await appendEvents(tx, network.recorder, network.clock.now(), [
    { kind: 'staff.created', actor, subject: `staff:${id}`, data },
  ])
  const row = await findStaff(tx, id)
  if (row === null) throw new Error('an account that was just made is there')
  return { kind: 'created', row, password: body.password === undefined ? password : null }
}
