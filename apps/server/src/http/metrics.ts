import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import type { Database } from '../platform/index.ts'

export type Metrics = {
  readonly registry: Registry
  /** One finished request. `route` is the pattern, never the address: that would name people. */
  observe(request: { method: string; route: string; status: number; tookMs: number }): void
}

// Seconds. The hot acts answer within a few milliseconds; the limit of a statement is the far end.
const BUCKETS_S = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10, 30]
const LABELS = ['method', 'route', 'status'] as const

export function createMetrics(db: Database): Metrics {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const durations = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Time from the request to its answer',
    labelNames: LABELS,
    buckets: BUCKETS_S,
    registers: [registry],
  })
  new Gauge({
    name: 'database_connections',
    help: 'Connections of the pool by state; waiting: requests without one',
    labelNames: ['state'],
    registers: [registry],
    collect() {
      const { open, idle, waiting } = db.load()
      this.set({ state: 'used' }, open - idle)
      this.set({ state: 'idle' }, idle)
      this.set({ state: 'waiting' }, waiting)
    },
  })
  // Finding a histogram's child by its labels costs more than the observation.
  const children = new Map<string, { observe(seconds: number): void }>()
  return {
    registry,
    observe({ method, route, status, tookMs }) {
      const key = `${method} ${route} ${status}`
      let child = children.get(key)
      if (child === undefined) {
        child = durations.labels({ method, route, status: String(status) })
        children.set(key, child)
      }
      child.observe(tookMs / 1000)
    },
  }
}
