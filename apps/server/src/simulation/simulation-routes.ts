import { rmSync } from 'node:fs'
import { id, type SimulationView } from '@wenyuan/contract'
import { isAllowed } from '@wenyuan/domain/access'
import { localDate } from '@wenyuan/domain/kernel'
import {
  type Answer,
  type App,
  type Ask,
  conflict,
  cutPage,
  forbidden,
  problem,
  readCursor,
  route,
  withIdempotency,
} from '../http/index.ts'
import { findPolicy, findPolicyNames, tellChanges } from '../policy/index.ts'
import { type LoanFiles, openLoanFiles } from './loan-files.ts'
import { readLoanUpload } from './read-loan-upload.ts'
import { reportPage } from './report-page.ts'
import { createSimulationRunner, type SimulationRunner } from './simulation-runner.ts'
import { findSimulation, listSimulationRows, type SimulationRow } from './simulation-store.ts'
import { type ReportViewer, viewSimulation, viewSimulationHead } from './simulation-view.ts'
import { type StartSimulationResult, startSimulation } from './start-simulation.ts'

export type SimulationRouteOptions = {
  /** Where files of loans wait: it must outlive the program. */
  readonly folder: string
  readonly onError: (error: unknown) => void
}

export function simulationRoutes(app: App, { folder, onError }: SimulationRouteOptions): SimulationRunner {
  const { network, fastify } = app
  const files = openLoanFiles(folder)
  const runner = createSimulationRunner(network, { files, onError })
  fastify.addHook('onReady', async () => runner.wake())
  fastify.addHook('onClose', () => runner.stop())
  const viewerOf = async (language: ReportViewer['language']): Promise<ReportViewer> => {
    const { names } = await findPolicyNames(network)
    return { language, zone: network.zone, names }
  }

  /** With what the draft changed, as draft and policy were when it was ordered. */
  const viewOf = async (row: SimulationRow, language: ReportViewer['language']): Promise<SimulationView> => {
    const against = await findPolicy(network.db, row.against_version)
    const draft = { version: row.draft_version, lines: row.lines, periods: row.periods }
    const changes = against === null ? [] : await tellChanges(network, [against, draft], language)
    return viewSimulation(row, changes, await viewerOf(language))
  }

  route(app, 'startSimulation', async (ask) => {
    const answer = await withIdempotency(ask, async (tx) => {
      const period = { from: localDate(ask.body.from), to: localDate(ask.body.to) }
      const result = await startSimulation(tx, network, ask.actor, {
        draftId: ask.params.id,
        ...period,
        fileName: null,
      })
      return answerStarted(result, (row) => viewOf(row, ask.language))
    })
    runner.wake()
    return answer
  })

  route(app, 'startFileSimulation', async (ask) => {
    const answer = await startWithFile(ask, files, (row) => viewOf(row, ask.language))
    runner.wake()
    return answer
  })

  route(app, 'listSimulations', async ({ actor, query: { cursor, limit }, language }) => {
    if (!isAllowed(actor, 'policy.draft')) return forbidden('policy.draft')
    const read = readCursor(cursor, id)
    if (read.kind === 'refused') return read.answer
    const found = await listSimulationRows(network.db, { before: read.place, limit: limit + 1 })
    const { rows, nextCursor } = cutPage(found, limit, (row) => row.id)
    const items = rows.map((row) => viewSimulationHead(row, { language, zone: network.zone }))
    return { status: 200, body: { items, nextCursor } }
  })

  route(app, 'getSimulation', async ({ actor, params, language }) => {
    if (!isAllowed(actor, 'policy.draft')) return forbidden('policy.draft')
    const row = await findSimulation(network.db, params.id)
    if (row === null) return problem('not-found')
    return { status: 200, body: await viewOf(row, language) }
  })

  route(app, 'getSimulationReport', async ({ actor, params, language }) => {
    if (!isAllowed(actor, 'policy.draft')) return forbidden('policy.draft')
    const row = await findSimulation(network.db, params.id)
    if (row === null) return problem('not-found')
    const { report, ...head } = await viewOf(row, language)
    if (report === null) return conflict('status', 'simulation-running')
    // The page's own style is the only one: the server's strict policy forbids it, this page has no script at all.
    const headers = { 'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'" }
    return { status: 200, body: reportPage({ ...head, report }, language), headers }
  })
  return runner
}

type ViewOf = (row: SimulationRow) => Promise<SimulationView>

async function startWithFile(
  ask: Ask<'startFileSimulation'>,
  files: LoanFiles,
  viewOf: ViewOf,
): Promise<Answer<'startFileSimulation'>> {
  const { actor, network, params } = ask
  // Before the file is read: it may be large.
  if (!isAllowed(actor, 'policy.draft')) return forbidden('policy.draft')
  const upload = await readLoanUpload(ask.request, files)
  if (upload.kind === 'problem') return upload
  const { file, fileName, digest } = upload
  const period = { from: localDate(upload.period.from), to: localDate(upload.period.to) }
  try {
    // What makes two uploads the same.
    const body = { digest, ...period } as unknown as typeof ask.body
    return await withIdempotency({ ...ask, body }, async (tx) => {
      const result = await startSimulation(tx, network, actor, { draftId: params.id, ...period, fileName })
      if (result.kind === 'started') files.keep(file, result.simulation.id)
      return answerStarted(result, viewOf)
    })
  } finally {
    rmSync(file, { force: true })
  }
}

async function answerStarted(result: StartSimulationResult, viewOf: ViewOf): Promise<Answer<'startSimulation'>> {
  switch (result.kind) {
    case 'started':
      return { status: 202, body: await viewOf(result.simulation) }
    case 'forbidden':
      return forbidden('policy.draft')
    case 'not-found':
      return problem('not-found')
    case 'impossible':
      return problem('impossible', {
        errors: [{ path: result.path, code: 'outside-period', expected: result.expected }],
      })
  }
}
