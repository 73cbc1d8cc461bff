import { useNavigate } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { useSend } from '../api/use-send.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { FailureNote, useFaults } from '../ui/failure-note.tsx'
import { Field } from '../ui/field.tsx'
import { toast } from '../ui/toast.tsx'
import { useWords } from '../words/language.ts'
import { pinOf, registrationOf } from './patron-body.ts'
import { PatronFields, PinFields } from './patron-fields.tsx'
import { patronsWords } from './words.ts'

const FIELDS = ['card', 'name', 'type', 'branch', 'expires', 'phone', 'born', 'pin']

/** A new patron with a first card; leads to the patron's page. */
export function RegisterPatron({ onClose }: { readonly onClose: () => void }) {
  const say = useWords(patronsWords)
  const navigate = useNavigate()
  const { busy, failure, send } = useSend('createPatron', ['listPatrons'])
  const faultAt = useFaults(failure)
  const [differ, setDiffer] = useState(false)
  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const pin = pinOf(form)
    setDiffer(pin === null)
    if (pin === null) return
    const done = await send({ body: registrationOf(form, pin) })
    if (done === null) return
    toast({ text: say.registered(done.body.name) })
    await navigate({ to: '/patrons/$id', params: { id: done.body.id } })
  }
  return (
    <Dialog title={say.registerTitle} onClose={onClose} wide>
      <form onSubmit={submit} noValidate>
        <div className="form-grid">
          <div className="wide">
            <Field
              label={say.card}
              help={say.cardHelp}
              name="card"
              error={faultAt('card')}
              autoComplete="off"
              autoCapitalize="none"
              // A scanner ends with Enter, which would send the form half filled.
              onKeyDown={(event) => {
                if (event.key === 'Enter') event.preventDefault()
              }}
              autoFocus
            />
          </div>
          <PatronFields faultAt={faultAt} />
          <PinFields isNew differ={differ} faultAt={faultAt} />
        </div>
        <FailureNote failure={failure} fields={FIELDS} />
        <div className="dialog-actions">
          <Button onClick={onClose}>{say.cancel}</Button>
          <Button look="main" type="submit" busy={busy} busyLabel={say.registering}>
            {say.register}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
