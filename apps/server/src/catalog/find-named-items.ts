import { type ItemChoice, MAX_CHOICES } from '@wenyuan/contract'
import { readIsbn } from '@wenyuan/domain/catalog'
import type { Queryable } from '../platform/index.ts'
import { findNamedItemRows, type NamedItemRow } from './named-items-store.ts'

export type NamedItems =
  | { readonly kind: 'one'; readonly barcode: string }
  /** Ask which. */
  | { readonly kind: 'several'; readonly choices: readonly ItemChoice[] }
  | { readonly kind: 'none' }

const STANDING: readonly NamedItemRow['status'][] = ['available', 'processing', 'on_hold_shelf']

/**
 * Which copy is meant by what was typed: a barcode (in wide characters or another case, too), an ISBN, or a call number.
 * Of several, the one that stands at the branch; where none does, all of them are meant.
 */
export async function findNamedItems(
  queryable: Queryable,
  { text, branch }: { readonly text: string; readonly branch: string | null },
): Promise<NamedItems> {
  const plain = text.normalize('NFKC').trim()
  const joined = plain.replace(/\s+/gu, '')
  const barcodes = [...new Set([text, joined, joined.toUpperCase(), joined.toLowerCase()])]
  const read = readIsbn(plain)
  const isbn = read.kind === 'isbn' ? read.isbn13 : null
  const rows = await findNamedItemRows(
    queryable,
    { barcodes, isbn, callNumber: plain },
    { branch, limit: MAX_CHOICES + 1 },
  )
  const exact = rows.find(({ barcode }) => barcode === text)
  const byBarcode = rows.filter(({ barcode }) => barcodes.includes(barcode))
  if (exact !== undefined) return { kind: 'one', barcode: exact.barcode }
  const here = rows.filter(
    ({ at_code, status }) => STANDING.includes(status) && (branch === null || at_code === branch),
  )
  const meant = [byBarcode, here].find((some) => some.length > 0) ?? rows
  const [first] = meant
  if (first === undefined) return { kind: 'none' }
  if (meant.length === 1) return { kind: 'one', barcode: first.barcode }
  return { kind: 'several', choices: meant.slice(0, MAX_CHOICES).map(viewChoice) }
}

/** A scanned barcode needs no search: only what holds a character that barcodes don't, or the form of an ISBN, may be more. */
export function mayNameByOther(text: string): boolean {
  return /[^\p{ASCII}]|[\s./:=()-]/u.test(text) || readIsbn(text).kind === 'isbn'
}

function viewChoice(row: NamedItemRow): ItemChoice {
  const { barcode, title_id, title_text, at_code, shelf, status } = row
  return { item: barcode, title: title_id, titleText: title_text, at: at_code, shelf, status }
}
