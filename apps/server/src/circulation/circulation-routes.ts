import type { App } from '../http/index.ts'
import { decisionRoutes } from './decision-routes.ts'
import { createGatherer } from './gatherer.ts'
import { holdRoutes } from './hold-routes.ts'
import { loanRoutes } from './loan-routes.ts'
import type { ActContext } from './perform-acts.ts'
import { renewalRoutes } from './renewal-routes.ts'
import { returnRoutes } from './return-routes.ts'

/** All circulation acts of a network go through one gatherer. */
export function circulationRoutes(app: App, context: ActContext): void {
  const gatherer = createGatherer(context)
  app.fastify.addHook('onClose', () => gatherer.drain())
  loanRoutes(app, context, gatherer)
  returnRoutes(app, gatherer)
  renewalRoutes(app, gatherer)
  holdRoutes(app, context, gatherer)
  decisionRoutes(app, context)
}
