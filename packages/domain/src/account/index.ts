export { correctableFen } from './correctable.ts'
export { type LedgerLine, type Settled, type Settlement, settleAccount } from './settlement.ts'
export { type Approver, type WaiverLimits, waiverLimitOf } from './waiver-limit.ts'
