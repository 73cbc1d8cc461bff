import { closureFinder, lintClosures } from './lint-closures.ts'
import { lintGaps } from './lint-gaps.ts'
import { lintLine } from './lint-lines.ts'
import { lintReach } from './lint-reach.ts'
import { lintValues } from './lint-values.ts'
import type { LintSetting, PolicyWarning } from './lint-warning.ts'
import type { Policy } from './read-policy.ts'

/** Everything to be warned of, in the order of the lines; what concerns the policy as a whole comes first. */
export function lintPolicy(policy: Policy, setting: LintSetting): PolicyWarning[] {
  const { known } = setting
  const within = { ...setting, closuresOf: closureFinder(setting) }
  const ofLines = policy.lines.flatMap((line, n) => {
    const number = n + 1
    return [
      ...lintLine(policy, line, number, setting),
      ...lintReach(policy, line, number, known),
      ...lintValues(policy, line, number, setting),
      ...lintClosures(policy, line, number, within),
    ]
  })
  return [...lintGaps(policy, known), ...ofLines]
}
