import { useInfiniteQuery } from '@tanstack/react-query'
import type { AccountView } from '@wenyuan/contract'
import { ask, type ProblemError } from '../api/client.ts'

/** The lines of an account page by page, newest first; `balance` is what the newest page says. */
export function useAccount(id: string) {
  const account = useInfiniteQuery<AccountView, ProblemError, { pages: AccountView[] }, unknown[], string | null>({
    queryKey: ['getAccount', id],
    queryFn: ({ pageParam, signal }) =>
      ask('getAccount', { params: { id }, query: pageParam === null ? {} : { cursor: pageParam } }, signal),
    initialPageParam: null,
    getNextPageParam: (page) => page.nextCursor,
  })
  return {
    /** The sums, and what may be done, as of the newest page. */
    view: account.data?.pages[0],
    balance: account.data?.pages[0]?.balance,
    items: account.data?.pages.flatMap(({ lines }) => lines),
    error: account.error,
    hasMore: account.hasNextPage,
    isFetchingMore: account.isFetchingNextPage,
    more: () => void account.fetchNextPage(),
    retry: () => void account.refetch(),
  }
}
