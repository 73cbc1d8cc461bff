export {
  DISPUTE_KINDS,
  DISPUTE_OUTCOMES,
  DISPUTE_STATES,
  DISPUTE_TRANSITIONS,
  type DisputeKind,
  type DisputeOutcome,
  type DisputeState,
  spreadCorrection,
  type WhyNotDecideDispute,
  whyNotDecideDispute,
} from './dispute.ts'
