import type { Instant, LocalDate } from '@wenyuan/domain/kernel'
import type { World } from './world.ts'

type Due = { readonly on: LocalDate; readonly at: Instant; readonly hourly: boolean }

/** What a notice says of a due date: the day, and the minute of it where the loan is counted in hours. */
export function dueSaid({ network }: World, { on, at, hourly }: Due): { due: LocalDate; dueMinute?: number } {
  return hourly ? { due: on, dueMinute: network.zone.toLocal(at).minute } : { due: on }
}
