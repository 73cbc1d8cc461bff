import { type ButtonHTMLAttributes, type ReactNode, useId } from 'react'

export type ButtonLook = 'main' | 'plain' | 'stop' | 'bare'

type Props = Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'disabled' | 'type'> & {
  readonly look?: ButtonLook
  readonly type?: 'button' | 'submit'
  /** Why it is not allowed now: shown beside it; the button stays focusable and does nothing. */
  readonly reason?: string | undefined
  readonly busy?: boolean
  readonly busyLabel?: string
  readonly children: ReactNode
}

/** A button that says why it can't be pressed now, and can't be pressed twice while it works. */
export function Button({ look = 'plain', reason, busy = false, busyLabel, children, onClick, ...rest }: Props) {
  const reasonId = useId()
  const off = reason !== undefined
  return (
    <>
      <button
        {...rest}
        type={rest.type ?? 'button'}
        className={`btn btn--${look}${off ? ' btn--off' : ''} ${rest.className ?? ''}`}
        aria-disabled={off || busy || undefined}
        aria-busy={busy || undefined}
        aria-describedby={off ? reasonId : rest['aria-describedby']}
        onClick={(event) => {
          if (off || busy) event.preventDefault()
          else onClick?.(event)
        }}
      >
        {busy && busyLabel !== undefined ? busyLabel : children}
      </button>
      {off ? (
        <span id={reasonId} className="btn-reason">
          {reason}
        </span>
      ) : null}
    </>
  )
}
