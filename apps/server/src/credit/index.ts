export { creditRoutes } from './credit-routes.ts'
export { type ReverseCreditMoveResult, reverseCreditMove, rewardPaidLoss } from './move-credit.ts'
