import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react'
import { useDragDown } from './drag-down.ts'

export type SheetFrameProps = { readonly title: string; readonly onClose: () => void; readonly children: ReactNode }

const FOCUSABLE = 'a[href], button, input, select, textarea, [tabindex]:not([tabindex="-1"])'

/** Focus moves in, stays in, and returns to where it was. */
export function SheetFrame({ title, onClose, children }: SheetFrameProps): ReactNode {
  const sheet = useRef<HTMLDivElement>(null)
  const drag = useDragDown(onClose)
  useEffect(() => {
    const before = document.activeElement
    sheet.current?.focus()
    return () => {
      if (before instanceof HTMLElement) before.focus()
    }
  }, [])

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key === 'Escape') onClose()
    if (event.key !== 'Tab') return
    const stops = [...(sheet.current?.querySelectorAll<HTMLElement>(FOCUSABLE) ?? [])]
    const first = stops[0]
    const last = stops.at(-1)
    const at = document.activeElement
    if (event.shiftKey && (at === first || at === sheet.current)) {
      event.preventDefault()
      last?.focus()
    } else if (!event.shiftKey && at === last) {
      event.preventDefault()
      first?.focus()
    }
  }

  return (
    <>
      <div className="veil" onClick={onClose} aria-hidden="true" />
      <div className="sheet-place">
        <div
          className="sheet"
          ref={sheet}
          role="dialog"
          aria-modal="true"
          aria-label={title}
          tabIndex={-1}
          style={drag.style}
          onKeyDown={onKeyDown}
        >
          <div {...drag.handle}>
            <div className="sheet__grip" />
          </div>
          {children}
        </div>
      </div>
    </>
  )
}
