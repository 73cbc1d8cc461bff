import type { Network } from '../network/index.ts'
import { countUntilLocked } from '../sessions/index.ts'

/** A school class registers in one lesson and from one address; a program that registers thousands is stopped. */
export const MAX_REGISTRATIONS = 60
export const REGISTRATIONS_WINDOW_MS = 15 * 60_000

/** Counts one more from this address; null while it is within the limit, else the seconds until the next is taken. */
export async function countRegistration(network: Network, address: string): Promise<number | null> {
  const now = network.clock.now()
  const window = Math.floor(now / REGISTRATIONS_WINDOW_MS)
  const subject = `registration:${address}:${window}`
  const limit = { subject, limit: MAX_REGISTRATIONS, forgetAfterMs: REGISTRATIONS_WINDOW_MS }
  if ((await countUntilLocked(network, limit)) === null) return null
  return Math.ceil(((window + 1) * REGISTRATIONS_WINDOW_MS - now) / 1000)
}
