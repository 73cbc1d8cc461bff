export { renderOutcome } from './act-answer.ts'
export type { HoldRow, LoanRow } from './act-facts.ts'
export { shiftedBy } from './act-on-closure.ts'
export type {
  ActCommand,
  ActResult,
  BatchOutcome,
  CheckedOut,
  Destination,
  HoldChanged,
  HoldPlaced,
  NotDone,
  Outcome,
  Refused,
  Renewed,
  RenewedAll,
  Returned,
} from './acts.ts'
export { catalogMay } from './catalog-may.ts'
export { unfilledQueue } from './change-hold.ts'
export { circulationRoutes } from './circulation-routes.ts'
export { overdueOf } from './close-loan.ts'
export type { ClosureEffect, HoldUndo, LoanUndo } from './closure-acts.ts'
export { countHotTitles } from './count-hot-titles.ts'
export { declareLost } from './declare-lost.ts'
export { overdueTaskKey } from './end-overdue-tasks.ts'
export { createGatherer, type Gatherer, MAX_WAITING_ACTS } from './gatherer.ts'
export type { KeyReused, Performed } from './kept-answers.ts'
export { listPatronHolds } from './list-holds.ts'
export { listPatronLoans } from './list-loans.ts'
export { type ActKeys, emptyKeys } from './lock-acts.ts'
export { compensationOf } from './lose-loan.ts'
export { mayRenew } from './may-renew.ts'
export { takeCreditForLateness } from './nightly-credit.ts'
export { endHoldRequests, expireHolds, remindOfHolds } from './nightly-holds.ts'
export { renewLoansAutomatically } from './nightly-renewals.ts'
export { type OfferItem, offerTo } from './offer-to.ts'
export { mayOfPatron, standingOf } from './patron-standing.ts'
export {
  type ActContext,
  askAct,
  createActContext,
  performActs,
  readActWorld,
} from './perform-acts.ts'
export { performWithin } from './perform-within.ts'
export { problemOf } from './problem-of.ts'
export { type ReceivedItems, receiveItems } from './receive-items.ts'
export { runningLatenessOf } from './score-now.ts'
export { settlePaidLosses } from './settle-paid-losses.ts'
export { showLoan } from './show-loan.ts'
export type { World } from './world.ts'
