import type { Scenario } from '../scenario/index.ts'

/** The types that the file speaks of anywhere: a policy may have lines for a type that nobody has yet. */
export function plantedTypes(scenario: Scenario): { readonly patron: string[]; readonly item: string[] } {
  const activated = scenario.steps.flatMap(({ does }) => {
    const deeds = does.kind === 'together' ? does.deeds : [does]
    return deeds.flatMap(({ act }) => (act.kind === 'activatePolicy' ? act.lines : []))
  })
  const lines = [...scenario.policy.lines, ...activated]
  return {
    patron: [...new Set([...scenario.patrons.map(({ type }) => type), ...namedIn(lines, 'patronType')])],
    item: [...new Set([...scenario.items.map(({ type }) => type), ...namedIn(lines, 'itemType')])],
  }
}

function namedIn(lines: Scenario['policy']['lines'], key: 'patronType' | 'itemType'): string[] {
  return lines.flatMap((line) => {
    const when: unknown = line['when']
    const named: unknown = typeof when === 'object' && when !== null ? Reflect.get(when, key) : undefined
    return (Array.isArray(named) ? named : [named]).filter((code) => typeof code === 'string')
  })
}
