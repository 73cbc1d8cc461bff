import { type Fault, type Finding, type Language, type Problem, problemTypes, problemUri } from '@wenyuan/contract'
import type { FaultDraft, ProblemAnswer } from './answer.ts'
import { DETAILS, FAULTS, NOT_PERMITTED, TITLES } from './problem-words.ts'

export const PROBLEM_TYPE = 'application/problem+json; charset=utf-8'

/** The RFC 9457 document; `instance` is the request's id, by which the log knows it. */
export function renderProblem(answer: ProblemAnswer, language: Language, requestId: string): Problem {
  const detail = answer.detail === undefined ? undefined : wordsOf(DETAILS[language], answer.detail)
  return {
    type: problemUri(answer.type),
    title: TITLES[language][answer.type],
    status: problemTypes[answer.type],
    ...(detail === undefined ? {} : { detail }),
    instance: `urn:uuid:${requestId}`,
    ...(answer.reasons === undefined ? {} : { reasons: answer.reasons.map((reason) => worded(reason, language)) }),
    ...(answer.helps === undefined ? {} : { helps: [...answer.helps] }),
    ...answer.extra,
    ...(answer.errors === undefined ? {} : { errors: answer.errors.map((fault) => renderFault(fault, language)) }),
  }
}

function worded(reason: Finding, language: Language): Finding {
  if (reason.message !== '' || reason.code !== 'NOT_PERMITTED') return reason
  return { ...reason, message: NOT_PERMITTED[language](reason.permission) }
}

function renderFault({ message, ...fault }: FaultDraft, language: Language): Fault {
  const words = message ?? wordsOf(FAULTS[language], fault.code) ?? fault.code
  return { ...fault, message: words.replace('{expected}', () => fault.expected ?? '') }
}

function wordsOf(table: Readonly<Record<string, string>>, key: string): string | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined
}
