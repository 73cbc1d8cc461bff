import { z } from 'zod'
import { code, id } from './kernel.ts'

/** Exactly one of both: a card, or a loan's id. */
export const legalPackageBody = z.union([z.strictObject({ patron: code }), z.strictObject({ loan: id })])
export type LegalPackageBody = z.infer<typeof legalPackageBody>
