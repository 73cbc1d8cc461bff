import type { Finding } from '@wenyuan/contract'

/** Whether this person may lift the reason, and if not, who may. */
export type Lift = 'confirm' | 'permitted' | 'forbidden' | 'never'

export function liftOf({ level, permission }: Finding, permissions: readonly string[]): Lift {
  if (level === 'confirm') return 'confirm'
  if (level !== 'overridable') return 'never'
  return permission !== undefined && permissions.includes(permission) ? 'permitted' : 'forbidden'
}
