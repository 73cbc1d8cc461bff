import type { PatronView } from '@wenyuan/contract'
import type { FormEvent } from 'react'
import { textOf } from '../patrons/patron-body.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { FailureNote, useFaults } from '../ui/failure-note.tsx'
import { Field } from '../ui/field.tsx'
import { toast } from '../ui/toast.tsx'
import { useWords } from '../words/language.ts'
import { useChangeMembers } from './use-change-members.ts'
import { partiesWords } from './words.ts'

type Props = { readonly patron: PatronView; readonly card: string; readonly onClose: () => void }

export function SetResponsible({ patron, card, onClose }: Props) {
  const say = useWords(partiesWords)
  const { busy, failure, change } = useChangeMembers(patron)
  const faultAt = useFaults(failure)
  const fault = failure?.problem.errors?.find(({ path }) => path === 'responsible')
  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const responsible = textOf(new FormData(event.currentTarget), 'responsible') || null
    const done = await change((before) => ({ ...before, responsible }))
    if (done === null) return
    toast({ text: say.responsibleSet })
    onClose()
  }
  return (
    <Dialog title={say.responsible} onClose={onClose}>
      <form className="stack" onSubmit={submit} noValidate>
        <Field
          label={say.responsibleCard}
          help={say.responsibleHelp}
          name="responsible"
          defaultValue={card}
          error={say.faults[fault?.code ?? ''] ?? faultAt('responsible')}
          autoComplete="off"
        />
        <FailureNote failure={failure} fields={['responsible']} />
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
