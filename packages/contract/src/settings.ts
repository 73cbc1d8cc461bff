import { z } from 'zod'
import { roles } from './access.ts'
import { datedDays } from './branches.ts'
import { code, moneyFromZero, name, version } from './kernel.ts'
import { MAX_AMNESTY_RANGES, MAX_CREDIT, MAX_REGISTRATION_DAYS, MAX_TRANSIT_DAYS } from './limits.ts'

/** Whose branch a policy line's `branch` is matched with: where the act happens, the item's, or the patron's. */
export const policyBranches = ['act', 'item', 'patron'] as const
export const languages = ['zh-CN', 'en'] as const

/** `02:00`: when the nightly work begins, in the library's time zone. */
export const timeOfDay = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/)

/** Readers register themselves as this type, at this branch, for so many days; null: the desk registers. */
export const selfRegistration = z.strictObject({
  type: code,
  branch: code,
  days: z.int().min(1).max(MAX_REGISTRATION_DAYS),
})

/**
 * How much one approver may waive at once. By username, else the most of what their roles that may waive allow; who is in
 * neither has no limit.
 */
export const waiverLimits = z.strictObject({
  roles: z.partialRecord(z.enum(roles), moneyFromZero).default({}),
  staff: z.record(code, moneyFromZero).default({}),
})

const creditScore = z.int().min(0).max(MAX_CREDIT)
const creditPoints = z.int().min(-MAX_CREDIT).max(MAX_CREDIT)

/** The first score of each level, A above B above C; below C it is D. */
export const creditLevels = z
  .strictObject({ A: creditScore, B: creditScore, C: creditScore })
  .refine(({ A, B, C }) => A > B && B > C, { path: ['A'] })

/** Points for what happens; `overdueMost` is what being late takes at most for one loan. */
export const creditWeights = z.strictObject({
  onTime: creditPoints.min(0),
  overduePerDay: creditPoints.max(0),
  overdueMost: creditPoints.max(0),
  holdMissed: creditPoints.max(0),
  damage: creditPoints.max(0),
  loss: creditPoints.max(0),
  lossPaid: creditPoints.min(0),
})

/** Days on which nothing accrues anywhere in the network (system failure, disaster). */
export const amnesty = z.array(datedDays).max(MAX_AMNESTY_RANGES)

/** Days under way after which an item counts as lost on the way; null: it never does by itself. */
const transitDays = z.int().min(1).max(MAX_TRANSIT_DAYS)

/** What is left out stays. Whether a time zone is known is the server's to say (422). */
export const settingsBody = z.strictObject({
  name: name.optional(),
  timezone: code.optional(),
  language: z.enum(languages).optional(),
  policyBranch: z.enum(policyBranches).optional(),
  nationalHolidays: z.boolean().optional(),
  amnesty: amnesty.optional(),
  nightlyAt: timeOfDay.optional(),
  selfRegistration: selfRegistration.nullish(),
  waiverLimits: waiverLimits.optional(),
  creditLevels: creditLevels.optional(),
  creditWeights: creditWeights.optional(),
  transitLostAfterDays: transitDays.nullish(),
})

export const settingsView = z
  .object({
    name: z.string(),
    timezone: z.string(),
    language: z.enum(languages),
    policyBranch: z.enum(policyBranches),
    nationalHolidays: z.boolean(),
    amnesty,
    nightlyAt: timeOfDay,
    selfRegistration: selfRegistration.nullable(),
    waiverLimits: waiverLimits,
    creditLevels,
    creditWeights,
    transitLostAfterDays: transitDays.nullable(),
    version: version.optional(),
  })
  .meta({ id: 'Settings' })

export type SettingsBody = z.infer<typeof settingsBody>
export type SettingsView = z.infer<typeof settingsView>
export type Language = (typeof languages)[number]
