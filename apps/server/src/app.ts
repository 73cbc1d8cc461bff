import { apiKeyRoutes } from './api-keys/index.ts'
import { branchRoutes } from './branches/index.ts'
import { healthRoutes } from './health/index.ts'
import { type App, createApp, docsRoutes } from './http/index.ts'
import type { OpenNetwork } from './open-network.ts'
import type { Logger } from './platform/index.ts'
import { identifyIn, sessionRoutes } from './sessions/index.ts'
import { settingRoutes } from './settings/index.ts'
import { staffRoutes } from './staff/index.ts'

/** Every capability with routes; a new one is added here and nowhere else. */
const CAPABILITIES: readonly ((app: App, network: OpenNetwork) => void)[] = [
  healthRoutes,
  sessionRoutes,
  apiKeyRoutes,
  staffRoutes,
  branchRoutes,
  settingRoutes,
]

export type BuildOptions = {
  readonly logger?: Logger
  /** Checks every answer against the contract; for tests. */
  readonly checkAnswers?: boolean
}

/** The whole web server over a network, ready to listen or to be asked by `inject`. */
export async function buildApp(network: OpenNetwork, options: BuildOptions = {}): Promise<App> {
  const app = createApp({ network, identify: identifyIn(network), sealer: network.answerSealer, ...options })
  docsRoutes(app)
  for (const addRoutes of CAPABILITIES) addRoutes(app, network)
  await app.fastify.ready()
  return app
}
