import { endpointOf, type OperationId } from '@wenyuan/contract/paths'

/** All tries together, the first among them. */
export const MAX_TRIES = 3
export const DEFAULT_TIMEOUT_MS = 15_000
/** An upload of the largest file over a slow line. */
export const UPLOAD_TIMEOUT_MS = 600_000
export const FIRST_PAUSE_MS = 200
export const MAX_PAUSE_MS = 5_000

/**
 * May it be sent again when nobody knows whether it was done? A GET, a PUT that sets a state, and what carries a
 * key. A DELETE or PATCH would meet its own effect (404, 412) and report a failure that was none.
 */
export function canRepeat(operationId: OperationId): boolean {
  const { method, idempotent } = endpointOf(operationId)
  return method === 'GET' || method === 'PUT' || idempotent === true
}

/** Twice as long each time, or as long as the server asks (`Retry-After` in seconds), but never over the limit. */
export function pauseBefore(nextTry: number, retryAfter: string | null): number {
  const asked = retryAfter !== null && /^\d+$/.test(retryAfter) ? Number(retryAfter) * 1000 : 0
  return Math.min(MAX_PAUSE_MS, Math.max(asked, FIRST_PAUSE_MS * 2 ** (nextTry - 2)))
}

export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}
