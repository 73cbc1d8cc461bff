import path from 'node:path'
import { zoneOf } from '@wenyuan/domain/kernel'
import { buildApp } from '../app.ts'
import { createActContext } from '../circulation/index.ts'
import { atDemoOpening, settleDemo } from '../demo/index.ts'
import { ADMIN_USERNAME, plantNetwork } from '../first-start/index.ts'
import { type App, DOCS_PATH } from '../http/index.ts'
import { workOnJobs } from '../nightly/index.ts'
import { openWechatPay, type PaymentPort } from '../online-payments/index.ts'
import { type OpenNetwork, openNetwork } from '../open-network.ts'
import type { PhotoStore } from '../photos/index.ts'
import { type Config, codeOf, type Logger, systemClock } from '../platform/index.ts'
import { type RunningTasks, runTasks, workerTasks } from '../worker/index.ts'
import { type Connections, watchConnections } from './idle-connections.ts'
import { openLog } from './log-output.ts'
import { type Home, openHome } from './open-home.ts'
import { openPhotos } from './open-photos.ts'
import { type Saying, wordsFor } from './start-words.ts'

export type RunningServer = {
  /** `http://127.0.0.1:8080`; null for a worker. */
  readonly address: string | null
  /** Takes no more, finishes what is under way, stops the database. */
  stop(): Promise<void>
}

export type StartResult = { kind: 'running'; server: RunningServer } | { kind: 'refused'; problem: string }

/** A request that is still under way this long after the stop began is cut off. */
const STOP_LIMIT_MS = 35_000
const CLOSE_IDLE_EVERY_MS = 100
/** Where the sealer notes the head of the record's chain, outside the database. */
const HEAD_FILE = 'record-heads.jsonl'
/** Where uploads wait to be imported, in the data folder. */
const IMPORT_FOLDER = 'imports'

/** Starts what the role asks for; `say` tells whoever started the program. */
export async function start(config: Config, say: (words: string) => void): Promise<StartResult> {
  const opened = await openHome(config, say)
  if (opened.kind === 'refused') return opened
  const { home } = opened
  try {
    const result = await serve(config, home, say)
    if (result.kind === 'refused') await home.close()
    return result
  } catch (error) {
    await home.close()
    throw error
  }
}

async function serve(config: Config, home: Home, say: (words: string) => void): Promise<StartResult> {
  const tell = (saying: Saying) => say(wordsFor(saying, config.language))
  const logger = openLog(config.logLevel)
  const { db, masterKey } = home
  const network = openNetwork({ db, clock: systemClock, zone: zoneOf(config.timezone), masterKey })
  await prepareNetwork(config, network, tell)

  const headFile = path.join(config.dataFolder, HEAD_FILE)
  const payments = openWechatPay({ config, clock: systemClock })
  const photos = openPhotos(config)
  let app: App | null = null
  let connections: Connections | null = null
  if (config.role !== 'worker') {
    const importFolder = path.join(config.dataFolder, IMPORT_FOLDER)
    app = await buildApp(network, { logger, headFile, importFolder, photos, wechat: config.wechat, payments })
    if (config.wechat === null) logger.info({ feature: 'wechat' }, 'off: no mini-program is set up')
    connections = watchConnections(app.fastify.server)
    const problem = await listen(app, config)
    if (problem !== null) {
      await app.fastify.close()
      return { kind: 'refused', problem: wordsFor(problem, config.language) }
    }
  }
  const tasks = config.role === 'http' ? null : runWorker(network, { headFile, home, logger, payments, photos })
  const address = app === null ? null : addressOf(app, config)
  if (address === null) tell({ code: 'working' })
  else tell({ code: 'listening', address, docs: `${address}${DOCS_PATH}` })
  return { kind: 'running', server: { address, stop: () => stop({ app, connections, tasks, home }) } }
}

async function prepareNetwork(config: Config, network: OpenNetwork, tell: (saying: Saying) => void): Promise<void> {
  const { adminPassword, demo } = config
  const first = await plantNetwork(demo ? atDemoOpening(network) : network, { adminPassword, demo })
  if (first.kind === 'planted' && first.madePassword !== null) {
    tell({ code: 'first-password', username: ADMIN_USERNAME, password: first.madePassword })
  }
  await settleDemo(network, { wanted: demo, onPlanting: () => tell({ code: 'planting-demo' }) })
}

type WorkerParts = {
  readonly headFile: string
  readonly home: Home
  readonly logger: Logger
  readonly payments: PaymentPort | null
  readonly photos: PhotoStore
}

function runWorker(network: OpenNetwork, { headFile, home, logger, payments, photos }: WorkerParts): RunningTasks {
  const jobs = workOnJobs(createActContext(network), {
    address: home.address,
    onError: (words, facts) => logger.error({ task: 'jobs', ...facts }, words),
  })
  const tasks = runTasks(workerTasks(network, { headFile, jobs, photos, payments }), (task, error) =>
    logger.error({ task, err: error }, 'task failed'),
  )
  return { stop: async () => void (await Promise.all([tasks.stop(), jobs.stop()])) }
}

/** Null, or why this address can't be listened on. */
async function listen({ fastify }: App, { host, port }: Config): Promise<Saying | null> {
  try {
    await fastify.listen({ host, port })
    return null
  } catch (error) {
    const code = codeOf(error)
    if (code === 'EADDRINUSE') return { code: 'address-in-use', host, port }
    if (code === null) throw error
    return { code: 'address-refused', host, port, reason: code }
  }
}

function addressOf({ fastify }: App, { host }: Config): string {
  const address = fastify.server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`
}

type Running = {
  readonly app: App | null
  readonly connections: Connections | null
  readonly tasks: RunningTasks | null
  readonly home: Home
}

async function stop({ app, connections, tasks, home }: Running): Promise<void> {
  if (app !== null) {
    const { fastify } = app
    const cut = setTimeout(() => fastify.server.closeAllConnections(), STOP_LIMIT_MS)
    // One that was busy when the stop began is idle soon after, and nobody else would close it.
    const closing = setInterval(() => connections?.closeIdle(), CLOSE_IDLE_EVERY_MS)
    await fastify.close()
    clearInterval(closing)
    clearTimeout(cut)
  }
  await tasks?.stop()
  await home.close()
}
