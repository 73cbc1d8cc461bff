import type { Language } from '@wenyuan/contract'
import type { PolicyProblem } from '@wenyuan/domain/policy'

/** What is wrong at a place of a policy, what stands there and what would be right. Line 0 is the periods. */
export const POLICY_PROBLEM: Readonly<Record<Language, (problem: PolicyProblem) => string>> = {
  en: ({ line, key, met, expects }) =>
    `${line === 0 ? '' : `line ${line}, `}${key}: "${met}" stands here; expected: ${expects}`,
  'zh-CN': ({ line, key, met, expects }) =>
    `${line === 0 ? '' : `第 ${line} 行 `}${key}：此处为“${met}”，应为：${expects}`,
}
