export {
  type Compensation,
  type CompensationFacts,
  type CompensationPolicy,
  type CompensationStep,
  computeCompensation,
} from './compensation.ts'
export { type FoundAgain, type FoundFacts, type FoundPolicy, type FoundStep, settleFoundAgain } from './found-again.ts'
export {
  afterLossEvent,
  LOSS_EVENTS,
  LOSS_STATES,
  LOSS_TRANSITIONS,
  type LossEvent,
  type LossState,
} from './loss-states.ts'
