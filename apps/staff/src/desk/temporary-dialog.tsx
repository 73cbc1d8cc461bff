import { type FormEvent, useState } from 'react'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Field } from '../ui/field.tsx'
import { useWords } from '../words/language.ts'
import { changeDesk, useDesk } from './desk-state.ts'
import { useLibraryClock } from './library-clock.ts'
import { visitWords } from './visit-words.ts'

/** The contract's MAX_NAME_LENGTH. */
const MAX_IDENTITY_NOTE = 200

type Faults = { readonly due?: string; readonly note?: string }

/** The day that was agreed on, and what was shown in place of a deposit. It holds for this visit. */
export function TemporaryDialog() {
  const say = useWords(visitWords)
  const clock = useLibraryClock()
  const { terms } = useDesk()
  const [faults, setFaults] = useState<Faults>({})
  if (clock === null) return null
  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const [day, time, identityNote] = ['day', 'time', 'note'].map((name) => String(form.get(name) ?? '').trim())
    const now = clock?.at() ?? ''
    const wrong: Faults = {
      ...(day === '' ? { due: say.dueMissing } : {}),
      ...(day !== '' && `${day}T${time === '' ? '23:59' : time}` <= now.slice(0, 16) ? { due: say.duePast } : {}),
      ...((identityNote?.length ?? 0) > MAX_IDENTITY_NOTE ? { note: say.noteTooLong(MAX_IDENTITY_NOTE) } : {}),
    }
    setFaults(wrong)
    if (Object.keys(wrong).length > 0 || day === undefined) return
    // The zone is the library's, as its clock writes it.
    const due = time === '' ? day : `${day}T${time}:00${now.slice(19)}`
    changeDesk({ dialog: null, terms: { ...terms, temporary: { due, identityNote: identityNote ?? '' } } })
  }
  return (
    <Dialog title={say.temporaryTitle} onClose={() => changeDesk({ dialog: null })}>
      <p className="dialog-note">{say.temporaryNote}</p>
      <form onSubmit={submit} noValidate className="form-rows">
        <Field label={say.due} name="day" type="date" min={clock.today} error={faults.due} />
        <Field label={say.time} help={say.timeHelp} name="time" type="time" />
        <Field
          label={say.identityNote}
          help={say.identityNoteHelp}
          name="note"
          error={faults.note}
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
