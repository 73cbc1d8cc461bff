import type { Permission } from '@wenyuan/contract'
import { type Actor, PERMISSIONS } from '@wenyuan/domain/access'

/** Every permission that the actor has somewhere, in the order of the table. */
export function permissionsOf(actor: Actor): Permission[] {
  if (actor.kind === 'system') return [...PERMISSIONS]
  if (actor.kind === 'reader') return []
  const held = new Set(actor.grants.map(({ permission }) => permission))
  return PERMISSIONS.filter((permission) => held.has(permission))
}
