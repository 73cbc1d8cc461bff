import type { RoleGrant } from '@wenyuan/contract'
import { type Actor, isAllowed, PERMISSIONS_OF, type Role } from '@wenyuan/domain/access'
import type { RoleRow } from './staff-store.ts'

export const EVERYWHERE = '*'

export function rolesOf(grants: readonly RoleGrant[]): RoleRow[] {
  return grants.map(({ role, branch = EVERYWHERE }) => ({ role, branch }))
}

/** Nobody gives, or takes from another, more than they have: each permission of the role, where it holds. */
export function mayGrant(actor: Actor, roles: readonly RoleRow[]): boolean {
  return roles.every(({ role, branch }) =>
    ['staff.write' as const, ...PERMISSIONS_OF[role as Role]].every((permission) =>
      isAllowed(actor, permission, branch),
    ),
  )
}

export function isAdminEverywhere(roles: readonly RoleRow[]): boolean {
  return roles.some(({ role, branch }) => role === 'admin' && branch === EVERYWHERE)
}

/** The place of the first role at a branch that is not there, or -1. */
export function unknownBranchAt(roles: readonly RoleRow[], branches: ReadonlyMap<string, unknown>): number {
  return roles.findIndex(({ branch }) => branch !== EVERYWHERE && !branches.has(branch))
}
