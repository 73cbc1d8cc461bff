/** How long a client waits before it connects again. */
const RETRY_MS = 2_000

/** The first lines of a stream. An id without data is kept by the client and shown to nobody. */
export function opening(settledId: bigint): string {
  return `retry: ${RETRY_MS}\nid: ${settledId}\n\n`
}

/** A comment keeps proxies from thinking that nothing comes any more; the id goes on with it. */
export function heartbeat(settledId: bigint): string {
  return `:\nid: ${settledId}\n\n`
}

/** `id` is up to where a client that comes back has missed nothing. JSON has no line breaks of its own. */
export function eventText(event: 'title' | 'self' | 'staff' | 'reset', data: unknown, settledId: bigint): string {
  return `event: ${event}\nid: ${settledId}\ndata: ${JSON.stringify(data)}\n\n`
}
