import { type InfiniteData, keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import type { OperationAnswer, OperationRequest } from '@wenyuan/contract'
import type { OperationId } from '@wenyuan/contract/paths'
import { ask, type ProblemError } from './client.ts'

type PageOf<Item> = { readonly items: readonly Item[]; readonly nextCursor: string | null; readonly total?: unknown }
type ItemOf<Id extends OperationId> = OperationAnswer<Id> extends PageOf<infer Item> ? Item : never

export type Pages<Item> = {
  /** Of all pages so far; undefined until the first has come. */
  readonly items: readonly Item[] | undefined
  readonly error: ProblemError | null
  readonly hasMore: boolean
  readonly isFetchingMore: boolean
  readonly more: () => void
  readonly retry: () => void
}

/** A list that is read page by page: what was read stays, `more` adds the next page. */
export function useAskPages<Id extends OperationId>(
  operationId: Id,
  request: OperationRequest<Id>,
  { enabled = true }: { readonly enabled?: boolean } = {},
): Pages<ItemOf<Id>> {
  type Item = ItemOf<Id>
  // Taken as unknown: over the whole table of operations the unions are more than the checker holds.
  const askPage = ask as unknown as (id: Id, page: unknown, signal: AbortSignal) => Promise<PageOf<Item>>
  const { query, ...rest } = request as unknown as { readonly query?: object }
  const list = useInfiniteQuery<PageOf<Item>, ProblemError, InfiniteData<PageOf<Item>>, unknown[], string | null>({
    queryKey: [operationId, request as unknown, 'pages'],
    queryFn: async ({ pageParam, signal }) => {
      const page = { ...rest, query: { ...query, ...(pageParam === null ? {} : { cursor: pageParam }) } }
      return askPage(operationId, page, signal)
    },
    initialPageParam: null,
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
    enabled,
  })
  return {
    items: list.data?.pages.flatMap(({ items }) => items),
    error: list.error,
    hasMore: list.hasNextPage,
    isFetchingMore: list.isFetchingNextPage,
    more: () => void list.fetchNextPage(),
    retry: () => void list.refetch(),
  }
}
