import type { BranchView } from '@wenyuan/contract'
import type { FormEvent } from 'react'
import { useSend } from '../api/use-send.ts'
import { Button } from '../ui/button.tsx'
import { Choice } from '../ui/choice.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { FailureNote, useFaults } from '../ui/failure-note.tsx'
import { Field } from '../ui/field.tsx'
import { toast } from '../ui/toast.tsx'
import { useWords } from '../words/language.ts'
import { settingsWords } from './words.ts'

const FIELDS = ['code', 'name', 'location']

export function AddBranch({ onClose }: { readonly onClose: () => void }) {
  const words = useWords(settingsWords)
  const { busy, failure, send } = useSend('createBranch', ['listBranches'])
  const faultAt = useFaults(failure)
  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const text = (name: string) => String(form.get(name) ?? '').trim()
    const location = text('location')
    const kind = text('kind') as BranchView['kind']
    const body = { code: text('code'), name: text('name'), kind, ...(location === '' ? {} : { location }) }
    const done = await send({ body })
    if (done === null) return
    toast({ text: words.branchAdded(done.body.name) })
    onClose()
  }
  const kinds = Object.entries(words.kinds).map(([value, label]) => ({ value, label }))
  return (
    <Dialog title={words.addBranch} onClose={onClose}>
      <form className="stack" onSubmit={submit} noValidate>
        <Field
          label={words.branchName}
          help={words.branchNameHelp}
          name="name"
          error={faultAt('name')}
          autoComplete="off"
        />
        <Field
          label={words.code}
          help={words.codeHelp}
          name="code"
          error={faultAt('code')}
          autoComplete="off"
          autoCapitalize="none"
        />
        <Choice label={words.kind} name="kind" options={kinds} />
        <Field
          label={words.location}
          help={words.locationHelp}
          name="location"
          error={faultAt('location')}
          autoComplete="off"
        />
        <FailureNote failure={failure} fields={FIELDS} />
        <div className="dialog-actions">
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button look="main" type="submit" busy={busy} busyLabel={words.saving}>
            {words.addBranch}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
