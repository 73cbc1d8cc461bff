import type { LossView } from '@wenyuan/contract'
import type { FormEvent } from 'react'
import { useSend } from '../api/use-send.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { FailureNote, useFaults } from '../ui/failure-note.tsx'
import { Field } from '../ui/field.tsx'
import { TextField } from '../ui/text-field.tsx'
import { toast } from '../ui/toast.tsx'
import { useWords } from '../words/language.ts'
import { troubleWords } from './words.ts'

const CHANGED = [
  'listLosses',
  'listTasks',
  'listPatronLoans',
  'getPatron',
  'getAccount',
  'getItem',
  'getTitle',
] as const

type Props = { readonly loss: Pick<LossView, 'loan' | 'titleText'>; readonly onClose: () => void }

/** A new copy instead of the compensation, registered at once where its barcode is known. */
export function ReplaceLoss({ loss, onClose }: Props) {
  const say = useWords(troubleWords)
  const { busy, failure, send } = useSend('replaceLoss', CHANGED)
  const faultAt = useFaults(failure)
  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const barcode = String(form.get('barcode') ?? '').trim()
    const note = String(form.get('note') ?? '').trim()
    const body = { ...(barcode === '' ? {} : { item: { barcode } }), ...(note === '' ? {} : { note }) }
    const done = await send({ params: { id: loss.loan }, body })
    if (done === null) return
    toast({ text: say.replaced })
    onClose()
  }
  return (
    <Dialog title={say.replaceOf(loss.titleText)} onClose={onClose}>
      <form className="stack" onSubmit={submit} noValidate>
        <p className="cap">{say.replaceNote}</p>
        <Field
          label={say.newBarcode}
          help={say.newBarcodeHelp}
          name="barcode"
          autoComplete="off"
          error={faultAt('item.barcode')}
        />
        <TextField label={say.noteOptional} name="note" error={faultAt('note')} />
        <FailureNote failure={failure} fields={['item.barcode', 'note']} />
        <div className="dialog-actions">
          <Button onClick={onClose}>{say.cancel}</Button>
          <Button look="main" type="submit" busy={busy} busyLabel={say.sending}>
            {say.replaceAct}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
