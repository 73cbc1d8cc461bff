import type { TaskView } from '@wenyuan/contract'
import { type FormEvent, useState } from 'react'
import { useSend } from '../api/use-send.ts'
import { KeptPhotos } from '../photos/kept-photos.tsx'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { FailureNote, useFaults } from '../ui/failure-note.tsx'
import { TextField } from '../ui/text-field.tsx'
import { toast } from '../ui/toast.tsx'
import { useWords } from '../words/language.ts'
import { TaskAbout } from './task-about.tsx'
import { useTaskDetail } from './use-task-detail.ts'
import { tasksWords } from './words.ts'

type Props = { readonly task: TaskView; readonly onClose: () => void }

/** What a settled task changes beyond itself. */
const CHANGED = ['listTasks', 'listClaims', 'listLosses', 'getItem', 'listPatronLoans', 'getPatron'] as const

/** What came of it, with what follows from each outcome said beforehand. */
export function SettleTask({ task, onClose }: Props) {
  const say = useWords(tasksWords)
  const detail = useTaskDetail(task)
  const { busy, failure, send } = useSend('settleTask', CHANGED)
  const faultAt = useFaults(failure)
  const [outcome, setOutcome] = useState('')
  const [isMissing, setMissing] = useState(false)
  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const note = String(new FormData(event.currentTarget).get('note') ?? '').trim()
    setMissing(outcome === '')
    if (outcome === '') return
    const done = await send({ params: { id: task.id }, body: { outcome, ...(note === '' ? {} : { note }) } })
    if (done === null) return
    toast({ text: say.settled })
    onClose()
  }
  const follows = say.comesOf[`${task.kind} ${outcome}`]
  return (
    <Dialog title={task.kindText} onClose={onClose}>
      <form className="stack" onSubmit={submit} noValidate>
        <TaskAbout task={task} />
        {detail === '' ? null : <p className="cap">{detail}</p>}
        <KeptPhotos ids={task.photos} />
        <fieldset className="outcomes" aria-describedby={isMissing ? 'outcome-missing' : undefined}>
          <legend className="field-label">{say.outcome}</legend>
          {task.outcomes.map(({ code, text }) => (
            <label key={code} className="outcome">
              <input
                type="radio"
                name="outcome"
                value={code}
                checked={code === outcome}
                onChange={() => setOutcome(code)}
              />
              {text}
            </label>
          ))}
          <p id="outcome-missing" className="form-error" role="alert">
            {isMissing && outcome === '' ? say.outcomeNeeded : ''}
          </p>
        </fieldset>
        {follows === undefined ? null : <p className="dialog-note">{follows}</p>}
        <TextField label={say.note} name="note" error={faultAt('note')} />
        <FailureNote failure={failure} fields={['note']} />
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
