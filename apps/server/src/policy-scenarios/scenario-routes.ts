import { MAX_SCENARIO_FILES } from '@wenyuan/contract'
import { isAllowed } from '@wenyuan/domain/access'
import { type App, conflict, forbidden, impossible, problem, route, withIdempotency } from '../http/index.ts'
import { keepScenario } from './keep-scenario.ts'
import { playFiles } from './play-files.ts'
import { removeScenario } from './remove-scenario.ts'
import { createScenarioRunner } from './scenario-runner.ts'
import { findRun, findScenario, listScenarios } from './scenario-store.ts'
import { viewScenario, viewScenarioRun } from './scenario-view.ts'
import { startScenarioRun } from './start-scenario-run.ts'

export function policyScenarioRoutes(app: App, { onError }: { readonly onError: (error: unknown) => void }): void {
  scenarioFileRoutes(app)
  scenarioRunRoutes(app, onError)
}

function scenarioFileRoutes(app: App): void {
  const { network } = app
  const { zone } = network

  route(app, 'listPolicyScenarios', async ({ actor }) => {
    if (!isAllowed(actor, 'policy.draft')) return forbidden('policy.draft')
    const rows = await listScenarios(network.db)
    const items = rows.map((row) => {
      const { text: _, ...head } = viewScenario(row, zone)
      return head
    })
    return { status: 200, body: { items } }
  })

  route(app, 'getPolicyScenario', async ({ actor, params }) => {
    if (!isAllowed(actor, 'policy.draft')) return forbidden('policy.draft')
    const row = await findScenario(network.db, params.name)
    return row === null ? problem('not-found') : { status: 200, body: viewScenario(row, zone) }
  })

  route(app, 'setPolicyScenario', async ({ actor, params: { name }, body: { text }, ifMatch, language }) => {
    // Before the file is read: that starts a process.
    if (!isAllowed(actor, 'policy.draft')) return forbidden('policy.draft')
    const read = await playFiles({ files: [{ name, text }], policy: null, readOnly: true, language })
    const [report] = read.kind === 'played' ? read.files : []
    if (report === undefined) throw new Error('one file gives one report')
    if (report.outcome !== 'passed') {
      const errors = report.problems.map(({ line, text: message }) => ({
        path: 'text',
        code: 'wrong-form',
        line,
        message,
      }))
      return problem('impossible', { errors })
    }
    const command = { name, text, title: report.title, ifVersion: ifMatch }
    const result = await network.db.transaction((tx) => keepScenario(tx, network, actor, command))
    switch (result.kind) {
      case 'kept':
        return { status: 200, body: viewScenario(result.scenario, zone) }
      case 'forbidden':
        return forbidden('policy.draft')
      case 'stale':
        return problem('stale')
      case 'full':
        return conflict('name', 'too-many-files', `≤ ${MAX_SCENARIO_FILES}`)
    }
  })

  route(app, 'deletePolicyScenario', async ({ actor, params: { name }, ifMatch }) => {
    const { kind } = await network.db.transaction((tx) =>
      removeScenario(tx, network, actor, { name, ifVersion: ifMatch }),
    )
    if (kind === 'forbidden') return forbidden('policy.draft')
    return kind === 'removed' ? { status: 204, body: null } : problem(kind)
  })
}

function scenarioRunRoutes(app: App, onError: (error: unknown) => void): void {
  const { network, fastify } = app
  const runner = createScenarioRunner(network, onError)
  fastify.addHook('onReady', async () => runner.wake())
  fastify.addHook('onClose', () => runner.stop())

  route(app, 'runPolicyScenarios', async (ask) => {
    const answer = await withIdempotency(ask, async (tx) => {
      const { actor, language, params, body } = ask
      const order = { draftId: params.id, names: body?.names ?? null, policy: body?.policy ?? 'draft' } as const
      const result = await startScenarioRun(tx, network, actor, order)
      switch (result.kind) {
        case 'started':
          return { status: 202, body: viewScenarioRun(result.run, { zone: network.zone, language }) }
        case 'forbidden':
          return forbidden('policy.draft')
        case 'not-found':
          return problem('not-found')
        case 'unknown':
          return impossible('names', 'unknown', result.name ?? undefined)
      }
    })
    runner.wake()
    return answer
  })

  route(app, 'getScenarioRun', async ({ actor, params, language }) => {
    if (!isAllowed(actor, 'policy.draft')) return forbidden('policy.draft')
    const row = await findRun(network.db, params.id)
    return row === null
      ? problem('not-found')
      : { status: 200, body: viewScenarioRun(row, { zone: network.zone, language }) }
  })
}
