import { z } from 'zod'

/** What a role can allow. Which role has which is the table of the access rules, not of the contract. */
export const permissions = [
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

export const roles = ['admin', 'head', 'desk', 'cataloguer', 'auditor', 'reader'] as const

/** A reader is one by having a card; the others are given to staff. */
export const staffRoles = ['admin', 'head', 'desk', 'cataloguer', 'auditor'] as const

export const permission = z.enum(permissions)
export const staffRole = z.enum(staffRoles)

export type Permission = (typeof permissions)[number]
export type Role = (typeof roles)[number]
export type StaffRole = (typeof staffRoles)[number]
