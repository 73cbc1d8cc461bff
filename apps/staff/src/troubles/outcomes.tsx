import { useId } from 'react'

type Outcome<Name extends string> = { readonly name: Name; readonly label: string; readonly follows: string }

type Props<Name extends string> = {
  readonly label: string
  readonly outcomes: readonly Outcome<Name>[]
  readonly chosen: Name | null
  readonly onChoose: (name: Name) => void
  readonly error: string | undefined
}

/** One of a few ends, each with what follows from it. */
export function Outcomes<Name extends string>({ label, outcomes, chosen, onChoose, error }: Props<Name>) {
  const id = useId()
  return (
    <fieldset className="outcomes" aria-describedby={`${id}-error`}>
      <legend className="field-label">{label}</legend>
      {outcomes.map(({ name, label: text, follows }) => (
        <label key={name} className="outcome">
          <input type="radio" name={id} checked={name === chosen} onChange={() => onChoose(name)} />
          <span>
            {text}
            <span className="cap outcome-follows">{follows}</span>
          </span>
        </label>
      ))}
      <p id={`${id}-error`} className="form-error" role="alert">
        {chosen === null ? (error ?? '') : ''}
      </p>
    </fieldset>
  )
}
