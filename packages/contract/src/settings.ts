import { z } from 'zod'
import { code, name, version } from './kernel.ts'
import { MAX_REGISTRATION_DAYS } from './limits.ts'

/** Whose branch a policy line's `branch` is matched with: where the act happens, the item's, or the patron's. */
export const policyBranches = ['act', 'item', 'patron'] as const
export const languages = ['zh-CN', 'en'] as const

/** Readers register themselves as this type, at this branch, for so many days; null: the desk registers. */
export const selfRegistration = z.strictObject({
  type: code,
  branch: code,
  days: z.int().min(1).max(MAX_REGISTRATION_DAYS),
})

/** What is left out stays. Whether a time zone is known is the server's to say (422). */
export const settingsBody = z.strictObject({
  name: name.optional(),
  timezone: code.optional(),
  language: z.enum(languages).optional(),
  policyBranch: z.enum(policyBranches).optional(),
  nationalHolidays: z.boolean().optional(),
  selfRegistration: selfRegistration.nullish(),
})

export const settingsView = z
  .object({
    name: z.string(),
    timezone: z.string(),
    language: z.enum(languages),
    policyBranch: z.enum(policyBranches),
    nationalHolidays: z.boolean(),
    selfRegistration: selfRegistration.nullable(),
    version: version.optional(),
  })
  .meta({ id: 'Settings' })

export type SettingsBody = z.infer<typeof settingsBody>
export type SettingsView = z.infer<typeof settingsView>
export type Language = (typeof languages)[number]
