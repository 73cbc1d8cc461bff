export type {
  ActCommand,
  ActResult,
  Answer,
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
export { createGatherer, type Gatherer, MAX_WAITING_ACTS } from './gatherer.ts'
export { type ActContext, askAct, createActContext, type KeyReused, type Performed, performActs } from './perform-acts.ts'
export type { HoldRow, LoanRow, World } from './world.ts'
