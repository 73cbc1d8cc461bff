export { comparePolicies, type PolicyChange } from './compare-policies.ts'
export { hotThresholdKey, isHot, resolvedForTitle } from './hot-title.ts'
export { lintPolicy } from './lint-policy.ts'
export type { DueInClosure, KnownNames, LintSetting, PolicyWarning, WarningCode } from './lint-warning.ts'
export { GROUP_OF, PARAMETER_GROUPS, type ParameterGroup } from './parameter-groups.ts'
export { completeValues, PARAMETERS } from './parameters.ts'
export { type PolicyTableRow, policyRow, policyTable, whenKey } from './policy-table.ts'
export {
  MAX_POLICY_LINES,
  type NamedPeriod,
  type Policy,
  type PolicyLine,
  type PolicyProblem,
  type ReadPolicy,
  readPolicy,
  type When,
  type WrittenLine,
  type WrittenPeriods,
} from './read-policy.ts'
export { type PolicyContext, type PolicyResolver, policyResolver, type Resolved, resolvePolicy } from './resolve.ts'
export {
  type ChargeTier,
  CREDIT_LEVELS,
  type CreditLevel,
  type DamageAmount,
  type HotThreshold,
  type LostCharge,
  type OverdueCap,
  type OverdueLevels,
  type OverdueNoticeStep,
  type OverdueSuspension,
  type ParameterName,
  type Period,
  type PolicyValues,
  REMINDER_WAYS,
  type ReminderStep,
  type ReminderWay,
  type Rollover,
} from './values.ts'
