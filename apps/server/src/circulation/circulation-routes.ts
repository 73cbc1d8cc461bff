import type { App } from '../http/index.ts'
import type { ProofCodes } from '../proof/index.ts'
import { decisionRoutes } from './decision-routes.ts'
import { draftDecisionRoutes } from './draft-decision-routes.ts'
import { createGatherer } from './gatherer.ts'
import { holdRoutes } from './hold-routes.ts'
import { loanRoutes } from './loan-routes.ts'
import type { ActContext } from './perform-acts.ts'
import { proofReader } from './read-proof.ts'
import { renewalRoutes } from './renewal-routes.ts'
import { returnRoutes } from './return-routes.ts'

/** All circulation acts of a network go through one gatherer. */
export function circulationRoutes(app: App, context: ActContext, codes: ProofCodes): void {
  const gatherer = createGatherer(context)
  app.fastify.addHook('onClose', () => gatherer.drain())
  const readProof = proofReader(app, codes)
  loanRoutes(app, context, { gatherer, readProof })
  returnRoutes(app, gatherer, readProof)
  renewalRoutes(app, gatherer)
  holdRoutes(app, context, gatherer)
  decisionRoutes(app, context, readProof)
  draftDecisionRoutes(app, context)
}
