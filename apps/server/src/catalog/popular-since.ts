import { addDays, type Instant } from '@wenyuan/domain/kernel'
import type { Network } from '../network/index.ts'

/** What is popular is what was lent in so many days, today being the last. */
const POPULAR_DAYS = 30

export function popularSince({ clock, zone }: Network): Instant {
  return zone.toInstant(addDays(zone.dateOf(clock.now()), 1 - POPULAR_DAYS), 0)
}
