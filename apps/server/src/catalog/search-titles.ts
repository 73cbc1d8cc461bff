import type { SearchQuery } from '@wenyuan/contract'
import { readIsbn } from '@wenyuan/domain/catalog'
import type { Network } from '../network/index.ts'
import { type FoundPage, searchTitleRows } from './search-store.ts'

/** Finds titles by an exact ISBN (of ten or thirteen digits) or barcode, else by part of title, subtitle or an author. */
export function searchTitles({ db }: Network, query: SearchQuery): Promise<FoundPage> {
  const { q = null, branch = null, available = false, limit, offset } = query
  const isbn = q === null ? null : readIsbn(q)
  return searchTitleRows(db, {
    text: q,
    isbn: isbn?.kind === 'isbn' ? isbn.isbn13 : null,
    branch,
    availableOnly: available,
    limit,
    offset,
  })
}
