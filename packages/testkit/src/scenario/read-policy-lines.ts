import { readPolicy } from '@wenyuan/domain/policy'
import { isMap } from 'yaml'
import { readKnown } from './names.ts'
import type { ScenarioPeriods, ScenarioPolicy } from './scenario.ts'
import { lineOf, type Place, placeAtPath, readElements, tell } from './yaml-place.ts'

/** One line that says nothing: every parameter has its default. */
export const DEFAULT_POLICY: ScenarioPolicy = { lines: [{}], yamlLines: [0] }

type Periods = { readonly written: ScenarioPeriods; readonly place: Place }
type PolicyLine = { readonly at: Place; readonly line: ScenarioPolicy['lines'][number] }

/**
 * Hands the lines as written to the policy's own reader and tells what it refuses at the file's lines. The branches
 * that a policy names are checked here: the policy's reader doesn't know them.
 */
export function readPolicyLines(place: Place, periods: Periods): ScenarioPolicy {
  const elements = readElements(place) ?? []
  const read = elements.flatMap(readLine)
  const policy = { lines: read.map(({ line }) => line), yamlLines: read.map(({ at }) => lineOf(at)) }
  // Without its maimed lines the rest would be numbered wrongly.
  if (read.length === elements.length) checkPolicy(read, place, periods)
  return policy
}

function readLine(at: Place): PolicyLine[] {
  if (!isMap(at.node)) {
    tell(at, { what: 'map' })
    return []
  }
  try {
    const line: ScenarioPolicy['lines'][number] = at.node.toJS(at.source.doc)
    JSON.stringify(line)
    return [{ at, line }]
  } catch (error) {
    // Aliases that multiply without end, or that hold themselves and so are no JSON.
    tell(at, { what: 'said', text: error instanceof Error ? error.message : String(error) })
    return []
  }
}

function checkPolicy(lines: readonly PolicyLine[], place: Place, periods: Periods): void {
  const checked = readPolicy(
    lines.map(({ line }) => line),
    periods.written,
  )
  const problems = checked.kind === 'refused' ? checked.problems : []
  for (const { line, key, met, expects } of problems) {
    const at = line === 0 ? placeAtPath(periods.place, key.replace(/^periods\./, '')) : lines[line - 1]?.at
    tell(placeAtPath(at ?? place, key), { what: 'said', text: expects }, `${key}: ${met}`)
  }
  for (const { at } of lines) checkBranches(at)
}

function checkBranches(line: Place): void {
  if (!isMap(line.node)) return
  if (line.node.hasIn(['when', 'branch'])) readKnown('branch')(placeAtPath(line, 'when.branch'))
  if (!line.node.has('holdPickup') || line.node.get('holdPickup') === 'any') return
  for (const branch of readElements(placeAtPath(line, 'holdPickup')) ?? []) readKnown('branch')(branch)
}
