import { z } from 'zod'

export const livenessView = z.object({ status: z.literal('ok'), version: z.string() }).meta({ id: 'Liveness' })

/** Ready when everything it stands on answers; each check says ok or what is wrong. */
export const readinessView = z
  .object({ status: z.enum(['ok', 'unavailable']), checks: z.record(z.string(), z.string()) })
  .meta({ id: 'Readiness' })

/** The Prometheus text format. */
export const metricsText = z.string()

export type LivenessView = z.infer<typeof livenessView>
export type ReadinessView = z.infer<typeof readinessView>
