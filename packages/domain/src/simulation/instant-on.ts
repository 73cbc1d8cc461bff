import type { Instant, LocalDate, Zone } from '../kernel/index.ts'

/** What a model lets happen happens at this time of its day. */
const MODEL_MINUTE = 15 * 60

export function instantOn(zone: Zone, on: LocalDate): Instant {
  return zone.toInstant(on, MODEL_MINUTE)
}
