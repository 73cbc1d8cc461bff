import { type InfiniteData, keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import type { SearchAnswer, SearchQuery } from '@wenyuan/contract'
import { ask, type ProblemError } from '../api/client.ts'

const PAGE_SIZE = 20
/** The server goes no further than this into one answer (MAX_SEARCH_OFFSET). */
const LAST_OFFSET = 10_000

export const SORTS: readonly SearchQuery['sort'][] = ['relevance', 'popular', 'newest', 'title']

/** What is looked for, as it stands in the address: everything is text, and what is left out is not asked. */
export type TitleSearch = {
  readonly q?: string
  readonly class?: string
  readonly branch?: string
  readonly year?: string
  readonly sort?: string
  readonly available?: string
}

/** What is looked for, and how to look for something else; typing replaces the address, a choice adds to the way back. */
export function useTitleSearch() {
  const search: TitleSearch = useSearch({ strict: false })
  const navigate = useNavigate()
  function change(next: TitleSearch, replace = false) {
    const given = Object.entries({ ...search, ...next }).filter(([, value]) => value !== undefined && value !== '')
    void navigate({ to: '/titles', search: Object.fromEntries(given), replace })
  }
  function clear() {
    void navigate({ to: '/titles', search: search.q === undefined ? {} : { q: search.q } })
  }
  return { search, change, clear }
}

function queryOf({ q, class: classNumber, branch, year, sort, available }: TitleSearch) {
  return {
    ...(q === undefined ? {} : { q }),
    ...(classNumber === undefined ? {} : { class: classNumber }),
    ...(branch === undefined ? {} : { branch }),
    ...(year === undefined ? {} : { year }),
    ...(available === 'true' ? { available: 'true' as const } : {}),
    sort: SORTS.find((one) => one === sort) ?? 'relevance',
    limit: PAGE_SIZE,
  }
}

/** The answer as far as it was read, with the facets of the whole of it. */
export function useFoundTitles(search: TitleSearch) {
  const query = queryOf(search)
  const list = useInfiniteQuery<SearchAnswer, ProblemError, InfiniteData<SearchAnswer>, unknown[], number>({
    queryKey: ['search', query, 'pages'],
    queryFn: ({ pageParam, signal }) =>
      ask('search', { query: { ...query, offset: pageParam, facets: pageParam === 0 ? 'true' : 'false' } }, signal),
    initialPageParam: 0,
    getNextPageParam: (last, pages) => {
      const seen = pages.length * PAGE_SIZE
      return seen < last.total && seen <= LAST_OFFSET ? seen : undefined
    },
    placeholderData: keepPreviousData,
  })
  const [first] = list.data?.pages ?? []
  return {
    found: list.data?.pages.flatMap(({ items }) => items),
    total: first?.total ?? 0,
    facets: first?.facets ?? {},
    error: list.error,
    isOld: list.isPlaceholderData,
    hasMore: list.hasNextPage,
    isFetchingMore: list.isFetchingNextPage,
    more: () => void list.fetchNextPage(),
    retry: () => void list.refetch(),
  }
}

export type FoundTitle = SearchAnswer['items'][number]
export type Facets = SearchAnswer['facets']
