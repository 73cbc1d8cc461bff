import { useInfiniteQuery } from '@tanstack/react-query'
import type { CreditMove, CreditView } from '@wenyuan/contract'
import { ask, type ProblemError } from '../api/client.ts'
import type { Pages } from '../api/use-ask-pages.ts'

const PAGE_SIZE = 50

/** The credit as it counts now, and its moves page by page, newest first. */
export function useCredit(id: string): { readonly credit: CreditView | undefined; readonly moves: Pages<CreditMove> } {
  const asked = useInfiniteQuery<CreditView, ProblemError, { readonly pages: CreditView[] }, unknown[], string | null>({
    queryKey: ['getCredit', id],
    queryFn: ({ pageParam, signal }) =>
      ask(
        'getCredit',
        { params: { id }, query: { limit: PAGE_SIZE, ...(pageParam === null ? {} : { cursor: pageParam }) } },
        signal,
      ),
    initialPageParam: null,
    getNextPageParam: ({ moves }) => moves.nextCursor,
  })
  const moves = {
    items: asked.data?.pages.flatMap((page) => page.moves.items),
    error: asked.error,
    hasMore: asked.hasNextPage,
    isFetchingMore: asked.isFetchingNextPage,
    more: () => void asked.fetchNextPage(),
    retry: () => void asked.refetch(),
  }
  return { credit: asked.data?.pages[0], moves }
}
