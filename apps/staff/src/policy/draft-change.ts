import type { PolicyLine } from '@wenyuan/contract'

/** A row of the policy table, as far as a change needs it: its conditions and the lines (from 1) that have just these. */
export type Row = { readonly when: Readonly<Record<string, unknown>>; readonly lines: readonly number[] }

/**
 * Sets a parameter on the line of a row; `undefined` takes it off, so that the row inherits. It goes to the line that sets
 * it already, else to the last of the row, else to a new line: what holds for everything stands first, the rest last.
 */
export function setValue(
  lines: readonly PolicyLine[],
  row: Row,
  parameter: string,
  value: unknown,
): readonly PolicyLine[] {
  if (value === undefined) return takeOff(lines, row, parameter)
  const setting = row.lines.filter((number) => Object.hasOwn(lines[number - 1] ?? {}, parameter))
  const number = setting.at(-1) ?? row.lines.at(-1)
  if (number !== undefined) {
    return lines.map((line, at) => (at === number - 1 ? { ...line, [parameter]: value } : line))
  }
  const isForAll = Object.keys(row.when).length === 0
  const line = isForAll ? { [parameter]: value } : { when: row.when, [parameter]: value }
  return isForAll ? [line, ...lines] : [...lines, line]
}

/** A line that then sets nothing goes too. */
function takeOff(lines: readonly PolicyLine[], row: Row, parameter: string): readonly PolicyLine[] {
  return lines.flatMap((line, at) => {
    if (!row.lines.includes(at + 1) || !Object.hasOwn(line, parameter)) return [line]
    const { [parameter]: _, ...rest } = line
    return Object.keys(rest).every((key) => key === 'when') ? [] : [rest]
  })
}

export function removeLine(lines: readonly PolicyLine[], number: number): readonly PolicyLine[] {
  return lines.filter((_, at) => at !== number - 1)
}

export function replaceLine(lines: readonly PolicyLine[], number: number, line: PolicyLine): readonly PolicyLine[] {
  return lines.map((before, at) => (at === number - 1 ? line : before))
}

export type TypedValue = { readonly kind: 'value'; readonly value: unknown } | { readonly kind: 'broken' }

/** What is typed in a cell: JSON where it looks like it, a number, or a word such as `30d`. */
export function readTyped(text: string): TypedValue {
  const typed = text.trim().normalize('NFKC')
  if (/^-?\d+(?:\.\d+)?$/.test(typed)) return { kind: 'value', value: Number(typed) }
  if (!/^[[{"]/.test(typed)) return { kind: 'value', value: typed }
  try {
    return { kind: 'value', value: JSON.parse(typed) as unknown }
  } catch {
    return { kind: 'broken' }
  }
}

/** The other way round: words and numbers plain, the rest as JSON. */
export function writeTyped(value: unknown): string {
  if (value === undefined) return ''
  return typeof value === 'string' || typeof value === 'number' ? String(value) : JSON.stringify(value)
}

/** A line typed as JSON must be an object; what it says is the server's to judge. */
export function readLine(text: string): PolicyLine | null {
  const read = readJson(text)
  return typeof read === 'object' && read !== null && !Array.isArray(read) ? (read as PolicyLine) : null
}

export type WholePolicy = { readonly lines: PolicyLine[]; readonly periods: Record<string, string | string[]> }

/** The whole policy typed as JSON: `{"lines": […], "periods": {…}}`. */
export function readWhole(text: string): WholePolicy | null {
  const { lines, periods = {} } = readLine(text) ?? {}
  if (!Array.isArray(lines) || lines.some((line) => typeof line !== 'object' || line === null)) return null
  if (typeof periods !== 'object' || periods === null || Array.isArray(periods)) return null
  return { lines, periods: periods as WholePolicy['periods'] }
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
