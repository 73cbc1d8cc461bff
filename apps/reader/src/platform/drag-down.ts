import { type CSSProperties, useRef, useState } from 'react'
import type { TouchLike } from './element-props.ts'

/** Dragged further than this, a sheet closes when it is let go. */
const CLOSES_FROM_PX = 72

type Drag = {
  readonly style: CSSProperties
  readonly handle: {
    readonly className: string
    readonly onTouchStart: (event: TouchLike) => void
    readonly onTouchMove: (event: TouchLike) => void
    readonly onTouchEnd: () => void
  }
}

/** A sheet is pulled down by its top edge; its content scrolls as ever. */
export function useDragDown(onClose: () => void): Drag {
  const start = useRef(0)
  const [moved, setMoved] = useState(0)
  return {
    style: moved > 0 ? { transform: `translateY(${moved}px)` } : {},
    handle: {
      className: 'sheet__handle',
      onTouchStart: ({ touches }) => {
        start.current = touches[0]?.clientY ?? 0
      },
      onTouchMove: ({ touches }) => setMoved(Math.max(0, (touches[0]?.clientY ?? 0) - start.current)),
      onTouchEnd: () => {
        if (moved > CLOSES_FROM_PX) onClose()
        setMoved(0)
      },
    },
  }
}
