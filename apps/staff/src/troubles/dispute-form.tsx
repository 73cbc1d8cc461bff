import '../tasks/tasks.css'
import type { OpenDisputeBody } from '@wenyuan/contract'
import type { FormEvent } from 'react'
import { useSend } from '../api/use-send.ts'
import { PhotoPicker } from '../photos/photo-picker.tsx'
import { usePhotos } from '../photos/use-photos.ts'
import { Button } from '../ui/button.tsx'
import { FailureNote, useFaults } from '../ui/failure-note.tsx'
import { TextField } from '../ui/text-field.tsx'
import { toast } from '../ui/toast.tsx'
import { useWords } from '../words/language.ts'
import { troubleWords } from './words.ts'

const CHANGED = ['listPatronLoans', 'getPatron', 'getAccount', 'getCredit', 'listDisputes', 'listTasks'] as const

type Props = {
  /** Of the patron whose it is. */
  readonly card: string
  readonly of: OpenDisputeBody['of']
  /** Of the loan, of the charge's line or of the move of the credit. */
  readonly id: string
  readonly onDone: () => void
}

/** In the reader's words what is wrong with an entry; someone else decides. */
export function DisputeForm({ card, of, id, onDone }: Props) {
  const say = useWords(troubleWords)
  const { busy, failure, send } = useSend('openDispute', CHANGED)
  const faultAt = useFaults(failure)
  const photos = usePhotos()
  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    if (photos.reason !== undefined) return
    const note = String(new FormData(event.currentTarget).get('note') ?? '').trim()
    const body = { patron: card, of, id, note, ...(photos.ids.length === 0 ? {} : { photos: photos.ids }) }
    if ((await send({ body })) === null) return
    toast({ text: say.disputed })
    onDone()
  }
  return (
    <form className="stack" onSubmit={submit} noValidate>
      <p className="cap">{say.disputeNote}</p>
      <TextField label={say.disputeWhy} name="note" error={faultAt('note')} autoFocus />
      <PhotoPicker photos={photos} />
      <FailureNote failure={failure} fields={['note']} />
      <div className="dialog-actions">
        <Button look="main" type="submit" reason={photos.reason} busy={busy} busyLabel={say.sending}>
          {say.disputeAct}
        </Button>
      </div>
    </form>
  )
}
