import type { ReactNode } from 'react'
import { useDragDown } from './drag-down.ts'
import { Box } from './elements'

export type SheetFrameProps = { readonly title: string; readonly onClose: () => void; readonly children: ReactNode }

export function SheetFrame({ onClose, children }: SheetFrameProps): ReactNode {
  const drag = useDragDown(onClose)
  return (
    <>
      <Box className="veil" onGroundClick={onClose} />
      <Box className="sheet-place">
        <Box className="sheet" style={drag.style}>
          <Box {...drag.handle}>
            <Box className="sheet__grip" />
          </Box>
          {children}
        </Box>
      </Box>
    </>
  )
}
