import { devNull } from 'node:os'
import { apiKeyRoutes } from './api-keys/index.ts'
import { branchRoutes } from './branches/index.ts'
import { circulationRoutes } from './circulation/index.ts'
import { eventRoutes } from './events/index.ts'
import { healthRoutes } from './health/index.ts'
import { type App, createApp, docsRoutes } from './http/index.ts'
import type { OpenNetwork } from './open-network.ts'
import type { Logger } from './platform/index.ts'
import { identifyIn, sessionRoutes } from './sessions/index.ts'
import { settingRoutes } from './settings/index.ts'
import { staffRoutes } from './staff/index.ts'

/** Every capability with routes; a new one is added here and nowhere else. */
function addRoutes(app: App, { headFile }: { headFile: string }): void {
  healthRoutes(app)
  docsRoutes(app)
  sessionRoutes(app)
  apiKeyRoutes(app)
  staffRoutes(app)
  branchRoutes(app)
  settingRoutes(app)
  circulationRoutes(app, app.network)
  eventRoutes(app, { headFile })
}

export type BuildOptions = {
  readonly logger?: Logger
  /** Checks every answer against the contract; for tests. */
  readonly checkAnswers?: boolean
  /** Where the sealer notes the head of the record's chain; left out: nowhere. */
  readonly headFile?: string
}

/** The whole web server over a network, ready to listen or to be asked by `inject`. */
export async function buildApp(
  network: OpenNetwork,
  { headFile = devNull, ...options }: BuildOptions = {},
): Promise<App> {
  const app = createApp({ network, identify: identifyIn(network), sealer: network.answerSealer, ...options })
  addRoutes(app, { headFile })
  await app.fastify.ready()
  return app
}
