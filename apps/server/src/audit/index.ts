export { BREACHES, type Breach, type BreachCode } from './breach.ts'
export { type Audit, checkInvariants } from './check-invariants.ts'
