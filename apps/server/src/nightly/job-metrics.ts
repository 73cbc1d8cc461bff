import { Gauge, type Registry } from 'prom-client'
import type { Queryable } from '../platform/index.ts'

type Row = { job: string; success: number | null; took: number | null; failed: number; unended: number }

const READ = `SELECT job,
  extract(epoch FROM max(ended_at) FILTER (WHERE state = 'done'))::float8 AS success,
  (array_agg(extract(epoch FROM ended_at - started_at)::float8 ORDER BY id DESC) FILTER (WHERE ended_at IS NOT NULL))[1] AS took,
  count(*) FILTER (WHERE state = 'failed')::int AS failed,
  count(*) FILTER (WHERE state IN ('waiting', 'running'))::int AS unended
FROM job_run GROUP BY job`

const GAUGES: readonly { readonly name: string; readonly help: string; value(row: Row): number | null }[] = [
  {
    name: 'wenyuan_job_last_success_timestamp_seconds',
    help: 'When a run last ended with every step done',
    value: ({ success }) => success,
  },
  {
    name: 'wenyuan_job_last_duration_seconds',
    help: 'How long the last run took that has ended',
    value: ({ took }) => took,
  },
  {
    name: 'wenyuan_job_failed_runs',
    help: 'Runs that ended with a step failed and were not mended since',
    value: ({ failed }) => failed,
  },
  { name: 'wenyuan_job_unended_runs', help: 'Runs that wait or are under way', value: ({ unended }) => unended },
]

/** Asked when the metrics are. Without a database they keep what they were: the rest of the page is told all the same. */
export function addJobMetrics(registry: Registry, db: Queryable): void {
  const ask = shared(async () => (await db.query<Row>('job-metrics', READ).catch(() => ({ rows: [] }))).rows)
  for (const { name, help, value } of GAUGES) {
    new Gauge({
      ...{ name, help, labelNames: ['job'], registers: [registry] },
      async collect() {
        for (const row of await ask()) {
          const number = value(row)
          if (number !== null) this.set({ job: row.job }, number)
        }
      },
    })
  }
}

/** All who ask while one answer is under way are given that one. */
function shared<T>(work: () => Promise<T>): () => Promise<T> {
  let underWay: Promise<T> | null = null
  return () => {
    underWay ??= work().finally(() => {
      underWay = null
    })
    return underWay
  }
}
