import { PERMISSIONS_OF, type Permission, type Role } from './permissions.ts'

/** A permission at one branch, or `*` for everywhere. */
export type Grant = { readonly permission: Permission; readonly branch: string }

/** Who acts. Always an argument, never ambient. */
export type Actor =
  | { readonly kind: 'staff'; readonly id: string; readonly name: string; readonly grants: readonly Grant[] }
  /** `actsFor`: whose guardian or proxy they are today, and the groups that they answer for. */
  | { readonly kind: 'reader'; readonly patronId: string; readonly actsFor?: readonly string[] }
  | { readonly kind: 'machine'; readonly id: string; readonly name: string; readonly grants: readonly Grant[] }
  /** Jobs and first-start setup; may do everything, and its name says why. */
  | { readonly kind: 'system'; readonly name: string }

/** The actor's stable name in records and idempotency keys: `staff:3`, `reader:17`, `machine:2`, `system:nightly`. */
export function actorName(actor: Actor): string {
  switch (actor.kind) {
    case 'staff':
    case 'machine':
      return `${actor.kind}:${actor.id}`
    case 'reader':
      return `reader:${actor.patronId}`
    case 'system':
      return `system:${actor.name}`
  }
}

/** A reader's own things, and those of whom they act for. What is said to be done is done by the reader who did it. */
export function isOwnOrActedFor(actor: Actor, patronId: string): boolean {
  if (actor.kind !== 'reader') return false
  return actor.patronId === patronId || (actor.actsFor?.includes(patronId) ?? false)
}

/** Without a branch: anywhere at all. An act that happens nowhere in particular needs the permission at some branch. */
export function isAllowed(actor: Actor, permission: Permission, branch?: string): boolean {
  if (actor.kind === 'system') return true
  if (actor.kind === 'reader') return false
  return actor.grants.some(
    (grant) =>
      grant.permission === permission && (branch === undefined || grant.branch === '*' || grant.branch === branch),
  )
}

export function grantsOfRoles(roles: readonly { readonly role: Role; readonly branch: string }[]): Grant[] {
  return roles.flatMap(({ role, branch }) => PERMISSIONS_OF[role].map((permission) => ({ permission, branch })))
}
