import { z } from 'zod'
import { id, instant } from './kernel.ts'

/** What a reader may agree to. `auto-renew`: loans are renewed on the day before they are due, where the rules offer it. */
export const consentKinds = ['auto-renew'] as const
export const consentKind = z.enum(consentKinds)

export const consentParams = z.strictObject({ id, kind: consentKind })

/** True gives the consent, false withdraws it; said again it changes nothing. */
export const setConsentBody = z.strictObject({ given: z.boolean() })

/** Every kind, given or not. `givenAt` and `withdrawnAt` are of the last time; null: never, or not since it was given. */
export const consentView = z
  .object({
    kind: consentKind,
    given: z.boolean(),
    givenAt: instant.nullable(),
    withdrawnAt: instant.nullable(),
  })
  .meta({ id: 'Consent' })

export const consentList = z.object({ items: z.array(consentView) }).meta({ id: 'Consents' })

export type ConsentKind = (typeof consentKinds)[number]
export type ConsentView = z.infer<typeof consentView>
