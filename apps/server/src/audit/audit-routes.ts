import type { ReplayAnswer } from '@wenyuan/contract'
import { isAllowed } from '@wenyuan/domain/access'
import { Gauge } from 'prom-client'
import { type App, forbidden, route, withIdempotency } from '../http/index.ts'
import { countOpenBreaches, listAuditRuns, listOpenBreaches } from './audit-runs-store.ts'
import { viewAuditRun, viewBreach } from './audit-view.ts'
import { BREACHES, type BreachCode } from './breach.ts'
import { checkReplay } from './replay-check.ts'
import { runAudit } from './run-audit.ts'

const RUNS_SHOWN = 20
const BREACHES_SHOWN = 100
const DIFFERENCES_SHOWN = 100

export function auditRoutes(app: App, { headFile }: { readonly headFile: string }): void {
  const { network } = app
  const { db, zone } = network
  addAuditMetric(app)

  route(app, 'getAudit', async ({ actor, language }) => {
    if (!isAllowed(actor, 'event.read')) return forbidden('event.read')
    const [runs, breaches, counts] = await Promise.all([
      listAuditRuns(db, RUNS_SHOWN),
      listOpenBreaches(db, BREACHES_SHOWN),
      countOpenBreaches(db),
    ])
    const body = {
      runs: runs.map((run) => viewAuditRun(run, zone)),
      openBreaches: [...counts.values()].reduce((sum, count) => sum + count, 0),
      breaches: breaches.map((breach) => viewBreach(breach, { language, zone })),
    }
    return { status: 200, body }
  })

  route(app, 'replayEvents', async ({ actor }) => {
    const result = await checkReplay(network, actor)
    if (result.kind === 'forbidden') return forbidden('event.read')
    const { events, compared, differences } = result
    const shown = differences.slice(0, DIFFERENCES_SHOWN)
    const body = { ok: differences.length === 0, events, compared, different: differences.length, differences: shown }
    return { status: 200, body: body as ReplayAnswer }
  })

  route(app, 'startAuditRun', async (ask) => {
    const { actor, body } = ask
    if (!isAllowed(actor, 'event.read')) return forbidden('event.read')
    // The pass has transactions of its own; what is kept with the key is only what it said.
    return withIdempotency(ask, async () => {
      const run = await runAudit(network, { headFile, actor, whole: body?.whole ?? false })
      return { status: 200, body: viewAuditRun(run, zone) }
    })
  })
}

function addAuditMetric({ metrics, network: { db } }: App): void {
  new Gauge({
    name: 'wenyuan_audit_breaches',
    help: 'Things that must always be true and are not, by what is broken',
    labelNames: ['code'],
    registers: [metrics.registry],
    async collect() {
      const open = await countOpenBreaches(db).catch(() => null)
      if (open === null) return
      for (const code of Object.keys(BREACHES) as BreachCode[]) this.set({ code }, open.get(code) ?? 0)
    },
  })
}
