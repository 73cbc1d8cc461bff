import type { OperationRequest } from '@wenyuan/contract'
import { type FormEvent, useState } from 'react'
import { useSend } from '../api/use-send.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { FailureNote } from '../ui/failure-note.tsx'
import { toast } from '../ui/toast.tsx'
import { useWords } from '../words/language.ts'
import { upkeepWords } from './words.ts'

type Body = OperationRequest<'startJobRun'>['body']

/** All steps of the night, or some of them, as soon as a server is free. */
export function StartNight({ onClose }: { readonly onClose: () => void }) {
  const words = useWords(upkeepWords)
  const names = Object.keys(words.stepNames)
  const [chosen, setChosen] = useState<readonly string[]>(names)
  const { busy, failure, send } = useSend('startJobRun', ['listJobRuns'])
  const reason = chosen.length === 0 ? words.noStep : undefined
  async function start(event: FormEvent) {
    event.preventDefault()
    if (reason !== undefined) return
    const steps = names.filter((name) => chosen.includes(name))
    const body = { job: 'nightly', ...(steps.length === names.length ? {} : { steps }) } as Body
    if ((await send({ body })) === null) return
    toast({ text: words.asked })
    onClose()
  }
  const flip = (name: string, isOn: boolean) =>
    setChosen(isOn ? [...chosen, name] : chosen.filter((other) => other !== name))
  return (
    <Dialog title={words.chooseSteps} onClose={onClose}>
      <form onSubmit={start} noValidate>
        <p className="dialog-note">{words.stepsNote}</p>
        <label className="upkeep-tick">
          <input
            type="checkbox"
            checked={chosen.length === names.length}
            onChange={(event) => setChosen(event.target.checked ? names : [])}
          />
          <b>{words.allSteps}</b>
        </label>
        <div className="upkeep-ticks">
          {names.map((name) => (
            <label key={name} className="upkeep-tick">
              <input
                type="checkbox"
                checked={chosen.includes(name)}
                onChange={(event) => flip(name, event.target.checked)}
              />
              <span>{words.stepNames[name]}</span>
            </label>
          ))}
        </div>
        <FailureNote failure={failure} />
        <div className="dialog-actions">
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button look="main" type="submit" busy={busy} busyLabel={words.asking} reason={reason}>
            {words.runNow}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
