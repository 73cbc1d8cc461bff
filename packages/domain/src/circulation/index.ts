export { daysOfSteps } from './charge-days.ts'
export {
  CONDITIONS,
  type Condition,
  computeDamageCharge,
  needsRepair,
  SEVERITIES,
  type Severity,
} from './damage-charge.ts'
export { type CheckoutFacts, type CheckoutFinding, decideCheckout } from './decide-checkout.ts'
export { decideRenewal, type OthersWait, type RenewalFacts, type RenewalFinding } from './decide-renewal.ts'
export { computeDueDate, type DueDate, type DueDateQuestion, type DueStep, nearestCeiling } from './due-date.ts'
export { computeDueInLibrary } from './due-in-library.ts'
export { explainSuspensions, type KeptSuspension, type SuspensionStep } from './explain-suspensions.ts'
export {
  type BlockFacts,
  type HoldFacts,
  ITEM_STATUSES,
  type ItemFacts,
  type ItemStatus,
  type LoanTroubleFacts,
  type OpenLoanFacts,
  type PatronFacts,
  STOPPABLE_ACTS,
  type StoppableAct,
} from './facts.ts'
export {
  type CheckoutCode,
  type Finding,
  type Help,
  type HoldCode,
  type PatronCode,
  type RenewalCode,
  type ReturnCode,
  type StandingCode,
  withPolicyLines,
} from './findings.ts'
export { countedLoans, countsApart } from './loan-limits.ts'
export { type MovedDueQuestion, movedDue } from './moved-due.ts'
export {
  type ChargeStep,
  computeOverdueCharge,
  type OverdueCharge,
  type OverduePolicy,
  type OverdueQuestion,
} from './overdue-charge.ts'
export { findAge, findPatronStanding, isSetApart, type Moment, type StandingPolicy } from './patron-standing.ts'
export { computeRecalledDue, type RecalledDue, type RecallQuestion } from './recall-loan.ts'
export { reminderDays } from './reminder-days.ts'
export { computeRent, type Rent, type RentStep } from './rent-charge.ts'
export {
  decideSelfCheckout,
  decideSelfReturn,
  type SelfServiceDecision,
  type SelfServiceFacts,
} from './self-service.ts'
export { stateDue } from './stated-due.ts'
export { computeSuspensionDays, type SuspensionFacts, stackSuspensions } from './suspension.ts'
export { capPerVisit, findVisit, type VisitCharge } from './visit.ts'
