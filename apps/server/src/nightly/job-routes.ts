import { id } from '@wenyuan/contract'
import { isAllowed } from '@wenyuan/domain/access'
import { type App, cutPage, forbidden, problem, readCursor, route, withIdempotency } from '../http/index.ts'
import { askForJob } from './ask-for-job.ts'
import { addJobMetrics } from './job-metrics.ts'
import { findJobRun, findJobSteps, listJobRunRows } from './job-runs-store.ts'
import { viewJobRun } from './job-view.ts'

export function jobRoutes(app: App): void {
  const { network } = app
  const { db, zone } = network
  addJobMetrics(app.metrics.registry, db)

  route(app, 'listJobRuns', async ({ actor, query: { cursor, limit, job = null, state = null } }) => {
    if (!isAllowed(actor, 'report.read')) return forbidden('report.read')
    const read = readCursor(cursor, id)
    if (read.kind === 'refused') return read.answer
    const found = await listJobRunRows(db, { job, state, before: read.place, limit: limit + 1 })
    const { rows, nextCursor } = cutPage(found, limit, (row) => row.id)
    const steps = await findJobSteps(
      db,
      rows.map((row) => row.id),
    )
    const byRun = Map.groupBy(steps, (step) => step.run_id)
    const items = rows.map((row) => viewJobRun(row, byRun.get(row.id) ?? [], zone))
    return { status: 200, body: { items, nextCursor } }
  })

  route(app, 'getJobRun', async ({ actor, params }) => {
    if (!isAllowed(actor, 'report.read')) return forbidden('report.read')
    const run = await findJobRun(db, params.id)
    if (run === null) return problem('not-found')
    return { status: 200, body: viewJobRun(run, await findJobSteps(db, [run.id]), zone) }
  })

  route(app, 'startJobRun', (ask) =>
    withIdempotency(ask, async (tx) => {
      const result = await askForJob(tx, network, ask.actor, ask.body)
      if (result.kind === 'forbidden') return forbidden('setting.write')
      return { status: 202, body: viewJobRun(result.run, [], zone) }
    }),
  )
}
