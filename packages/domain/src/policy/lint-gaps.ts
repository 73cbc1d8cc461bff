import type { KnownNames, PolicyWarning } from './lint-warning.ts'
import type { Policy } from './read-policy.ts'

const DIMENSIONS = [
  { condition: 'patronType', namesOf: (known: KnownNames) => known.patronTypes },
  { condition: 'itemType', namesOf: (known: KnownNames) => known.itemTypes },
] as const

/** So many others must have lines of their own before the one without is missed: few exceptions are no rule. */
const ENOUGH_OTHERS = 3

/** The one type of the register that nothing is said about, although all others have lines of their own. */
export function lintGaps(policy: Policy, known: KnownNames): PolicyWarning[] {
  return DIMENSIONS.flatMap(({ condition, namesOf }) => {
    const names = [...namesOf(known)]
    const told = new Set(policy.lines.flatMap(({ when }) => when[condition] ?? []))
    const [name, ...others] = names.filter((one) => !told.has(one))
    if (name === undefined || others.length > 0 || names.length - 1 < ENOUGH_OTHERS) return []
    return [{ line: 0, code: 'NO_LINE_FOR_TYPE' as const, condition, name }]
  })
}
