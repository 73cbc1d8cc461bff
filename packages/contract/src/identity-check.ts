import { z } from 'zod'
import { name } from './kernel.ts'

/**
 * Staff at the phone asked who is calling: the name, and the last four digits of the phone on record. The act is refused
 * with IDENTITY_NOT_PROVEN where they are not the patron's; the check stands in the act's event, without the digits.
 */
export const identityCheck = z.strictObject({ name, last4: z.string().regex(/^\d{4}$/) })

export type IdentityCheck = z.infer<typeof identityCheck>
