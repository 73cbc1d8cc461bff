import type { OnlineProvider } from '@wenyuan/contract'
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
  /** With whom readers pay from a phone. */
  readonly onlinePayment: OnlineProvider | null
}

export function ownMattersRoutes(app: App, { acts, standing, ...features }: OwnMattersOptions): void {
  selfRoutes(app, { acts, ...features })
  registrationRoutes(app)
  cardCodeRoutes(app, standing)
}
