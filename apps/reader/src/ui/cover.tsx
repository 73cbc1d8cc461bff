import { coverDataUri } from '@wenyuan/look'
import { type ReactNode, useMemo } from 'react'
import { Box, Picture } from '../platform/elements'

export type CoverFacts = {
  readonly title: string
  readonly authors: readonly string[]
  readonly classNumber: string | null
}

/** Drawn from the title's facts; a row says the same in words, so it is hidden from screen readers. */
export function Cover({
  facts,
  width,
  className,
}: {
  facts: CoverFacts
  width?: number
  className?: string
}): ReactNode {
  const { title, authors, classNumber } = facts
  const author = authors[0] ?? ''
  const src = useMemo(() => coverDataUri({ title, author, classNumber }), [title, author, classNumber])
  return (
    <Box
      className={`cover ${className ?? ''}`}
      aria-hidden
      {...(width === undefined ? {} : { style: { width: `${width}px`, height: `${Math.round(width * 1.4)}px` } })}
    >
      <Picture className="cover__picture" src={src} alt="" />
    </Box>
  )
}
