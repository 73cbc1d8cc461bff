import { type FormEvent, useState } from 'react'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Field } from '../ui/field.tsx'
import { useWords } from '../words/language.ts'
import type { Reader } from './answer.ts'
import { changeDesk } from './desk-state.ts'
import { visitWords } from './visit-words.ts'

/** The contract's MAX_NAME_LENGTH. */
const MAX_NAME = 200
const LAST_FOUR = /^\d{4}$/

type Faults = { readonly name?: string; readonly last4?: string }

/** What the caller says; the name is theirs to say, so it is not filled in. */
export function IdentityDialog({ reader }: { readonly reader: Reader }) {
  const say = useWords(visitWords)
  const [faults, setFaults] = useState<Faults>({})
  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const name = String(form.get('name') ?? '').trim()
    const last4 = String(form.get('last4') ?? '').trim()
    const wrong: Faults = {
      ...(name === '' ? { name: say.nameMissing } : name.length > MAX_NAME ? { name: say.noteTooLong(MAX_NAME) } : {}),
      ...(LAST_FOUR.test(last4) ? {} : { last4: say.last4Wrong }),
    }
    setFaults(wrong)
    if (Object.keys(wrong).length === 0) changeDesk({ dialog: null, identity: { name, last4 } })
  }
  return (
    <Dialog title={`${say.identityTitle}　${reader.card}`} onClose={() => changeDesk({ dialog: null })}>
      <p className="dialog-note">{say.identityText}</p>
      <form onSubmit={submit} noValidate className="form-rows">
        <Field label={say.callerName} name="name" error={faults.name} autoComplete="off" />
        <Field
          label={say.last4}
          help={say.last4Help}
          name="last4"
          inputMode="numeric"
          maxLength={4}
          error={faults.last4}
          autoComplete="off"
        />
        <div className="dialog-actions">
          <Button look="main" type="submit">
            {say.set}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
