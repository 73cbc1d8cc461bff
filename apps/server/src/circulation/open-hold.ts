import type { HoldFacts } from '@wenyuan/domain/circulation'
import { isRequestOver } from '@wenyuan/domain/holds'
import type { Instant, LocalDate } from '@wenyuan/domain/kernel'
import type { HoldRow, HoldStatus } from './act-facts.ts'

const OPEN_HOLD: readonly HoldStatus[] = ['requested', 'waiting', 'in_transit', 'ready']
export function isOpenHold(hold: HoldRow): hold is HoldRow & { status: HoldFacts['status'] } {
  return OPEN_HOLD.includes(hold.status)
}

/** A shelf deadline that has passed counts from that moment on, whether or not the nightly job has run. */
export function isShelfExpired(hold: HoldRow, now: Instant): boolean {
  return hold.status === 'ready' && hold.shelfUntilAt !== null && hold.shelfUntilAt < now
}

/** Over by the clock alone: its time on the shelf, or the time in which it could be filled. */
export function isOver(hold: HoldRow, { now, today }: { readonly now: Instant; readonly today: LocalDate }): boolean {
  return isShelfExpired(hold, now) || isRequestOver(hold, today)
}
