import type { SearchQuery } from '@wenyuan/contract'
import { readIsbn } from '@wenyuan/domain/catalog'
import type { Network } from '../network/index.ts'
import { popularSince } from './popular-since.ts'
import { type FoundPage, searchTitleRows } from './search-store.ts'

/** Finds titles by an exact ISBN (of ten or thirteen digits) or barcode, else by words of title, author or publisher. */
export function searchTitles(network: Network, query: SearchQuery): Promise<FoundPage> {
  const { q = null, branch = null, available = false, year, sort, facets = true, limit, offset } = query
  const isbn = q === null ? null : readIsbn(q)
  return searchTitleRows(network.db, {
    text: q,
    isbn: isbn?.kind === 'isbn' ? isbn.isbn13 : null,
    branch,
    classNumber: query.class?.toUpperCase() ?? null,
    years: year === undefined ? null : readYears(year),
    availableOnly: available,
    sort,
    popularSince: popularSince(network),
    facets,
    limit,
    offset,
  })
}

/** `2020` or `2015..2020`, as the contract has it. */
function readYears(text: string): { from: number; to: number } {
  const [from = '', to = from] = text.split('..')
  return { from: Number(from), to: Number(to) }
}
