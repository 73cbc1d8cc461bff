import type { ReactNode } from 'react'
import type { Pages } from '../cache/use-pages.ts'
import { Box } from '../platform/elements'
import { useWords } from '../words/use-words.ts'
import { Button } from './button.tsx'

type Props = Pick<Pages<never>, 'hasMore' | 'moreBusy' | 'moreProblem' | 'more'>

/** The end of a long list: more of it, or that this is all. */
export function MoreButton({ hasMore, moreBusy, moreProblem, more }: Props): ReactNode {
  const words = useWords().own
  return (
    <Box className="list-end">
      {hasMore ? (
        <Button busy={moreBusy && words.moreBusy} onPress={more}>
          {moreProblem === null ? words.more : words.moreFailed}
        </Button>
      ) : (
        <Box as="p" className="cap">
          {words.listEnd}
        </Box>
      )}
    </Box>
  )
}
