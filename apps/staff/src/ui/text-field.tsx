import { type TextareaHTMLAttributes, useId } from 'react'

type Props = TextareaHTMLAttributes<HTMLTextAreaElement> & {
  readonly label: string
  readonly help?: string | undefined
  readonly error?: string | undefined
}

/** A few lines to write: a reason, a note. */
export function TextField({ label, help, error, rows = 3, ...area }: Props) {
  const id = useId()
  const note = error ?? help
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <textarea
        {...area}
        id={id}
        rows={rows}
        className={error === undefined ? 'in' : 'in in--bad'}
        aria-invalid={error !== undefined || undefined}
        aria-describedby={note === undefined ? undefined : `${id}-note`}
      />
      {note === undefined ? null : (
        <p id={`${id}-note`} className={error === undefined ? 'help' : 'help late'}>
          {note}
        </p>
      )}
    </div>
  )
}
