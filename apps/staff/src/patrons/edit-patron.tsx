import type { PatronView } from '@wenyuan/contract'
import { type FormEvent, useState } from 'react'
import { queryClient } from '../api/query-client.ts'
import { useSend } from '../api/use-send.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { FailureNote, useFaults } from '../ui/failure-note.tsx'
import { toast } from '../ui/toast.tsx'
import { useWords } from '../words/language.ts'
import { changeOf, pinOf } from './patron-body.ts'
import { PatronFields, PinFields } from './patron-fields.tsx'
import { patronsWords } from './words.ts'

const FIELDS = ['name', 'type', 'branch', 'expires', 'phone', 'born', 'pin']

type Props = { readonly patron: PatronView; readonly onClose: () => void }

/** Changes what is known of a patron, on the version that is shown. */
export function EditPatron({ patron, onClose }: Props) {
  const say = useWords(patronsWords)
  const { busy, failure, send } = useSend('changePatron', ['getPatron', 'listPatrons'])
  const faultAt = useFaults(failure)
  const [differ, setDiffer] = useState(false)
  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const pin = pinOf(form)
    setDiffer(pin === null)
    if (pin === null) return
    const { id, version } = patron
    const done = await send({
      params: { id },
      body: changeOf(form, pin),
      ...(version === undefined ? {} : { version }),
    })
    if (done === null) {
      // Where somebody was first, the next try is on what stands there now; what was typed stays.
      await queryClient.invalidateQueries({ queryKey: ['getPatron'] })
      return
    }
    toast({ text: say.saved })
    onClose()
  }
  return (
    <Dialog title={say.editTitle(patron.name)} onClose={onClose} wide>
      <form onSubmit={submit} noValidate>
        <div className="form-grid">
          <PatronFields patron={patron} faultAt={faultAt} />
          <PinFields isNew={false} differ={differ} faultAt={faultAt} />
        </div>
        <FailureNote failure={failure} fields={FIELDS} />
        <div className="dialog-actions">
          <Button onClick={onClose}>{say.cancel}</Button>
          <Button look="main" type="submit" busy={busy} busyLabel={say.saving}>
            {say.save}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
