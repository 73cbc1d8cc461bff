import { openHttpClient } from '../circulation/http-client.ts'
import type { Rig } from '../circulation/rig.ts'

export type DeskTimes = {
  readonly acts: number
  readonly failed: number
  readonly p50Ms: number
  readonly p99Ms: number
}
export type Desk = {
  /** What was done since the last call. */
  take(): DeskTimes
  stop(): Promise<void>
}

/** A desk scans so often; a late answer delays only its own next scan. */
const SCAN_EVERY_MS = 100

/** So many desks, each lending an item of the shelf and taking it back, at a steady pace as people work. */
export async function openDesks(rig: Rig, { desks, firstItem }: { desks: number; firstItem: number }): Promise<Desk> {
  let latencies: number[] = []
  let failed = 0
  let ended = false
  const running = Array.from({ length: desks }, async (_, n) => {
    const client = await openHttpClient(rig.url, rig.token)
    for (let scan = 0; !ended; scan += 1) {
      const item = `I${String(firstItem + n * 1000 + (Math.floor(scan / 2) % 1000)).padStart(8, '0')}`
      const started = performance.now()
      const answer =
        scan % 2 === 0
          ? await client.post('/api/v1/loans', {
              item,
              patron: `P${String(n + 1).padStart(7, '0')}`,
              override: ['TITLE_ALREADY_ON_LOAN'],
            })
          : await client.post('/api/v1/returns', { item })
      const tookMs = performance.now() - started
      latencies.push(tookMs)
      if (answer.status >= 300) failed += 1
      await new Promise((resolve) => setTimeout(resolve, Math.max(0, SCAN_EVERY_MS - tookMs)))
    }
    client.close()
  })
  return {
    take() {
      const sorted = latencies.toSorted((a, b) => a - b)
      const taken = { acts: sorted.length, failed, p50Ms: at(sorted, 0.5), p99Ms: at(sorted, 0.99) }
      latencies = []
      failed = 0
      return taken
    },
    async stop() {
      ended = true
      await Promise.all(running)
    },
  }
}

function at(sorted: readonly number[], share: number): number {
  return sorted[Math.floor(sorted.length * share)] ?? 0
}
