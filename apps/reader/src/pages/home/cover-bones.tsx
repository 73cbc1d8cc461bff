import type { ReactNode } from 'react'
import { Box } from '../../platform/elements'
import { useWords } from '../../words/use-words.ts'

/** As high as the covers that will stand here: nothing below moves when they come. */
export function CoverBones({ count, width }: { readonly count: number; readonly width?: number }): ReactNode {
  const words = useWords().ui
  const size = width === undefined ? {} : { width: `${width}px`, height: `${Math.round(width * 1.4)}px` }
  return (
    <Box
      className={`cover-bones ${width === undefined ? 'cover-bones--shelf' : ''}`}
      role="status"
      aria-label={words.loading}
    >
      {Array.from({ length: count }, (_, nth) => `cover-${nth}`).map((key) => (
        <Box key={key} className="bone bones" style={size} />
      ))}
    </Box>
  )
}
