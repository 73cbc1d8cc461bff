export { type Claiming, claimLoan } from './claim-loan.ts'
export { claimRoutes } from './claim-routes.ts'
export { type ClaimEnding, endClaim } from './end-claim.ts'
export { claimTaskEffects } from './task-effects.ts'
