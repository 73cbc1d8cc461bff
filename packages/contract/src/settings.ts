import { z } from 'zod'
import { code, name, version } from './kernel.ts'

/** Whose branch a policy line's `branch` is matched with: where the act happens, the item's, or the patron's. */
export const policyBranches = ['act', 'item', 'patron'] as const
export const languages = ['zh-CN', 'en'] as const

/** What is left out stays. Whether a time zone is known is the server's to say (422). */
export const settingsBody = z.strictObject({
  name: name.optional(),
  timezone: code.optional(),
  language: z.enum(languages).optional(),
  policyBranch: z.enum(policyBranches).optional(),
  nationalHolidays: z.boolean().optional(),
})

export const settingsView = z
  .object({
    name: z.string(),
    timezone: z.string(),
    language: z.enum(languages),
    policyBranch: z.enum(policyBranches),
    nationalHolidays: z.boolean(),
    version: version.optional(),
  })
  .meta({ id: 'Settings' })

export type SettingsBody = z.infer<typeof settingsBody>
export type SettingsView = z.infer<typeof settingsView>
export type Language = (typeof languages)[number]
