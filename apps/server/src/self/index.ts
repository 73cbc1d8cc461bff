import type { ActContext } from '../circulation/index.ts'
import type { App } from '../http/index.ts'
import type { PatronStanding } from '../patrons/index.ts'
import { cardCodeRoutes } from './card-code-routes.ts'
import { registrationRoutes } from './registration-routes.ts'
import { selfRoutes } from './self-routes.ts'

export { sweepCardCodes } from './sweep-card-codes.ts'

export type OwnMattersOptions = {
  readonly acts: ActContext
  readonly standing: PatronStanding
  /** Is a mini-program set up? */
  readonly wechat: boolean
}

export function ownMattersRoutes(app: App, { acts, standing, wechat }: OwnMattersOptions): void {
  selfRoutes(app, { acts, wechat })
  registrationRoutes(app)
  cardCodeRoutes(app, standing)
}
