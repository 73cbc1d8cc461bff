import type { Edge } from './read-graph.ts'

/** What a file counts as: its capability or domain folder; null leaves it out. */
export type Grouping = (file: string) => string | null

/** Circles between groups when the program runs (types are gone by then), each once: `['a', 'b', 'a']`. */
export function findCircles(edges: readonly Edge[], groupOf: Grouping): string[][] {
  const next = new Map<string, Set<string>>()
  for (const { from, to, typeOnly } of edges) {
    const [a, b] = [groupOf(from), groupOf(to)]
    if (typeOnly || a === null || b === null || a === b) continue
    const known = next.get(a) ?? new Set()
    next.set(a, known.add(b))
  }
  const circles = new Map<string, string[]>()
  for (const group of next.keys()) {
    const way = findWayBack(group, next)
    if (way !== null) circles.set([...new Set(way)].sort().join(), way)
  }
  return [...circles.values()]
}

/** The shortest way from a group to itself. */
function findWayBack(start: string, next: ReadonlyMap<string, ReadonlySet<string>>): string[] | null {
  const seen = new Set<string>()
  const ways = [[start]]
  for (let way = ways.shift(); way !== undefined; way = ways.shift()) {
    for (const group of next.get(way.at(-1) ?? start) ?? []) {
      if (group === start) return [...way, start]
      if (seen.has(group)) continue
      seen.add(group)
      ways.push([...way, group])
    }
  }
  return null
}
