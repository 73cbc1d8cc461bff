import type { HoldView } from '@wenyuan/contract'
import { type FormEvent, useState } from 'react'
import { MAX_ADDRESS_NOTE_LENGTH } from '../api/limits.ts'
import { useSend } from '../api/use-send.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { FailureNote, useFaults } from '../ui/failure-note.tsx'
import { TextField } from '../ui/text-field.tsx'
import { toast } from '../ui/toast.tsx'
import { useWords } from '../words/language.ts'
import { whoOf } from './who.ts'
import { holdsWords } from './words.ts'

type Props = { readonly hold: HoldView; readonly onClose: () => void }

/** Asks for a reason and cancels: it can't be undone, the place in the queue is gone. */
export function CancelHold({ hold, onClose }: Props) {
  const say = useWords(holdsWords)
  const { busy, failure, send } = useSend('cancelHold', ['listHolds', 'listPulls', 'listPatronHolds', 'getPatron'])
  const faultAt = useFaults(failure)
  const [isTooLong, setTooLong] = useState(false)
  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const reason = String(new FormData(event.currentTarget).get('reason') ?? '').trim()
    setTooLong(reason.length > MAX_ADDRESS_NOTE_LENGTH)
    if (reason.length > MAX_ADDRESS_NOTE_LENGTH) return
    const done = await send({ params: { id: hold.id }, query: reason === '' ? {} : { reason } })
    if (done === null) return
    toast({ text: say.cancelled(hold.titleText) })
    onClose()
  }
  return (
    <Dialog title={say.cancel} onClose={onClose}>
      <form onSubmit={submit} noValidate>
        <p className="dialog-note">{say.cancelNote(hold.titleText, whoOf(hold))}</p>
        {hold.status === 'ready' ? <p className="dialog-note soon">{say.cancelReady}</p> : null}
        <TextField
          name="reason"
          label={say.reasonOptional}
          error={isTooLong ? say.tooLong(MAX_ADDRESS_NOTE_LENGTH) : faultAt('reason')}
          autoFocus
        />
        <FailureNote failure={failure} fields={['reason']} />
        <div className="dialog-actions">
          <Button onClick={onClose}>{say.keepHold}</Button>
          <Button look="stop" type="submit" busy={busy} busyLabel={say.cancelling}>
            {say.cancel}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
