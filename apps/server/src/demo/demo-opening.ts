import { addDays, type LocalDate, MINUTE_MS } from '@wenyuan/domain/kernel'
import type { Network } from '../network/index.ts'

/** How long ago the demonstration library opened. */
export const DEMO_DAYS = 90
/** At ten in the morning. */
export const OPENING_MINUTE = 600

export function demoOpeningDay({ zone, clock }: Network): LocalDate {
  return addDays(zone.dateOf(clock.now()), -DEMO_DAYS)
}

/** The network just before the demonstration library opened: its first start belongs there, with its first rules. */
export function atDemoOpening<N extends Network>(network: N): N {
  const opening = network.zone.toInstant(demoOpeningDay(network), OPENING_MINUTE)
  return { ...network, clock: { now: () => opening - MINUTE_MS } }
}
