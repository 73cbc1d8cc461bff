import { z } from 'zod'
import { permission } from './access.ts'
import { levels, reasonCodes } from './errors.ts'
import { count, date, dateOrInstant, id, money } from './kernel.ts'
import { MAX_STEP_DAYS } from './limits.ts'
import { problemPrefix } from './paths.ts'

export const reasonCode = z.enum(reasonCodes)
export const level = z.enum(levels)

const figure = z.union([z.string(), z.number(), z.boolean(), z.array(z.string())])

/**
 * What would make a refusal a yes: after returning this loan, from this day, once this much is paid.
 * `code` is a stable word for the kind of help; the other fields are its numbers.
 */
export const help = z
  .object({
    code: z.string(),
    text: z.string(),
    on: dateOrInstant.optional(),
    loan: id.optional(),
    amount: money.optional(),
    permission: permission.optional(),
  })
  .meta({ id: 'Help' })

/**
 * One thing that a decision found. `parameter` and `policyLine` (counted from 1; absent for a default) say which rule
 * gave it, `parameterName` names it in words, `actual` and `limit` what was met and what is allowed, `permission` what would override it.
 */
export const finding = z
  .object({
    code: reasonCode,
    level,
    message: z.string(),
    permission: permission.optional(),
    parameter: z.string().optional(),
    parameterName: z.string().optional(),
    limit: figure.optional(),
    actual: figure.optional(),
    policyLine: count.optional(),
    helps: z.array(help).optional(),
  })
  .meta({ id: 'Finding' })

export const outcome = z.enum(['allowed', 'refused'])

/** What would be decided if this viewer did it now. */
export const verdict = z.object({ outcome, findings: z.array(finding) }).meta({ id: 'Verdict' })

/**
 * One step of a computed value: a due date, a charge. `days`: which days a step of a charge counts, each costing `perDay`
 * where that stands; left out where they are more than MAX_STEP_DAYS or were not kept.
 */
export const step = z
  .object({
    code: z.string(),
    on: dateOrInstant.optional(),
    amount: money.optional(),
    days: z.array(date).max(MAX_STEP_DAYS).optional(),
    perDay: money.optional(),
    text: z.string(),
  })
  .meta({ id: 'Step' })

/** The `type` of a problem document and the status it goes with. */
export const problemTypes = {
  malformed: 400,
  unauthenticated: 401,
  forbidden: 403,
  'not-found': 404,
  'method-not-allowed': 405,
  refused: 409,
  /** The card, barcode, code or user name is taken, or the thing is no longer in a state for this. */
  conflict: 409,
  /** This WeChat account belongs to no card yet. */
  'wechat-unbound': 409,
  /** The digital card was used already, ran out or was never given. */
  'card-code-spent': 409,
  stale: 412,
  'too-large': 413,
  'unsupported-media-type': 415,
  impossible: 422,
  'key-reused': 422,
  'policy-invalid': 422,
  'too-many': 429,
  internal: 500,
  unavailable: 503,
} as const satisfies Record<string, number>

export type ProblemType = keyof typeof problemTypes

/** The URI that stands in `type`. */
export function problemUri(type: ProblemType): string {
  return `${problemPrefix}${type}`
}

/** Which part of the request was wrong; `line` is the line of a policy. */
export const fault = z
  .object({
    path: z.string(),
    code: z.string(),
    message: z.string(),
    line: count.optional(),
    expected: z.string().optional(),
  })
  .meta({ id: 'Fault' })

/** RFC 9457. `reasons` where the act was refused (`type` refused or forbidden), `errors` where the request was wrong. */
export const problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string().optional(),
    instance: z.string().optional(),
    reasons: z.array(finding).optional(),
    helps: z.array(help).optional(),
    errors: z.array(fault).optional(),
  })
  .meta({ id: 'Problem' })

export type Finding = z.infer<typeof finding>
export type Help = z.infer<typeof help>
export type Step = z.infer<typeof step>
export type Verdict = z.infer<typeof verdict>
export type Fault = z.infer<typeof fault>
export type Problem = z.infer<typeof problem>
export type Outcome = z.infer<typeof outcome>
