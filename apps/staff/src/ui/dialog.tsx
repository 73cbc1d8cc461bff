import { type ReactNode, useEffect, useId, useRef } from 'react'
import { useWords } from '../words/language.ts'
import { Icon } from './icon.tsx'
import { uiWords } from './words.ts'

type Props = {
  readonly title: string
  readonly onClose?: (() => void) | undefined
  readonly children: ReactNode
  readonly wide?: boolean
}

const FIRST_FIELD = 'form :is(input:not([type=hidden]), select, textarea)'

/** The platform's own modal: it traps the focus, closes with Esc and gives the focus back. Without `onClose` it stays. */
export function Dialog({ title, onClose, children, wide = false }: Props) {
  const words = useWords(uiWords)
  const ref = useRef<HTMLDialogElement>(null)
  const titleId = useId()
  useEffect(() => {
    const before = document.activeElement
    ref.current?.showModal()
    // The platform would begin at the close button: what one came to fill in comes first.
    ref.current?.querySelector<HTMLElement>(FIRST_FIELD)?.focus()
    return () => {
      if (before instanceof HTMLElement) before.focus()
    }
  }, [])
  return (
    <dialog
      ref={ref}
      className={wide ? 'dialog dialog--wide' : 'dialog'}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault()
        onClose?.()
      }}
    >
      <header className="dialog-head">
        <h2 id={titleId} className="song">
          {title}
        </h2>
        {onClose === undefined ? null : (
          <button type="button" className="btn btn--bare" onClick={onClose} aria-label={words.close}>
            <Icon name="close" />
          </button>
        )}
      </header>
      {children}
    </dialog>
  )
}
