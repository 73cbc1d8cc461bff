import { type InputHTMLAttributes, type ReactNode, useId } from 'react'

type Props = InputHTMLAttributes<HTMLInputElement> & {
  readonly label: string
  readonly help?: ReactNode
  /** What is wrong and what would be right. */
  readonly error?: string | undefined
}

/** One line to type in: label above, help below, and in an error what is wrong. */
export function Field({ label, help, error, ...input }: Props) {
  const id = useId()
  const noteId = `${id}-note`
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        {...input}
        id={id}
        className={error === undefined ? 'in' : 'in in--bad'}
        aria-invalid={error !== undefined || undefined}
        aria-describedby={help !== undefined || error !== undefined ? noteId : undefined}
      />
      {error !== undefined || help !== undefined ? (
        <p id={noteId} className={error === undefined ? 'help' : 'help late'}>
          {error ?? help}
        </p>
      ) : null}
    </div>
  )
}
