export {
  CLAIM_OUTCOMES,
  CLAIM_STATES,
  CLAIM_TRANSITIONS,
  type ClaimCode,
  type ClaimFacts,
  type ClaimOutcome,
  type ClaimState,
  decideClaim,
  SHELF_CHECK_AFTER_DAYS,
  shelfCheckDays,
} from './claim-returned.ts'
