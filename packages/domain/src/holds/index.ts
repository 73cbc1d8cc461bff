export { choosePulls, type Pull, type PullQuestion } from './choose-pulls.ts'
export { type CopyForHold, decideHold, type HoldFinding, type HoldRequestFacts } from './decide-hold.ts'
export { type ChosenHold, chooseHold, isActive, type QueuedHold, suits } from './serve-holds.ts'
export { computeShelfDeadline, type ShelfDeadline } from './shelf-deadline.ts'
