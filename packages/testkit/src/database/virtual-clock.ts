import type { Instant } from '@wenyuan/domain/kernel'
import type { Clock } from '@wenyuan/server/platform'

/** A clock that stands still until it is told otherwise. */
export type VirtualClock = Clock & {
  set(at: Instant): void
  /** By milliseconds, forward only. */
  advance(byMs: number): void
}

export function virtualClock(start: Instant): VirtualClock {
  let at = start
  return {
    now: () => at,
    set: (next) => {
      at = next
    },
    advance: (byMs) => {
      if (byMs < 0) throw new RangeError('time advances forward')
      at += byMs
    },
  }
}
