import type { Actor } from '@wenyuan/domain/access'
import { isAllowed } from '@wenyuan/domain/access'

/** What a library may say of a file beside its mapping. */
export type ImportOptions = {
  /** Of copies whose row names no branch; null: the only branch there is, else such rows are skipped. */
  readonly branch: string | null
  /** Of copies whose row names no type; null: `book`, else the only type there is. */
  readonly itemType: string | null
  /** Rows without a barcode: `none` makes only the title, `one-per-row` a copy with a made-up barcode. */
  readonly items: 'none' | 'one-per-row'
  /** Begins the made-up barcodes: prefix, number of the import, `-`, number of the row. */
  readonly barcodePrefix: string
}

export const DEFAULT_ITEM_TYPE = 'book'
export const DEFAULT_BARCODE_PREFIX = 'IMP'

export const DEFAULT_OPTIONS: ImportOptions = {
  branch: null,
  itemType: null,
  items: 'none',
  barcodePrefix: DEFAULT_BARCODE_PREFIX,
}

/** Who started it, as far as an import that goes on after a restart must know: their name and where they may import. */
export type Importer = { readonly actor: Actor; readonly branches: '*' | readonly string[] }

export function importerOf(actor: Actor, branches: Iterable<string>): Importer {
  const everywhere = isAllowed(actor, 'import.run', '*')
  const named = actor.kind === 'staff' || actor.kind === 'machine' ? { ...actor, grants: [] } : actor
  return {
    actor: named,
    branches: everywhere ? '*' : [...branches].filter((branch) => isAllowed(actor, 'import.run', branch)),
  }
}
