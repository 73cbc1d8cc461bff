import { type LocalDate, parseDateRange } from '../kernel/index.ts'
import { PARAMETERS } from './parameters.ts'
import { CREDIT_LEVELS, type CreditLevel, type ParameterName, type PolicyValues } from './values.ts'

/** What a line applies to; an absent condition matches everything. */
export type When = {
  readonly period?: string
  readonly branch?: string
  readonly credit?: CreditLevel
  readonly patronType?: string
  readonly itemType?: string
  /** 中图法 prefix. */
  readonly class?: string
  /** At most so many days since the item was acquired. */
  readonly newTitle?: number
}

export type PolicyLine = { readonly when: When; readonly set: Partial<PolicyValues> }

export type NamedPeriod = { readonly name: string; readonly from: LocalDate; readonly to: LocalDate }

export type Policy = { readonly lines: readonly PolicyLine[]; readonly periods: readonly NamedPeriod[] }

/** A line as it is written in a file or a request: `{when?: {…}, loanPeriod: '30d', …}`. */
export type WrittenLine = Readonly<Record<string, unknown>>
export type WrittenPeriods = Readonly<Record<string, readonly string[]>>

export type PolicyProblem = {
  /** The line of the policy, 1-based; 0 for the periods. */
  readonly line: number
  readonly key: string
  readonly met: string
  /** What would be right. */
  readonly expects: string
}

export type ReadPolicy =
  | { readonly kind: 'policy'; readonly policy: Policy }
  | { readonly kind: 'refused'; readonly problems: readonly PolicyProblem[] }

export const MAX_POLICY_LINES = 1000

/** Reads a written policy whole, or says everything that is wrong with it: a policy never takes effect by half. */
export function readPolicy(lines: readonly WrittenLine[], periods: WrittenPeriods = {}): ReadPolicy {
  const problems: PolicyProblem[] = []
  if (lines.length > MAX_POLICY_LINES) {
    problems.push({
      line: MAX_POLICY_LINES,
      key: 'lines',
      met: String(lines.length),
      expects: `at most ${MAX_POLICY_LINES}`,
    })
  }
  const named = readPeriods(periods, problems)
  const names = new Set(named.map((period) => period.name))
  const read = lines.map((line, n) => readLine(line, n + 1, names, problems))
  return problems.length > 0
    ? { kind: 'refused', problems }
    : { kind: 'policy', policy: { lines: read, periods: named } }
}

function readLine(
  written: WrittenLine,
  line: number,
  periods: ReadonlySet<string>,
  problems: PolicyProblem[],
): PolicyLine {
  const set: Record<string, unknown> = {}
  let when: When = {}
  for (const [key, raw] of Object.entries(written)) {
    if (key === 'when') when = readWhen(raw, line, periods, problems)
    else if (isParameter(key)) {
      const parameter = PARAMETERS[key]
      const value = parameter.read(raw)
      if (value === undefined) problems.push({ line, key, met: shown(raw), expects: parameter.expects })
      else set[key] = value
    } else problems.push({ line, key, met: key, expects: nearest(key) })
  }
  return { when, set: set as Partial<PolicyValues> }
}

function isParameter(key: string): key is ParameterName {
  return Object.hasOwn(PARAMETERS, key)
}

const WHEN_KEYS = 'period, branch, credit, patronType, itemType, class, newTitle'

function readWhen(raw: unknown, line: number, periods: ReadonlySet<string>, problems: PolicyProblem[]): When {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) {
    problems.push({ line, key: 'when', met: shown(raw), expects: `a map of ${WHEN_KEYS}` })
    return {}
  }
  const when: { -readonly [K in keyof When]: When[K] } = {}
  for (const [key, value] of Object.entries(raw)) {
    const at = `when.${key}`
    if (key === 'newTitle') {
      if (typeof value === 'number' && Number.isInteger(value) && value >= 0) when.newTitle = value
      else problems.push({ line, key: at, met: shown(value), expects: 'days since acquired, a whole number from 0' })
    } else if (key === 'credit') {
      const level = CREDIT_LEVELS.find((one) => one === value)
      if (level !== undefined) when.credit = level
      else problems.push({ line, key: at, met: shown(value), expects: CREDIT_LEVELS.join(' | ') })
    } else if (key === 'period' || key === 'branch' || key === 'patronType' || key === 'itemType' || key === 'class') {
      if (typeof value !== 'string' || value === '') {
        problems.push({ line, key: at, met: shown(value), expects: 'a name' })
      } else if (key === 'period' && !periods.has(value)) {
        problems.push({
          line,
          key: at,
          met: value,
          expects: `a named period: ${[...periods].join(', ') || 'none is defined'}`,
        })
      } else when[key] = value
    } else problems.push({ line, key: at, met: key, expects: WHEN_KEYS })
  }
  return when
}

function readPeriods(written: WrittenPeriods, problems: PolicyProblem[]): NamedPeriod[] {
  return Object.entries(written).flatMap(([name, ranges]) => {
    const read: NamedPeriod[] = []
    for (const text of ranges) {
      const range = parseDateRange(text)
      const key = `periods.${name}`
      if (range === null) {
        problems.push({ line: 0, key, met: text, expects: 'YYYY-MM-DD..YYYY-MM-DD' })
      } else if (read.some((other) => range.from <= other.to && other.from <= range.to)) {
        problems.push({ line: 0, key, met: text, expects: 'a range that does not overlap another of the same name' })
      } else read.push({ name, ...range })
    }
    return read
  })
}

function shown(raw: unknown): string {
  const text = typeof raw === 'string' ? raw : JSON.stringify(raw)
  return (text ?? 'nothing').slice(0, 200)
}

/** The known name that differs least, so that a slip of the pen is answered with the right word. */
function nearest(key: string): string {
  const known = Object.keys(PARAMETERS)
  const best = known
    .map((name) => ({ name, distance: editDistance(key, name) }))
    .sort((a, b) => a.distance - b.distance)[0]
  return best && best.distance <= 4 ? `${best.name}?` : `a parameter: ${known.join(', ')}`
}

function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, n) => n)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    row = next
  }
  return row[b.length] ?? 0
}
