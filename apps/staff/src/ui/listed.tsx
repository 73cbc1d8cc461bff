import type { ReactNode } from 'react'
import type { Pages } from '../api/use-ask-pages.ts'
import { useWords } from '../words/language.ts'
import { Button } from './button.tsx'
import { Failed, Loading } from './states.tsx'
import { uiWords } from './words.ts'

type Props<Item> = {
  readonly pages: Pages<Item>
  /** Shown instead of an empty list. */
  readonly empty: ReactNode
  readonly children: (items: readonly Item[]) => ReactNode
}

/** A list in each of its states: on its way, failed, empty, and with more to come. */
export function Listed<Item>({ pages, empty, children }: Props<Item>) {
  const words = useWords(uiWords)
  if (pages.items === undefined) {
    return pages.error === null ? <Loading /> : <Failed error={pages.error} onRetry={pages.retry} />
  }
  if (pages.items.length === 0) return empty
  return (
    <>
      {children(pages.items)}
      {pages.hasMore ? (
        <div className="list-more">
          <Button onClick={pages.more} busy={pages.isFetchingMore} busyLabel={words.loading}>
            {words.more}
          </Button>
        </div>
      ) : null}
    </>
  )
}
