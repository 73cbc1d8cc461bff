import { useState } from 'react'
import { Field } from '../ui/field.tsx'
import { useWords } from '../words/language.ts'
import { holdsWords } from './words.ts'

const LAST4 = /^\d{4}$/

export type Caller = { readonly name: string; readonly last4: string }
export type CallerFault = 'name' | 'last4'

/** What a caller said of themselves: null where nobody calls, or what is missing. */
export function readCaller(form: FormData): Caller | CallerFault | null {
  if (form.get('byPhone') === null) return null
  const name = String(form.get('callerName') ?? '').trim()
  const last4 = String(form.get('callerLast4') ?? '').trim()
  if (name === '') return 'name'
  return LAST4.test(last4) ? { name, last4 } : 'last4'
}

type Props = { readonly fault: CallerFault | null }

/** Who calls proves to be the patron before anything is placed for them. */
export function CallerFields({ fault }: Props) {
  const say = useWords(holdsWords)
  const [isCalling, setCalling] = useState(false)
  return (
    <div className="wide">
      <label className="lift-one">
        <input
          type="checkbox"
          name="byPhone"
          checked={isCalling}
          onChange={(event) => setCalling(event.target.checked)}
        />
        {say.byPhone}
      </label>
      {isCalling ? (
        <div className="form-grid">
          <p className="cap wide">{say.byPhoneNote}</p>
          <Field
            label={say.callerName}
            name="callerName"
            autoComplete="off"
            error={fault === 'name' ? say.callerNameNeeded : undefined}
          />
          <Field
            label={say.callerLast4}
            help={say.callerLast4Help}
            name="callerLast4"
            inputMode="numeric"
            autoComplete="off"
            maxLength={4}
            error={fault === 'last4' ? say.callerLast4Needed : undefined}
          />
        </div>
      ) : null}
    </div>
  )
}
