import { z } from 'zod'
import { permission, permissions, staffRole } from './access.ts'
import { code, id, instant, name, pageOf, secret, version } from './kernel.ts'
import { MAX_PASSWORD_LENGTH, MAX_ROLES, MIN_PASSWORD_LENGTH } from './limits.ts'

/** Without a branch the role holds in all of them. */
export const roleGrant = z.strictObject({ role: staffRole, branch: code.optional() })

const password = secret(MIN_PASSWORD_LENGTH, MAX_PASSWORD_LENGTH)
const grants = z.array(roleGrant).max(MAX_ROLES)

/** Without a password one is made, and told in the answer once. */
export const createStaffBody = z.strictObject({
  username: code,
  name,
  roles: grants,
  password: password.optional(),
})

/** An inactive account can't sign in and loses its sessions; it is never deleted, the record names it. */
export const changeStaffBody = z.strictObject({
  name: name.optional(),
  roles: grants.optional(),
  password: password.optional(),
  active: z.boolean().optional(),
})

export const staffView = z
  .object({
    id,
    username: z.string(),
    name: z.string(),
    roles: z.array(z.object({ role: staffRole, branch: z.string().optional() })),
    active: z.boolean(),
    version: version.optional(),
  })
  .meta({ id: 'Staff' })

export const createdStaffView = staffView.extend({ password: z.string().optional() }).meta({ id: 'CreatedStaff' })
export const staffPage = pageOf(staffView)

/** A key for a machine; its scopes are permissions, everywhere or at one branch. */
export const createApiKeyBody = z.strictObject({
  name,
  scopes: z.array(permission).min(1).max(permissions.length),
  branch: code.optional(),
  expiresAt: instant.optional(),
})

export const apiKeyView = z
  .object({
    id,
    name: z.string(),
    scopes: z.array(permission),
    branch: z.string().nullable(),
    createdAt: instant,
    expiresAt: instant.nullable(),
    lastUsedAt: instant.nullable().optional(),
  })
  .meta({ id: 'ApiKey' })

/** The key itself is shown this once; only a hash of it is kept. */
export const createdApiKeyView = apiKeyView.extend({ key: z.string() }).meta({ id: 'CreatedApiKey' })
export const apiKeyPage = pageOf(apiKeyView)

export type RoleGrant = z.infer<typeof roleGrant>
export type CreateStaffBody = z.infer<typeof createStaffBody>
export type ChangeStaffBody = z.infer<typeof changeStaffBody>
export type StaffView = z.infer<typeof staffView>
export type CreateApiKeyBody = z.infer<typeof createApiKeyBody>
export type ApiKeyView = z.infer<typeof apiKeyView>
