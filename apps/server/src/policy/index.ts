import type { App } from '../http/index.ts'
import { activationRoutes } from './activation-routes.ts'
import { draftRoutes, versionRoutes } from './policy-routes.ts'
import { workbenchRoutes } from './workbench-routes.ts'

export { type ActivatePolicyResult, activatePolicy } from './activate-policy.ts'
export { type DraftPolicyResult, draftPolicy } from './draft-policy.ts'
export { findPolicyNames } from './find-policy-names.ts'
export { findPolicy, findPolicyAt } from './policy-store.ts'
export { readStoredPolicy } from './read-stored-policy.ts'
export { tellChanges } from './show-changes.ts'

export function policyRoutes(app: App): void {
  versionRoutes(app)
  draftRoutes(app)
  activationRoutes(app)
  workbenchRoutes(app)
}
