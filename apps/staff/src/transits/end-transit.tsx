import type { TransitView } from '@wenyuan/contract'
import { type FormEvent, useState } from 'react'
import { useSend } from '../api/use-send.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { FailureNote, useFaults } from '../ui/failure-note.tsx'
import { Field } from '../ui/field.tsx'
import { toast } from '../ui/toast.tsx'
import { useWords } from '../words/language.ts'
import { transitsWords } from './words.ts'

type Way = 'abort' | 'lose'
const OPERATIONS = { abort: 'abortTransit', lose: 'loseTransit' } as const

/** What may be said of a transit that is not over; what one may not is not offered. */
export function TransitActs({ transit }: { readonly transit: TransitView }) {
  const say = useWords(transitsWords)
  const [way, setWay] = useState<Way | null>(null)
  const { may, titleText, state } = transit
  return (
    <div className="row-acts">
      {may?.lose === undefined || state === 'waiting' ? null : (
        <Button look="bare" aria-label={say.loseOf(titleText)} onClick={() => setWay('lose')}>
          {say.lose}
        </Button>
      )}
      {may?.abort === undefined ? null : (
        <Button look="bare" aria-label={say.abortOf(titleText)} onClick={() => setWay('abort')}>
          {say.abort}
        </Button>
      )}
      {way === null ? null : <EndTransit transit={transit} way={way} onClose={() => setWay(null)} />}
    </div>
  )
}

type Props = { readonly transit: TransitView; readonly way: Way; readonly onClose: () => void }

function EndTransit({ transit: { id, titleText }, way, onClose }: Props) {
  const say = useWords(transitsWords)
  const { busy, failure, send } = useSend(OPERATIONS[way], ['listTransits'])
  const faultAt = useFaults(failure)
  const words =
    way === 'lose'
      ? { title: say.loseTitle, note: say.loseNote, act: say.lose, busy: say.losing, done: say.lost }
      : { title: say.abortTitle, note: say.abortNote, act: say.abort, busy: say.aborting, done: say.aborted }
  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const reason = String(new FormData(event.currentTarget).get('reason') ?? '').trim()
    const done = await send({ params: { id }, body: reason === '' ? {} : { reason } })
    if (done === null) return
    toast({ text: words.done(titleText) })
    onClose()
  }
  return (
    <Dialog title={words.title} onClose={onClose}>
      <form className="stack" onSubmit={submit} noValidate>
        <p className="song long">{titleText}</p>
        <p className="dialog-note">{words.note}</p>
        <Field label={say.reasonField} name="reason" error={faultAt('reason')} autoComplete="off" />
        <FailureNote failure={failure} fields={['reason']} />
        <div className="dialog-actions">
          <Button onClick={onClose}>{say.cancel}</Button>
          <Button look="stop" type="submit" busy={busy} busyLabel={words.busy}>
            {words.act}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
