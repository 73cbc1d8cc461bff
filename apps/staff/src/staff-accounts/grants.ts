import type { RoleGrant, StaffRole } from '@wenyuan/contract'

export const ROLES = ['admin', 'head', 'desk', 'cataloguer', 'auditor'] as const satisfies readonly StaffRole[]

export type Grants = readonly RoleGrant[]

/** `branch` undefined: everywhere. */
export function hasGrant(grants: Grants, role: StaffRole, branch?: string): boolean {
  return grants.some((grant) => grant.role === role && grant.branch === branch)
}

/** With or without one; a role given everywhere needs no single branches beside it. */
export function withGrant(grants: Grants, role: StaffRole, branch: string | undefined, isGiven: boolean): Grants {
  if (!isGiven) return grants.filter((grant) => !isOf(grant, role, branch))
  const others = grants.filter((grant) => (branch === undefined ? grant.role !== role : !isOf(grant, role, branch)))
  return [...others, branch === undefined ? { role } : { role, branch }]
}

function isOf(grant: RoleGrant, role: StaffRole, branch: string | undefined): boolean {
  return grant.role === role && grant.branch === branch
}

/** By role, in the order of the roles, where each holds; `branches` empty: everywhere. */
export function placesByRole(grants: Grants): { readonly role: StaffRole; readonly branches: string[] }[] {
  return ROLES.flatMap((role) => {
    const of = grants.filter((grant) => grant.role === role)
    if (of.length === 0) return []
    if (of.some(({ branch }) => branch === undefined)) return [{ role, branches: [] }]
    return [{ role, branches: of.flatMap(({ branch }) => (branch === undefined ? [] : [branch])) }]
  })
}
