import type { PatronView } from '@wenyuan/contract'
import { useState } from 'react'
import { useBranch, useBranches } from '../session/branch.ts'
import { usePatronTypes } from '../session/patron-types.ts'
import { Button } from '../ui/button.tsx'
import { Choice } from '../ui/choice.tsx'
import { Field } from '../ui/field.tsx'
import { useWords } from '../words/language.ts'
import { patronsWords } from './words.ts'

type FaultAt = (path: string, hint?: string) => string | undefined
type Props = { readonly patron?: PatronView; readonly faultAt: FaultAt }

/** What is known of a patron, to be filled in or changed. */
export function PatronFields({ patron, faultAt }: Props) {
  const say = useWords(patronsWords)
  const types = usePatronTypes()
  const branches = useBranches()
  const here = useBranch()
  const places = branches.map(({ code, name }) => ({ value: code, label: name }))
  return (
    <>
      <Field label={say.name} name="name" defaultValue={patron?.name} error={faultAt('name')} autoComplete="off" />
      <Field
        label={say.phone}
        help={say.phoneHelp}
        name="phone"
        type="tel"
        defaultValue={patron?.phone ?? ''}
        error={faultAt('phone')}
        autoComplete="off"
      />
      {/* The choices come later than the form: with them it is made anew, so that the right one is chosen. */}
      <Choice
        key={`type-${types.length}`}
        label={say.type}
        name="type"
        options={types}
        defaultValue={patron?.type ?? types[0]?.value ?? ''}
        error={faultAt('type')}
      />
      <Choice
        key={`branch-${places.length}`}
        label={say.branch}
        name="branch"
        options={places}
        defaultValue={patron?.branch ?? here?.code ?? ''}
        error={faultAt('branch')}
      />
      <Field
        label={say.expires}
        help={say.expiresHelp}
        name="expires"
        type="date"
        defaultValue={patron?.expires ?? ''}
        error={faultAt('expires', say.dateForm)}
      />
      <Field
        label={say.born}
        help={say.bornHelp}
        name="born"
        type="date"
        defaultValue={patron?.born ?? ''}
        error={faultAt('born', say.dateForm)}
      />
    </>
  )
}

type PinProps = { readonly isNew: boolean; readonly differ: boolean; readonly faultAt: FaultAt }

/** Typed twice unseen, or made here and shown once. */
export function PinFields({ isNew, differ, faultAt }: PinProps) {
  const say = useWords(patronsWords)
  const [made, setMade] = useState<string | null>(null)
  if (made !== null) {
    return (
      <div className="wide" role="status">
        <input type="hidden" name="pin" value={made} />
        <input type="hidden" name="pin-again" value={made} />
        <p className="made-pin">{say.madePin(made)}</p>
      </div>
    )
  }
  return (
    <>
      <Field
        label={say.pin}
        help={isNew ? say.pinHelp : say.pinKeep}
        name="pin"
        type="password"
        autoComplete="new-password"
        error={faultAt('pin')}
      />
      <Field
        label={say.pinAgain}
        name="pin-again"
        type="password"
        autoComplete="new-password"
        error={differ ? say.pinsDiffer : undefined}
      />
      <div className="wide">
        <Button onClick={() => setMade(makePin())}>{say.makePin}</Button>
      </div>
    </>
  )
}

const PIN_DIGITS = 6

/** Six digits, each as likely as the others. */
function makePin(): string {
  const [random = 0] = crypto.getRandomValues(new Uint32Array(1))
  return String(random % 10 ** PIN_DIGITS).padStart(PIN_DIGITS, '0')
}
