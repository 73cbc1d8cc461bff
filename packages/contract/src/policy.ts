import { z } from 'zod'
import { decisionView } from './circulation.ts'
import { code, count, date, id, instant, name, optionalBody, pageOf, version } from './kernel.ts'
import { MAX_PERIOD_RANGES, MAX_POLICY_LINES, MAX_POLICY_PERIODS } from './limits.ts'

/**
 * A line: `when` and any parameters. Here it is only an object; the policy rules read it, so that what is wrong is
 * answered (422, policy-invalid) with the number of the line and what would be right, the same as for a policy in a file.
 */
export const policyLine = z.record(z.string(), z.unknown())

/** Days or ranges `2027-01-04..2027-01-17` by the name that `when: {period}` uses. */
export const policyPeriods = z.record(code, z.union([z.string(), z.array(z.string()).max(MAX_PERIOD_RANGES)]))

const periods = policyPeriods.refine((named) => Object.keys(named).length <= MAX_POLICY_PERIODS)
const lines = z.array(policyLine).max(MAX_POLICY_LINES)

export const policyDraftBody = z.strictObject({ lines, periods: periods.optional(), name: name.optional() })

/** A day means its first moment. Left out: now; never in the past. */
export const activatePolicyBody = optionalBody(z.strictObject({ at: z.union([instant, date]).optional() }))

/** `version`: an earlier one, which stays readable; left out: the one in force. */
export const policyQuery = z.strictObject({ version: z.coerce.number<string | number>().int().min(1).optional() })

export const policyView = z
  .object({
    version: count,
    activeFrom: instant,
    lines: z.array(policyLine),
    periods: policyPeriods,
  })
  .meta({ id: 'Policy' })

export const policyVersionView = z
  .object({
    version: count,
    name: z.string().nullable(),
    activeFrom: instant,
    activatedBy: z.string().nullable(),
    lineCount: count,
    /** It takes effect later, and can be called off until then. */
    scheduled: z.boolean(),
    /** The earlier version whose lines it brought back, and why. */
    restores: count.nullable(),
    reason: z.string().nullable(),
  })
  .meta({ id: 'PolicyVersion' })
export const policyVersionPage = pageOf(policyVersionView)

/**
 * Of a line (from 1; 0: of the policy as a whole) that is allowed but surely not meant; `parameter`: where one is
 * concerned; `suggestion`: what would be right.
 */
export const policyWarning = z.object({
  line: count,
  code: z.string(),
  parameter: z.string().optional(),
  message: z.string(),
  suggestion: z.string().optional(),
})

/** `warnings`: what the linter says of lines that are allowed but surely not meant. */
export const policyDraftView = z
  .object({
    id,
    name: z.string().nullable(),
    lines: z.array(policyLine),
    periods: policyPeriods,
    status: z.enum(['draft', 'activated']),
    createdAt: instant,
    changedAt: instant,
    version: version.optional(),
    warnings: z.array(policyWarning).optional(),
  })
  .meta({ id: 'PolicyDraft' })
export const policyDraftPage = pageOf(policyDraftView)

/** The same question under the policy in force and under the draft. */
export const draftDecisionView = z.object({ active: decisionView, draft: decisionView }).meta({ id: 'DraftDecision' })

export type DraftDecisionView = z.infer<typeof draftDecisionView>
export type PolicyLine = z.infer<typeof policyLine>
export type PolicyDraftBody = z.infer<typeof policyDraftBody>
export type ActivatePolicyBody = z.infer<typeof activatePolicyBody>
export type PolicyView = z.infer<typeof policyView>
export type PolicyVersionView = z.infer<typeof policyVersionView>
export type PolicyDraftView = z.infer<typeof policyDraftView>
