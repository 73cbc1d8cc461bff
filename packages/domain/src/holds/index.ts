export { choosePulls, type Pull, type PullQuestion } from './choose-pulls.ts'
export { type CopyForHold, decideHold, type HoldFinding, type HoldRequestFacts } from './decide-hold.ts'
export { explainPasses, PASS_CODES, type Pass, type PassCode, type PassReason } from './explain-passes.ts'
export { findHoldMisses, type MissPolicy } from './find-misses.ts'
export { isRequestOver, lastDayOfRequest } from './request-end.ts'
export {
  type ChosenHold,
  chooseHold,
  findStopped,
  isActive,
  type QueuedHold,
  type Serving,
  suits,
} from './serve-holds.ts'
export { computeShelfDeadline, type ShelfDeadline } from './shelf-deadline.ts'
export { slotCode } from './slot-code.ts'
