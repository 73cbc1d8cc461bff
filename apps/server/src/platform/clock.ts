import type { Instant } from '@wenyuan/domain/kernel'

/** Where a program learns what time it is; rules never ask, they are told. */
export type Clock = { now(): Instant }

export const systemClock: Clock = { now: () => Date.now() as Instant }
