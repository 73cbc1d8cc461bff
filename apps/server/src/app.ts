import { devNull, tmpdir } from 'node:os'
import path from 'node:path'
import { accountRoutes } from './account/index.ts'
import { apiKeyRoutes } from './api-keys/index.ts'
import { branchRoutes } from './branches/index.ts'
import { catalogRoutes } from './catalog/index.ts'
import { catalogMay, circulationRoutes, createActContext, mayOfPatron } from './circulation/index.ts'
import { deskRoutes } from './desk/index.ts'
import { eventRoutes } from './events/index.ts'
import { healthRoutes } from './health/index.ts'
import { type App, createApp, docsRoutes } from './http/index.ts'
import { importRoutes } from './imports/index.ts'
import type { OpenNetwork } from './open-network.ts'
import { type PatronStanding, patronsRoutes } from './patrons/index.ts'
import type { Logger } from './platform/index.ts'
import { policyRoutes } from './policy/index.ts'
import { ownMattersRoutes } from './self/index.ts'
import { identifyIn, sessionRoutes } from './sessions/index.ts'
import { settingRoutes } from './settings/index.ts'
import { type SiteFolders, siteRoutes } from './site/index.ts'
import { staffRoutes } from './staff/index.ts'

type RouteOptions = {
  readonly headFile: string
  readonly importFolder: string
  readonly pages: SiteFolders
  readonly logger: Logger | undefined
}

/** Every capability with routes; a new one is added here and nowhere else. */
function addRoutes(app: App, { headFile, importFolder, pages, logger }: RouteOptions): void {
  healthRoutes(app)
  docsRoutes(app)
  sessionRoutes(app)
  apiKeyRoutes(app)
  staffRoutes(app)
  branchRoutes(app)
  settingRoutes(app)
  policyRoutes(app)
  const acts = createActContext(app.network)
  const standing: PatronStanding = (queryable, { patronId, viewer, language }) =>
    mayOfPatron(acts, queryable, patronId, { actor: viewer, language })
  patronsRoutes(app, standing)
  ownMattersRoutes(app, { standing, wechat: false })
  catalogRoutes(app, catalogMay(acts))
  deskRoutes(app, catalogMay(acts))
  accountRoutes(app)
  circulationRoutes(app, acts)
  eventRoutes(app, { headFile })
  importRoutes(app, { folder: importFolder, onError: (err) => logger?.error({ err }, 'import failed') })
  siteRoutes(app, pages)
}

export type BuildOptions = {
  readonly logger?: Logger
  /** Checks every answer against the contract; for tests. */
  readonly checkAnswers?: boolean
  /** Where the sealer notes the head of the record's chain; left out: nowhere. */
  readonly headFile?: string
  /** Where uploads wait to be imported; left out: a temporary folder of this process. */
  readonly importFolder?: string
  /** Where the builds of the two faces lie; left out: beside this program. */
  readonly pages?: SiteFolders
}

const APPS = path.resolve(import.meta.dirname, '../..')
const BUILDS: SiteFolders = { staff: path.join(APPS, 'staff/dist'), reader: path.join(APPS, 'reader/dist/h5') }

/** The whole web server over a network, ready to listen or to be asked by `inject`. */
export async function buildApp(
  network: OpenNetwork,
  { headFile = devNull, importFolder = temporaryFolder(), pages = BUILDS, ...options }: BuildOptions = {},
): Promise<App> {
  const app = createApp({ network, identify: identifyIn(network), sealer: network.answerSealer, ...options })
  addRoutes(app, { headFile, importFolder, pages, logger: options.logger })
  await app.fastify.ready()
  return app
}

function temporaryFolder(): string {
  return path.join(tmpdir(), `wenyuan-imports-${process.pid}`)
}
