import { z } from 'zod'
import { date } from './kernel.ts'

/** When it can be expected: the open days between which `level` of 100 such holds become ready. */
export const estimate = z.object({ from: date, to: date, level: z.literal(80) }).meta({ id: 'HoldEstimate' })
/** Why there is none: too little is known of how readers return, no copy could fill it, or it is further off than can be said. */
export const estimateUnknown = z.enum(['too-little-known', 'no-copy', 'too-far'])

export type EstimateView = z.infer<typeof estimate>
export type EstimateUnknown = z.infer<typeof estimateUnknown>
