import type { WrittenLine, WrittenPeriods } from '@wenyuan/domain/policy'
import { parse } from 'yaml'

export type PolicyFile = { readonly lines: readonly WrittenLine[]; readonly periods: WrittenPeriods }

/** A policy by itself: `policy:` and `periods:` as in a scenario file, or the lines alone. Null: neither. */
export function readPolicyFile(text: string): PolicyFile | null {
  const whole = parseOrNull(text)
  const { policy = whole, lines = policy, periods = {} } = isMap(whole) ? whole : {}
  const written = isMap(whole) ? lines : whole
  if (!Array.isArray(written) || !written.every(isMap) || !isMap(periods)) return null
  return { lines: written, periods: readPeriods(periods) }
}

function readPeriods(periods: Readonly<Record<string, unknown>>): WrittenPeriods {
  const lists = Object.entries(periods).map(([name, days]) => [
    name,
    Array.isArray(days) ? days.map(String) : [String(days)],
  ])
  return Object.fromEntries(lists) as WrittenPeriods
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function parseOrNull(text: string): unknown {
  try {
    return parse(text)
  } catch {
    return null
  }
}
