import { findCircles, type Grouping } from './find-circles.ts'
import { readGraph } from './read-graph.ts'
import { capabilityOf, isUseCase, RULES } from './rules.ts'

export type Violation = { readonly rule: string; readonly why: string; readonly met: string }

const CIRCLES: readonly { readonly name: string; readonly why: string; readonly groupOf: Grouping }[] = [
  {
    name: 'no-circle-of-capabilities',
    why: 'a capability in a circle can be neither read nor changed by itself',
    groupOf: capabilityOf,
  },
  {
    name: 'no-circle-in-the-domain',
    why: 'the rules build on one another in one direction',
    groupOf: (file) => /^packages\/domain\/src\/([^/]+)\/(?!.*\.test\.ts$)/.exec(file)?.[1] ?? null,
  },
]

export const RULE_NAMES: readonly string[] = [...RULES, ...CIRCLES].map(({ name }) => name)

/** Reads every source under the root and says which import breaks which rule. */
export function findViolations(root: string): { readonly files: number; readonly violations: readonly Violation[] } {
  const { files, edges } = readGraph(root)
  const useCases = new Set(edges.filter(isUseCase).map(({ from }) => from))
  const byImport = RULES.flatMap(({ name, why, breaks }) =>
    edges
      .filter((edge) => breaks(edge, { useCases }))
      .map(({ from, to }) => ({ rule: name, why, met: `${from} → ${to}` })),
  )
  const byCircle = CIRCLES.flatMap(({ name, why, groupOf }) =>
    findCircles(edges, groupOf).map((way) => ({ rule: name, why, met: way.join(' → ') })),
  )
  return { files: files.length, violations: [...byImport, ...byCircle] }
}
