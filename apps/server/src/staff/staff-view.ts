import type { StaffRole, StaffView } from '@wenyuan/contract'
import { EVERYWHERE } from './grantable-roles.ts'
import type { StaffRow } from './staff-store.ts'

export function viewStaff({ id, username, name, active, version, roles }: StaffRow): StaffView {
  return {
    id,
    username,
    name,
    active,
    version,
    roles: roles.map(({ role, branch }) => ({
      role: role as StaffRole,
      ...(branch === EVERYWHERE ? {} : { branch }),
    })),
  }
}
