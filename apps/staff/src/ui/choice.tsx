import { type SelectHTMLAttributes, useId } from 'react'

export type Option = { readonly value: string; readonly label: string }

type Props = SelectHTMLAttributes<HTMLSelectElement> & {
  readonly label: string
  readonly options: readonly Option[]
  readonly help?: string | undefined
  readonly error?: string | undefined
}

/** One of a few: the platform's own list, which every keyboard and screen reader knows. */
export function Choice({ label, options, help, error, ...select }: Props) {
  const id = useId()
  const note = error ?? help
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select
        {...select}
        id={id}
        className={error === undefined ? 'in' : 'in in--bad'}
        aria-invalid={error !== undefined || undefined}
        aria-describedby={note === undefined ? undefined : `${id}-note`}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
      {note === undefined ? null : (
        <p id={`${id}-note`} className={error === undefined ? 'help' : 'help late'}>
          {note}
        </p>
      )}
    </div>
  )
}
