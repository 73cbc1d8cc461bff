export { findLoanOfItem, findLoanParties, type LoanParties } from './losses-store.ts'
export { type Replacement, type ReplaceResult, replaceLoss } from './replace-loss.ts'
export { reportLoss } from './report-loss.ts'
