import { devNull, tmpdir } from 'node:os'
import path from 'node:path'
import { accountRoutes } from './account/index.ts'
import { apiKeyRoutes } from './api-keys/index.ts'
import { auditRoutes } from './audit/index.ts'
import { backEntryRoutes } from './back-entry/index.ts'
import { branchRoutes } from './branches/index.ts'
import { catalogRoutes } from './catalog/index.ts'
import { catalogMay, circulationRoutes, createActContext, mayOfPatron, offerTo } from './circulation/index.ts'
import { claimRoutes, claimTaskEffects } from './claims/index.ts'
import { closureRoutes } from './closures/index.ts'
import { creditRoutes } from './credit/index.ts'
import { deskRoutes } from './desk/index.ts'
import { disputeRoutes } from './disputes/index.ts'
import { documentRoutes } from './documents/index.ts'
import { eventRoutes } from './events/index.ts'
import { groupRoutes } from './groups/index.ts'
import { healthRoutes } from './health/index.ts'
import { type App, createApp, docsRoutes } from './http/index.ts'
import { importRoutes } from './imports/index.ts'
import { legalRoutes, type PackageSigner } from './legal/index.ts'
import { HEARTBEAT_EVERY_MS, liveRoutes } from './live/index.ts'
import { lossRoutes, lossTaskEffects } from './losses/index.ts'
import { jobRoutes } from './nightly/index.ts'
import { onlinePaymentRoutes, type PaymentPort } from './online-payments/index.ts'
import type { OpenNetwork } from './open-network.ts'
import { type PatronStanding, patronsRoutes } from './patrons/index.ts'
import { folderPhotoStore, type PhotoStore, photoRoutes } from './photos/index.ts'
import type { Logger } from './platform/index.ts'
import { policyRoutes } from './policy/index.ts'
import { policyScenarioRoutes } from './policy-scenarios/index.ts'
import { type ProofCodes, proofRoutes } from './proof/index.ts'
import { relationRoutes } from './relations/index.ts'
import { reportRoutes } from './reports/index.ts'
import { ownMattersRoutes } from './self/index.ts'
import { identifyIn, sessionRoutes } from './sessions/index.ts'
import { settingRoutes } from './settings/index.ts'
import { simulationRoutes } from './simulation/index.ts'
import { type SiteFolders, siteRoutes } from './site/index.ts'
import { staffRoutes } from './staff/index.ts'
import { statisticsRoutes } from './statistics/index.ts'
import { endsElsewhere, taskRoutes } from './tasks/index.ts'
import { tillRoutes } from './tills/index.ts'
import { transitRoutes } from './transits/index.ts'
import { createWechatLogin, type WechatLogin, type WechatOptions } from './wechat/index.ts'

type RouteOptions = {
  readonly headFile: string
  readonly importFolder: string
  readonly pages: SiteFolders
  readonly heartbeatMs: number
  readonly proofCodes: ProofCodes
  readonly logger: Logger | undefined
  readonly wechat: WechatLogin | null
  readonly payments: PaymentPort | null
  readonly packageSigner: PackageSigner
  readonly photos: PhotoStore
}

/** Every capability with routes; a new one is added here and nowhere else. */
function addRoutes(app: App, options: RouteOptions): void {
  const { headFile, importFolder, pages, heartbeatMs, proofCodes, logger, wechat, payments } = options
  healthRoutes(app)
  docsRoutes(app)
  sessionRoutes(app, { wechat })
  apiKeyRoutes(app)
  staffRoutes(app)
  branchRoutes(app)
  settingRoutes(app)
  policyRoutes(app)
  const acts = createActContext(app.network)
  const standing: PatronStanding = (queryable, { patronId, viewer, language }) =>
    mayOfPatron(acts, queryable, patronId, { actor: viewer, language })
  patronsRoutes(app, standing)
  ownMattersRoutes(app, { acts, standing, wechat: wechat !== null, onlinePayment: payments?.provider ?? null })
  catalogRoutes(app, catalogMay(acts), offerTo(acts))
  deskRoutes(app, catalogMay(acts))
  creditRoutes(app, acts)
  closureRoutes(app, acts)
  groupRoutes(app, acts)
  relationRoutes(app)
  transitRoutes(app, acts)
  accountRoutes(app)
  tillRoutes(app)
  documentRoutes(app, acts)
  onlinePaymentRoutes(app, payments)
  legalRoutes(app, { acts, signer: options.packageSigner })
  proofRoutes(app, proofCodes)
  circulationRoutes(app, acts, proofCodes)
  taskRoutes(app, {
    ...lossTaskEffects(acts),
    ...claimTaskEffects(acts),
    dispute: { outcomes: [], settle: endsElsewhere },
  })
  lossRoutes(app, acts)
  claimRoutes(app, acts)
  disputeRoutes(app, acts)
  photoRoutes(app, options.photos)
  backEntryRoutes(app, acts)
  auditRoutes(app, { headFile })
  eventRoutes(app, { headFile })
  reportRoutes(app)
  statisticsRoutes(app)
  jobRoutes(app)
  importRoutes(app, { folder: importFolder, onError: (err) => logger?.error({ err }, 'import failed') })
  policyScenarioRoutes(app, { onError: (err) => logger?.error({ err }, 'scenario run failed') })
  simulationRoutes(app, {
    folder: path.join(importFolder, 'simulations'),
    onError: (err) => logger?.error({ err }, 'simulation failed'),
  })
  liveRoutes(app, { heartbeatMs, onError: (err) => logger?.error({ err }, 'following the record failed') })
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
  /** Where pictures are kept; left out: in a folder beside the uploads. */
  readonly photos?: PhotoStore
  /** Where the builds of the two faces lie; left out: beside this program. */
  readonly pages?: SiteFolders
  /** How often a live stream shows that it is still there. */
  readonly heartbeatMs?: number
  /** The mini-program whose sign-in is taken; left out or null: none. */
  readonly wechat?: Omit<WechatOptions, 'onTrouble'> | null
  /** Where readers pay from their phones; left out or null: at the desk only. */
  readonly payments?: PaymentPort | null
}

const APPS = path.resolve(import.meta.dirname, '../..')
const BUILDS: SiteFolders = { staff: path.join(APPS, 'staff/dist'), reader: path.join(APPS, 'reader/dist/h5') }

/** The whole web server over a network, ready to listen or to be asked by `inject`. */
export async function buildApp(
  network: OpenNetwork,
  {
    headFile = devNull,
    importFolder = temporaryFolder(),
    pages = BUILDS,
    heartbeatMs = HEARTBEAT_EVERY_MS,
    wechat = null,
    payments = null,
    photos = folderPhotoStore(path.join(importFolder, 'photos')),
    ...options
  }: BuildOptions = {},
): Promise<App> {
  const app = createApp({ network, identify: identifyIn(network), sealer: network.answerSealer, ...options })
  const { logger } = options
  addRoutes(app, {
    headFile,
    importFolder,
    pages,
    heartbeatMs,
    proofCodes: network.proofCodes,
    logger,
    wechat: wechat === null ? null : openWechat(wechat, logger),
    payments,
    photos,
    packageSigner: network.packageSigner,
  })
  await app.fastify.ready()
  return app
}

function openWechat(options: WechatOptions, logger: Logger | undefined): WechatLogin {
  return createWechatLogin({ ...options, onTrouble: (trouble) => logger?.error(trouble, 'signing in with WeChat') })
}

function temporaryFolder(): string {
  return path.join(tmpdir(), `wenyuan-imports-${process.pid}`)
}
