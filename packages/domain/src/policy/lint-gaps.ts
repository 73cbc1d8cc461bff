import type { KnownNames, PolicyWarning } from './lint-warning.ts'
import type { Policy } from './read-policy.ts'

const DIMENSIONS = [
  { condition: 'patronType', namesOf: (known: KnownNames) => known.patronTypes },
  { condition: 'itemType', namesOf: (known: KnownNames) => known.itemTypes },
] as const

/** So many others must have lines of their own before one without is missed: a single exception is no rule. */
const ENOUGH_OTHERS = 2

/** Types of the register that nothing is said about although most types, and at least two, have lines of their own. */
export function lintGaps(policy: Policy, known: KnownNames): PolicyWarning[] {
  return DIMENSIONS.flatMap(({ condition, namesOf }) => {
    const names = [...namesOf(known)]
    const told = new Set(policy.lines.flatMap(({ when }) => when[condition] ?? []))
    const withLines = names.filter((name) => told.has(name)).length
    const without = names.length - withLines
    if (withLines < ENOUGH_OTHERS || withLines <= without) return []
    return names
      .filter((name) => !told.has(name))
      .map((name): PolicyWarning => ({ line: 0, code: 'NO_LINE_FOR_TYPE', condition, name }))
  })
}
