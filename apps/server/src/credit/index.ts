export { creditRoutes } from './credit-routes.ts'
export { type ReverseCreditMoveResult, reverseCreditMove } from './reverse-credit-move.ts'
