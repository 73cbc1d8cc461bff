import type { AddRelationBody, PatronView, RelationView } from '@wenyuan/contract'
import { type FormEvent, useState } from 'react'
import { useSend } from '../api/use-send.ts'
import { textOf } from '../patrons/patron-body.ts'
import { Button } from '../ui/button.tsx'
import { Choice } from '../ui/choice.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { FailureNote, useFaults } from '../ui/failure-note.tsx'
import { Field } from '../ui/field.tsx'
import { toast } from '../ui/toast.tsx'
import { useWords } from '../words/language.ts'
import { useSay } from '../words/say.ts'
import { partiesWords } from './words.ts'

const KINDS = ['guardian', 'proxy'] as const
/** A child has a guardian, a grown-up a proxy: what most often is meant stands first. */
const GROWN_UP_AGE = 18

function relationOf(form: FormData): AddRelationBody {
  const note = textOf(form, 'note')
  return {
    kind: KINDS.find((kind) => kind === form.get('kind')) ?? 'proxy',
    by: textOf(form, 'by'),
    until: textOf(form, 'until') || null,
    ...(note === '' ? {} : { note }),
  }
}

function usualKind({ born }: PatronView, today: string): RelationView['kind'] {
  if (born === null) return 'proxy'
  const grownUpOn = `${Number(born.slice(0, 4)) + GROWN_UP_AGE}${born.slice(4)}`
  return grownUpOn > today ? 'guardian' : 'proxy'
}

export function AddRelation({ patron, onClose }: { readonly patron: PatronView; readonly onClose: () => void }) {
  const say = useWords(partiesWords)
  const { today } = useSay()
  const [kind, setKind] = useState<RelationView['kind']>(() => usualKind(patron, today))
  const { busy, failure, send } = useSend('addRelation', ['listRelations'])
  const faultAt = useFaults(failure)
  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const done = await send({ params: { id: patron.id }, body: relationOf(new FormData(event.currentTarget)) })
    if (done === null) return
    toast({ text: say.relationAdded(done.body.by.name) })
    onClose()
  }
  const noSuchCard = failure?.problem.errors?.find(({ path }) => path === 'by')?.code
  return (
    <Dialog title={say.relations} onClose={onClose}>
      <form className="stack" onSubmit={submit} noValidate>
        <Field
          label={say.byCard}
          help={say.byCardHelp}
          name="by"
          error={say.faults[noSuchCard ?? ''] ?? faultAt('by')}
          autoComplete="off"
        />
        <Choice
          label={say.kindLabel}
          help={say.kindHelp[kind]}
          name="kind"
          value={kind}
          onChange={(event) => setKind(event.target.value === 'guardian' ? 'guardian' : 'proxy')}
          options={KINDS.map((value) => ({ value, label: say.kind[value] }))}
        />
        <Field
          label={say.untilField}
          help={say.untilHelp}
          name="until"
          type="date"
          min={today}
          error={faultAt('until', say.dateForm)}
        />
        <Field label={say.note} help={say.noteHelp} name="note" error={faultAt('note')} autoComplete="off" />
        <FailureNote failure={failure} fields={['by', 'until', 'note']} />
        <div className="dialog-actions">
          <Button onClick={onClose}>{say.cancel}</Button>
          <Button look="main" type="submit" busy={busy} busyLabel={say.adding}>
            {say.addRelation}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
