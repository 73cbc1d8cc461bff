import type { DisputeView } from '@wenyuan/contract'
import type { FormEvent } from 'react'
import { useSend } from '../api/use-send.ts'
import { PhotoPicker } from '../photos/photo-picker.tsx'
import { usePhotos } from '../photos/use-photos.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { FailureNote, useFaults } from '../ui/failure-note.tsx'
import { TextField } from '../ui/text-field.tsx'
import { toast } from '../ui/toast.tsx'
import { useWords } from '../words/language.ts'
import { troubleWords } from './words.ts'

type Props = { readonly dispute: Pick<DisputeView, 'id'>; readonly onClose: () => void }

/** More words or photos while nobody has decided. */
export function AddEvidence({ dispute, onClose }: Props) {
  const say = useWords(troubleWords)
  const { busy, failure, send } = useSend('addDisputeEvidence', ['getDispute', 'listDisputes'])
  const faultAt = useFaults(failure)
  const photos = usePhotos()
  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    if (photos.reason !== undefined) return
    const note = String(new FormData(event.currentTarget).get('note') ?? '').trim()
    const body = { ...(note === '' ? {} : { note }), ...(photos.ids.length === 0 ? {} : { photos: photos.ids }) }
    const done = await send({ params: { id: dispute.id }, body })
    if (done === null) return
    toast({ text: say.evidenceAdded })
    onClose()
  }
  return (
    <Dialog title={say.addEvidence} onClose={onClose}>
      <form className="stack" onSubmit={submit} noValidate>
        <TextField label={say.note} name="note" error={faultAt('note')} />
        <PhotoPicker photos={photos} />
        <FailureNote failure={failure} fields={['note']} />
        <div className="dialog-actions">
          <Button onClick={onClose}>{say.cancel}</Button>
          <Button look="main" type="submit" reason={photos.reason} busy={busy} busyLabel={say.sending}>
            {say.addEvidenceAct}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
