import { COLUMN_NAMES, headerKey } from './column-names.ts'
import { FIELDS, type Field, type MappingCode } from './row-reason.ts'

/** The column (counted from 0) that holds each field. */
export type ColumnMapping = Readonly<Partial<Record<Field, number>>>

export type MappingReason = { readonly code: MappingCode; readonly met: string; readonly expected: readonly string[] }

export type ReadMapping =
  | {
      readonly kind: 'mapped'
      readonly mapping: ColumnMapping
      readonly width: number
      readonly unused: readonly string[]
    }
  | { readonly kind: 'refused'; readonly reasons: readonly MappingReason[] }

/**
 * Which column holds what, by the names in the header row. `explicit` (field → header, or null to leave a field out)
 * comes from whoever runs the import and wins; a field or header in it that doesn't exist refuses the file, since a
 * misspelt mapping would else lose a column silently. `unused` are the headers that nothing was read from.
 */
export function mapColumns(
  header: readonly string[],
  explicit: Readonly<Record<string, string | null>> = {},
): ReadMapping {
  const reasons: MappingReason[] = []
  const mapping: Partial<Record<Field, number>> = {}
  const keys = header.map(headerKey)
  const settled = new Set<Field>()
  const taken = new Set<number>()

  for (const [name, column] of Object.entries(explicit)) {
    const field = FIELDS.find((one) => one === name)
    if (field === undefined) {
      reasons.push({ code: 'FIELD_UNKNOWN', met: name, expected: FIELDS })
      continue
    }
    settled.add(field)
    if (column === null) continue
    const index = indexOfHeader(header, keys, column)
    if (index < 0) reasons.push({ code: 'COLUMN_NOT_FOUND', met: column, expected: header })
    else {
      mapping[field] = index
      taken.add(index)
    }
  }
  for (const field of FIELDS) {
    if (settled.has(field)) continue
    const index = firstNamed(keys, COLUMN_NAMES[field], taken)
    if (index === null) continue
    mapping[field] = index
    taken.add(index)
  }
  if (reasons.length === 0 && mapping.title === undefined && mapping.isbn === undefined) {
    reasons.push({ code: 'NO_TITLE_OR_ISBN', met: header.join(', '), expected: ['title', 'isbn'] })
  }
  if (reasons.length > 0) return { kind: 'refused', reasons }
  const unused = header.filter((name, index) => !taken.has(index) && name.trim() !== '')
  return { kind: 'mapped', mapping, width: header.length, unused }
}

/** The header as written, else any that reads the same. */
function indexOfHeader(header: readonly string[], keys: readonly string[], wanted: string): number {
  const exact = header.indexOf(wanted)
  return exact >= 0 ? exact : keys.indexOf(headerKey(wanted))
}

function firstNamed(keys: readonly string[], names: readonly string[], taken: ReadonlySet<number>): number | null {
  for (const name of names) {
    const index = keys.findIndex((key, at) => key === name && !taken.has(at))
    if (index >= 0) return index
  }
  return null
}
