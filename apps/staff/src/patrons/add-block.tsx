import type { AddBlockBody, PatronView } from '@wenyuan/contract'
import type { FormEvent } from 'react'
import { useSend } from '../api/use-send.ts'
import { useBranches } from '../session/branch.ts'
import { Button } from '../ui/button.tsx'
import { Choice } from '../ui/choice.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { FailureNote, useFaults } from '../ui/failure-note.tsx'
import { Field } from '../ui/field.tsx'
import { TextField } from '../ui/text-field.tsx'
import { toast } from '../ui/toast.tsx'
import { useWords } from '../words/language.ts'
import { useSay } from '../words/say.ts'
import { textOf } from './patron-body.ts'
import { patronsWords } from './words.ts'

const ACTS = ['borrow', 'renew', 'hold'] as const

/** Nothing ticked would stop nothing: the server's default, all three, is what stands ticked. */
function blockOf(form: FormData): AddBlockBody {
  const until = textOf(form, 'until')
  const branch = textOf(form, 'branch')
  const acts = ACTS.filter((act) => form.get(act) !== null)
  return {
    reason: textOf(form, 'reason'),
    ...(until === '' ? {} : { until }),
    ...(branch === '' ? {} : { branch }),
    ...(acts.length === ACTS.length ? {} : { acts }),
  }
}

export function AddBlock({ patron, onClose }: { readonly patron: PatronView; readonly onClose: () => void }) {
  const say = useWords(patronsWords)
  const { today } = useSay()
  const branches = useBranches().map(({ code, name }) => ({ value: code, label: name }))
  const { busy, failure, send } = useSend('addBlock', ['getPatron'])
  const faultAt = useFaults(failure)
  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const done = await send({ params: { id: patron.id }, body: blockOf(new FormData(event.currentTarget)) })
    if (done === null) return
    toast({ text: say.blocked })
    onClose()
  }
  return (
    <Dialog title={say.addBlock} onClose={onClose}>
      <form className="stack" onSubmit={submit} noValidate>
        <TextField
          label={say.blockReason}
          help={say.blockReasonHelp}
          name="reason"
          error={faultAt('reason')}
          autoFocus
        />
        <fieldset className="ticks">
          <legend className="field-label">{say.blockActs}</legend>
          {ACTS.map((act) => (
            <label key={act}>
              <input type="checkbox" name={act} defaultChecked /> {say.acts[act]}
            </label>
          ))}
          <p className={faultAt('acts') === undefined ? 'help' : 'help late'}>{faultAt('acts') ?? say.blockActsHelp}</p>
        </fieldset>
        <Field
          label={say.blockUntil}
          help={say.blockUntilHelp}
          name="until"
          type="date"
          min={today}
          error={faultAt('until', say.dateForm)}
        />
        <Choice
          label={say.branch}
          name="branch"
          defaultValue=""
          options={[{ value: '', label: say.everywhere }, ...branches]}
        />
        <FailureNote failure={failure} fields={['reason', 'until', 'acts']} />
        <div className="dialog-actions">
          <Button onClick={onClose}>{say.cancel}</Button>
          <Button look="stop" type="submit" busy={busy} busyLabel={say.blocking}>
            {say.blockNow}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
