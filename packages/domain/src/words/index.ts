export { findingSentence, type SpokenFinding } from './finding-sentence.ts'
export { helpSentence, MAX_NAMES_SAID } from './help-sentence.ts'
export {
  type Audience,
  type HelpedAct,
  LANGUAGES,
  type Language,
  type Names,
  NO_NAMES,
  type Speech,
} from './language.ts'
export { isLossStep, type LossStep, lossSentence } from './loss-sentence.ts'
export { maskName } from './mask-name.ts'
export { blockedActName, parameterName, permissionName, problemTitle } from './names.ts'
export type { NoticeData, NoticeKind } from './notice-data.ts'
export { isNoticeKind, noticeText } from './notice-text.ts'
export { type PassReason, passSentence } from './pass-sentence.ts'
export type { PolicyNames } from './policy-vocabulary.ts'
export { sayDay, sayMinute } from './say-day.ts'
export {
  type PolicySpeech,
  parameterGroupName,
  policyWarningSentence,
  policyWarningSuggestion,
  sayPolicyValue,
  sayWhen,
} from './say-policy.ts'
export { inMarks } from './say-title.ts'
export {
  chargeExplained,
  chargeStepSentence,
  dueExplained,
  dueStepSentence,
  type ExplainedChargeStep,
  type ExplainedDueStep,
} from './step-sentence.ts'
export { suspensionStepSentence } from './suspension-sentence.ts'
export type { ProblemName, ReasonCode } from './vocabulary.ts'
