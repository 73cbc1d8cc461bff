import { Field } from '../ui/field.tsx'
import { useWords } from '../words/language.ts'
import { useSay } from '../words/say.ts'
import { policyWords } from './words.ts'

type Props = {
  readonly isLater: boolean
  readonly setLater: (isLater: boolean) => void
  readonly day: string
  readonly setDay: (day: string) => void
  readonly isMissing: boolean
}

/** At once, or from the beginning of a day. */
export function WhenFields({ isLater, setLater, day, setDay, isMissing }: Props) {
  const words = useWords(policyWords)
  const { today } = useSay()
  return (
    <fieldset className="policy-when">
      <legend className="field-label">{words.when}</legend>
      <label className="check">
        <input type="radio" name="when" checked={!isLater} onChange={() => setLater(false)} />
        {words.atOnce}
      </label>
      <label className="check">
        <input type="radio" name="when" checked={isLater} onChange={() => setLater(true)} />
        {words.fromDay}
      </label>
      {isLater ? (
        <Field
          label={words.day}
          type="date"
          min={today}
          value={day}
          error={isMissing ? words.dayMissing : undefined}
          onChange={(event) => setDay(event.target.value)}
        />
      ) : null}
    </fieldset>
  )
}
