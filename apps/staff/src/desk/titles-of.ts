import type { TitleView } from '@wenyuan/contract'
import { useAsk } from '../api/use-ask.ts'

/** What a cover is drawn from and a shelf is found by; undefined until it came. */
export function useTitle(titleId: string): TitleView | undefined {
  const titles = useAsk('listTitles', { query: { ids: titleId } }, { staleMs: Number.POSITIVE_INFINITY })
  return titles.data?.items[0]
}
