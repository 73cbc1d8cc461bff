import { isUtf8 } from 'node:buffer'
import type { FaultDraft } from './answer.ts'

/** Deeper than any schema goes: what is kept as free JSON must not exhaust the stack of whatever walks it next. */
export const MAX_JSON_DEPTH = 32

export type ReadJson = { kind: 'json'; value: unknown } | { kind: 'refused'; detail: 'bad-text' | 'bad-json' }

/** An empty body is no body. */
export function readJson(bytes: Buffer): ReadJson {
  if (bytes.length === 0) return { kind: 'json', value: undefined }
  if (!isUtf8(bytes)) return { kind: 'refused', detail: 'bad-text' }
  try {
    return { kind: 'json', value: JSON.parse(bytes.toString('utf8')) }
  } catch {
    return { kind: 'refused', detail: 'bad-json' }
  }
}

/**
 * What no schema looks for and no column can hold: NUL and half surrogate pairs in text, numbers beyond any, nesting
 * without end, and the one key that would change an object instead of standing in it.
 */
export function findUnfit(value: unknown, path: string, depth = 0): FaultDraft | null {
  if (typeof value === 'string') return isText(value) ? null : { path, code: 'not-text' }
  if (typeof value === 'number') return Number.isFinite(value) ? null : { path, code: 'not-a-number' }
  if (typeof value !== 'object' || value === null) return null
  if (depth === MAX_JSON_DEPTH) return { path: '', code: 'too-deep', expected: `≤ ${MAX_JSON_DEPTH}` }
  if (Array.isArray(value)) {
    for (let n = 0; n < value.length; n += 1) {
      const fault = findUnfit(value[n], `${path}[${n}]`, depth + 1)
      if (fault !== null) return fault
    }
    return null
  }
  for (const key of Object.keys(value)) {
    const at = path === '' ? key : `${path}.${key}`
    if (key === '__proto__') return { path: at, code: 'not-allowed' }
    if (!isText(key)) return { path, code: 'not-text' }
    const fault = findUnfit((value as Record<string, unknown>)[key], at, depth + 1)
    if (fault !== null) return fault
  }
  return null
}

function isText(text: string): boolean {
  return text.isWellFormed() && !text.includes('\0')
}
