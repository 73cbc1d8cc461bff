import type { FormEvent } from 'react'
import { useState } from 'react'
import { useSend } from '../api/use-send.ts'
import { canLift, type Lift, LiftReasons } from '../holds/lift-reasons.tsx'
import { PhotoPicker } from '../photos/photo-picker.tsx'
import { usePhotos } from '../photos/use-photos.ts'
import { Button } from '../ui/button.tsx'
import { FailureNote, useFaults } from '../ui/failure-note.tsx'
import { ReasonList } from '../ui/reasons.tsx'
import { TextField } from '../ui/text-field.tsx'
import { toast } from '../ui/toast.tsx'
import { useWords } from '../words/language.ts'
import type { TroubledLoan } from './loan-trouble.tsx'
import { troubleWords } from './words.ts'

const CHANGED = ['listPatronLoans', 'getPatron', 'getAccount', 'listClaims', 'listTasks', 'getItem'] as const

type Props = { readonly loan: TroubledLoan; readonly onDone: () => void }

/** The reader says that it was returned; over the limit of a year only against the reason, by someone who may. */
export function ClaimForm({ loan, onDone }: Props) {
  const say = useWords(troubleWords)
  const { busy, failure, send } = useSend('claimReturned', CHANGED)
  const faultAt = useFaults(failure)
  const photos = usePhotos()
  const [note, setNote] = useState('')
  const findings = failure?.problem.reasons ?? []
  async function claim({ override }: Pick<Lift, 'override'>) {
    if (photos.reason !== undefined) return
    const body = {
      ...(note.trim() === '' ? {} : { note: note.trim() }),
      ...(photos.ids.length === 0 ? {} : { photos: photos.ids }),
      ...(override.length === 0 ? {} : { override }),
    }
    const done = await send({ params: { id: loan.id }, body })
    if (done === null) return
    toast({ text: say.claimed(loan.titleText) })
    onDone()
  }
  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    void claim({ override: [] })
  }
  return (
    <>
      <form className="stack" onSubmit={submit} noValidate>
        <p className="cap">{say.claimNote}</p>
        <TextField
          label={say.noteOptional}
          value={note}
          onChange={(event) => setNote(event.target.value)}
          error={faultAt('note')}
        />
        <PhotoPicker photos={photos} />
        {canLift(findings) ? <ReasonList findings={findings} /> : <FailureNote failure={failure} fields={['note']} />}
        <div className="dialog-actions">
          <Button look="main" type="submit" reason={photos.reason} busy={busy} busyLabel={say.sending}>
            {say.claimAct}
          </Button>
        </div>
      </form>
      <LiftReasons findings={findings} busy={busy} failure={null} onLift={claim} />
    </>
  )
}
