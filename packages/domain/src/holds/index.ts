export {
  type Calibration,
  calibrate,
  ENOUGH_PROMISES,
  type KeptPromise,
  PROMISED_SHARE,
  UNCALIBRATED,
} from './calibrate-wait.ts'
export { choosePulls, type Pull, type PullQuestion } from './choose-pulls.ts'
export { countLives, type Lives } from './count-lives.ts'
export { type CopyForHold, decideHold, type HoldFinding, type HoldRequestFacts } from './decide-hold.ts'
export { endDay, type LifeTable, type Survival, survivalOf } from './end-hazard.ts'
export {
  type CopyNow,
  dayAtLevel,
  estimateWait,
  HORIZON_DAYS,
  QUANTILE_STEPS,
  RETURN_DAYS,
  type WaitFacts,
} from './estimate-wait.ts'
export { explainPasses, PASS_CODES, type Pass, type PassCode, type PassReason } from './explain-passes.ts'
export { findHoldMisses, type MissPolicy } from './find-misses.ts'
export { type PromisedDays, promiseDays } from './promise-days.ts'
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
