import type { z } from 'zod'
import type { FaultDraft } from './answer.ts'
import type { FaultCode } from './problem-words.ts'

type Issue = z.core.$ZodIssue

/** A body can be wrong in a million places: so many are told. */
export const MAX_FAULTS = 20

/** What a schema finds, as places in the request and what would be right there. `part` names the part but for the body. */
export function faultsOfIssues(issues: readonly Issue[], part: 'query' | 'header' | ''): FaultDraft[] {
  const faults = new Map<string, FaultDraft>()
  // Two checks of one field can fail for one reason.
  for (const fault of issues.flatMap((issue) => faultsOf(issue, part))) {
    const place = `${fault.path} ${fault.code}`
    if (!faults.has(place)) faults.set(place, fault)
  }
  return [...faults.values()].slice(0, MAX_FAULTS)
}

function faultsOf(issue: Issue, base: string): FaultDraft[] {
  const path = pathOf(base, issue.path)
  switch (issue.code) {
    case 'invalid_type':
      if (issue.input === undefined) return [{ path, code: 'missing', expected: issue.expected }]
      return [{ path, code: 'wrong-type', expected: issue.expected }]
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({ path: pathOf(path, [key]), code: 'unknown-field' }))
    case 'invalid_value':
      return [{ path, code: issue.input === undefined ? 'missing' : 'not-one-of', expected: issue.values.join(', ') }]
    case 'too_small':
    case 'too_big':
      return [{ path, ...boundOf(issue) }]
    case 'invalid_format':
      return [{ path, code: 'wrong-form', expected: issue.pattern ?? issue.format }]
    case 'not_multiple_of':
      return [{ path, code: 'wrong-form', expected: `n × ${issue.divisor}` }]
    case 'invalid_union':
      return faultsOfUnion(issue, path)
    case 'invalid_key':
    case 'invalid_element':
      return issue.issues.flatMap((inner) => faultsOf(inner, path))
    case 'custom':
      return [{ path, code: 'wrong-form' }]
  }
}

/** Of the choices, the one that got furthest is the one that was meant. */
function faultsOfUnion(issue: Extract<Issue, { code: 'invalid_union' }>, path: string): FaultDraft[] {
  const depthOf = (issues: readonly Issue[]) => Math.max(0, ...issues.map((inner) => inner.path.length))
  const best = [...issue.errors].sort((a, b) => depthOf(b) - depthOf(a) || a.length - b.length)[0]
  if (best === undefined) return [{ path, code: 'wrong-form', expected: '' }]
  if (depthOf(best) > 0) return best.flatMap((inner) => faultsOf(inner, path))
  const expected = issue.errors.flatMap((choice) => choice.flatMap((inner) => faultsOf(inner, path)[0]?.expected ?? []))
  return [{ path, code: 'wrong-form', expected: [...new Set(expected)].join(' | ') }]
}

function boundOf(issue: Extract<Issue, { code: 'too_small' | 'too_big' }>): { code: FaultCode; expected: string } {
  const counted = issue.origin === 'string' || issue.origin === 'array'
  return issue.code === 'too_small'
    ? { code: counted ? 'too-short' : 'too-small', expected: `≥ ${issue.minimum}` }
    : { code: counted ? 'too-long' : 'too-large', expected: `≤ ${issue.maximum}` }
}

/** `items[0].barcode` */
function pathOf(base: string, steps: readonly PropertyKey[]): string {
  return steps.reduce<string>((path, step) => {
    if (typeof step === 'number') return `${path}[${step}]`
    return path === '' ? String(step) : `${path}.${String(step)}`
  }, base)
}
