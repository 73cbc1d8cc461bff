export { type DecideDisputeResult, type Deciding, decideDispute } from './decide-dispute.ts'
export { disputeRoutes } from './dispute-routes.ts'
export { type Disputing, type OpenDisputeResult, openDispute } from './open-dispute.ts'
