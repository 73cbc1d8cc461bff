import { PERMISSIONS_OF, type Role } from '../access/index.ts'
import type { Fen } from '../kernel/index.ts'

export type WaiverLimits = {
  readonly roles: Readonly<Partial<Record<Role, Fen>>>
  /** By username. */
  readonly staff: Readonly<Record<string, Fen>>
}

export type Approver = { readonly username: string; readonly roles: readonly Role[] }

/**
 * The most that an approver may waive at once; null: no limit. Exactly the limit may still be waived. What is said of the
 * person goes before what is said of a role; of several roles that may waive the most generous one counts.
 */
export function waiverLimitOf({ username, roles }: Approver, limits: WaiverLimits): Fen | null {
  if (Object.hasOwn(limits.staff, username)) return limits.staff[username] ?? null
  const waiving = roles.filter((role) => PERMISSIONS_OF[role].includes('fee.waive'))
  const allowed = waiving.map((role) => limits.roles[role] ?? Number.POSITIVE_INFINITY)
  const most = Math.max(...allowed)
  return Number.isFinite(most) ? most : null
}
