import { type ItemDraft, itemPriceFen } from '@wenyuan/domain/catalog'
import type { ImportOptions } from './import-options.ts'
import type { ImportReason } from './import-reason.ts'
import type { PlannedItem } from './plan-batch.ts'
import type { ReadableRow } from './understand-row.ts'

export type Named = { readonly code: string; readonly name: string }

/** Whose barcode it is. */
export type BarcodeOwner = { readonly identityKey: string; readonly title: string }

export type CopyRules = {
  readonly importId: string
  readonly options: ImportOptions
  /** Where whoever started the import may import. */
  readonly permitted: '*' | readonly string[]
  readonly branches: readonly Named[]
  readonly itemTypes: readonly Named[]
}

export type PlannedCopies =
  | { readonly kind: 'copies'; readonly items: readonly PlannedItem[] }
  | { readonly kind: 'bad'; readonly reasons: readonly ImportReason[] }

/** The copies that a row tells of; a barcode that this title has already is no news. */
export function planCopies(
  row: ReadableRow,
  identityKey: string,
  { owners, copies }: { readonly owners: ReadonlyMap<string, BarcodeOwner>; readonly copies: CopyRules },
): PlannedCopies {
  const reasons: ImportReason[] = []
  const items: PlannedItem[] = []
  for (const draft of draftsOf(row, copies)) {
    const owner = owners.get(draft.barcode)
    if (owner?.identityKey === identityKey) continue
    if (owner !== undefined) {
      reasons.push({ column: 'barcode', code: 'BARCODE_TAKEN', met: draft.barcode, expected: owner.title })
      continue
    }
    const branch = branchOf(draft, copies)
    const type = typeOf(draft, copies)
    if (typeof branch === 'object') reasons.push(branch)
    if (typeof type === 'object') reasons.push(type)
    if (typeof branch === 'object' || typeof type === 'object') break
    const { barcode, shelf = null, callNumber = null, priceFen = null } = draft
    const state = { acquiredOn: null, status: 'available' } as const
    items.push({ identityKey, barcode, type, branch, shelf, callNumber, priceFen, ...state })
  }
  return reasons.length > 0 ? { kind: 'bad', reasons } : { kind: 'copies', items }
}

function draftsOf({ items, draft, number }: ReadableRow, { importId, options }: CopyRules): readonly ItemDraft[] {
  if (items.length > 0 || options.items === 'none') return items
  const priceFen = draft.price === undefined ? null : itemPriceFen(draft.price)
  return [
    {
      barcode: `${options.barcodePrefix}${importId}-${number}`,
      ...(draft.callNumber === undefined ? {} : { callNumber: draft.callNumber }),
      ...(priceFen === null ? {} : { priceFen }),
    },
  ]
}

/** A branch or type is written by its code or by its name. */
function branchOf({ branch: written }: ItemDraft, { options, branches, permitted }: CopyRules): string | ImportReason {
  const [only, second] = branches
  const fallback = options.branch ?? (second === undefined ? only?.code : undefined)
  const code = written === undefined ? fallback : codeNamed(branches, written)
  if (code === undefined) {
    if (written === undefined) return { column: 'branch', code: 'BRANCH_MISSING', met: '' }
    return { column: 'branch', code: 'BRANCH_UNKNOWN', met: written, expected: codesOf(branches) }
  }
  const may = permitted === '*' || permitted.includes(code)
  return may ? code : { column: 'branch', code: 'BRANCH_NOT_PERMITTED', met: code }
}

function typeOf({ type: written }: ItemDraft, { options, itemTypes }: CopyRules): string | ImportReason {
  const [only, second] = itemTypes
  const fallback = options.itemType ?? (second === undefined ? only?.code : undefined)
  const code = written === undefined ? fallback : codeNamed(itemTypes, written)
  if (code !== undefined) return code
  if (written === undefined) return { column: 'itemType', code: 'ITEM_TYPE_MISSING', met: '' }
  return { column: 'itemType', code: 'ITEM_TYPE_UNKNOWN', met: written, expected: codesOf(itemTypes) }
}

function codeNamed(list: readonly Named[], written: string): string | undefined {
  return (list.find(({ code }) => code === written) ?? list.find(({ name }) => name === written))?.code
}

function codesOf(list: readonly Named[]): string {
  return list.map(({ code }) => code).join(', ')
}
