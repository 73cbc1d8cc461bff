import { type FormEvent, useState } from 'react'
import { useSend } from '../api/use-send.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { FailureNote, useFaults } from '../ui/failure-note.tsx'
import { TextField } from '../ui/text-field.tsx'
import { toast } from '../ui/toast.tsx'
import { useWords } from '../words/language.ts'
import { POLICY_SHOWN_BY } from './use-draft.ts'
import { workbenchWords } from './workbench-words.ts'

type Props = { readonly version: number; readonly onDone: () => void; readonly onClose: () => void }

/** A version that is still to come is called off, with why: it is a draft again. */
export function CancelActivationDialog({ version, onDone, onClose }: Props) {
  const words = useWords(workbenchWords)
  const sending = useSend('cancelPolicyActivation', POLICY_SHOWN_BY)
  const faultAt = useFaults(sending.failure)
  const [reason, setReason] = useState('')
  const [isTried, setTried] = useState(false)
  const isMissing = reason.trim() === ''

  async function cancel(event: FormEvent) {
    event.preventDefault()
    setTried(true)
    if (isMissing) return
    const done = await sending.send({ params: { version: String(version) }, body: { reason: reason.trim() } })
    if (done === null) return
    toast({ text: words.cancelled(String(version)) })
    onDone()
  }
  return (
    <Dialog title={words.cancelHead(String(version))} onClose={onClose}>
      <form onSubmit={cancel} noValidate>
        <p className="dialog-note">{words.cancelNote}</p>
        <TextField
          label={words.reason}
          help={words.reasonHelp}
          value={reason}
          error={isTried && isMissing ? words.reasonMissing : faultAt('reason')}
          onChange={(event) => setReason(event.target.value)}
        />
        <FailureNote failure={sending.failure} fields={['reason']} />
        <div className="dialog-actions">
          <Button onClick={onClose}>{words.keep}</Button>
          <Button look="stop" type="submit" busy={sending.busy} busyLabel={words.cancelling}>
            {words.cancelActivation}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
