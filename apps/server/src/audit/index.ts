export { auditRoutes } from './audit-routes.ts'
export { BREACHES, type Breach, type BreachCode } from './breach.ts'
export { type Audit, checkInvariants } from './check-invariants.ts'
export { auditPass, runAudit } from './run-audit.ts'
