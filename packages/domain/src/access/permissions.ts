/** Everything that someone may be allowed to do; nothing is allowed that isn't listed for a role. */
export const PERMISSIONS = [
  'loan.create',
  'loan.undo',
  'loan.override',
  'renewal.override',
  'hold.create',
  'hold.override',
  'hold.reorder',
  'patron.read',
  'patron.write',
  'patron.override',
  'history.read',
  'return.create',
  'return.backdate',
  'return.undo',
  'fee.charge',
  'fee.pay',
  'fee.waive',
  'fee.correct',
  'catalogue.write',
  'import.run',
  'policy.draft',
  'policy.activate',
  'calendar.write',
  'staff.write',
  'task.decide',
  'event.read',
  'report.read',
  'setting.write',
] as const
export type Permission = (typeof PERMISSIONS)[number]

export const ROLES = ['admin', 'head', 'desk', 'cataloguer', 'auditor', 'reader'] as const
export type Role = (typeof ROLES)[number]

const DESK: readonly Permission[] = [
  'loan.create',
  'loan.undo',
  'hold.create',
  'patron.read',
  'patron.write',
  'return.create',
  'return.backdate',
  'return.undo',
  'fee.charge',
  'fee.pay',
]

/**
 * Which role may do what. A reader has no permission: what readers may do with their own things is said where it is
 * done (policy `selfCheckout`, own loans, own holds). Only an admin changes staff and settings.
 */
export const PERMISSIONS_OF: Readonly<Record<Role, readonly Permission[]>> = {
  admin: PERMISSIONS,
  head: PERMISSIONS.filter((permission) => permission !== 'staff.write' && permission !== 'setting.write'),
  desk: DESK,
  cataloguer: ['catalogue.write', 'import.run'],
  auditor: ['patron.read', 'history.read', 'event.read', 'report.read'],
  reader: [],
}
