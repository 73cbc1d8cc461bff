import { type Fen, formatYuan } from '@wenyuan/domain/kernel'
import type { BlockPattern, ExpectedField, ExpectedValue } from './step.ts'
import type { BlockShown } from './world.ts'

/** What a step gave, by the keys of `expect`; money stands under `…Fen`. */
export type Actual = Readonly<Record<string, unknown>>

export type Difference = {
  readonly line: number
  readonly key: string
  readonly expected: string
  readonly got: string
}

/** Only the named keys are compared. */
export function compareFields(fields: readonly ExpectedField[], actual: Actual): readonly Difference[] {
  return fields.flatMap(({ key, line, value }) => compareField(key, line, value, actual))
}

function compareField(key: string, line: number, expected: ExpectedValue, actual: Actual): readonly Difference[] {
  const got = expected.kind === 'money' ? actual[`${key}Fen`] : actual[key]
  if (expected.kind === 'hold' && expected.fields !== null && isRecord(got)) {
    return compareFields(expected.fields, got).map((difference) => ({ ...difference, key: `${key}.${difference.key}` }))
  }
  if (agrees(expected, got)) return []
  return [{ line, key, expected: sayExpected(expected), got: sayGot(expected, got) }]
}

function agrees(expected: ExpectedValue, got: unknown): boolean {
  switch (expected.kind) {
    case 'same':
      return got === expected.value
    case 'time':
      // A day is met at any minute of it.
      return got === expected.text || (typeof got === 'string' && got.split(' ', 1)[0] === expected.text)
    case 'money':
      return got === expected.fen
    case 'codes':
      return Array.isArray(got) && expected.codes.every((code) => got.includes(code))
    case 'blocks':
      return sameBlocks(expected.blocks, got as readonly BlockShown[] | undefined)
    case 'hold':
      return expected.fields === null && (got === null || got === undefined)
  }
}

/** The whole list, in any order; `until` only where it is named. */
function sameBlocks(expected: readonly BlockPattern[], got: readonly BlockShown[] = []): boolean {
  const left = [...got]
  // The more exact patterns choose first, so that a bare code doesn't take their block.
  const patterns = expected.toSorted((a, b) => Number(b.until !== undefined) - Number(a.until !== undefined))
  for (const { code, until } of patterns) {
    const found = left.findIndex((block) => block.code === code && (until === undefined || block.until === until))
    if (found < 0) return false
    left.splice(found, 1)
  }
  return left.length === 0
}

function sayExpected(expected: ExpectedValue): string {
  switch (expected.kind) {
    case 'same':
      return String(expected.value)
    case 'time':
      return String(expected.text)
    case 'money':
      return formatYuan(expected.fen)
    case 'codes':
      return sayList(expected.codes)
    case 'blocks':
      return sayList(expected.blocks.map(sayBlock))
    case 'hold':
      if (expected.fields === null) return 'null'
      return `{ ${expected.fields.map(({ key, value }) => `${key}: ${sayExpected(value)}`).join(', ')} }`
  }
}

function sayGot(expected: ExpectedValue, got: unknown): string {
  if (expected.kind === 'money' && typeof got === 'number') return formatYuan(got as Fen)
  if (expected.kind === 'blocks' && Array.isArray(got)) return sayList(got.map(sayBlock))
  if (Array.isArray(got)) return sayList(got.map(String))
  return isRecord(got) ? JSON.stringify(got) : String(got ?? null)
}

function sayBlock({ code, until }: BlockPattern): string {
  return until === undefined ? code : `{ code: ${code}, until: ${until} }`
}

export function sayList(values: readonly string[]): string {
  return `[${values.join(', ')}]`
}

function isRecord(value: unknown): value is Actual {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
