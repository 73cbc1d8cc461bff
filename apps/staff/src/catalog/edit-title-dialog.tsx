import { useQueryClient } from '@tanstack/react-query'
import type { TitlePageView } from '@wenyuan/contract'
import { type FormEvent, useState } from 'react'
import { useAsk } from '../api/use-ask.ts'
import { useSend } from '../api/use-send.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { FailureNote } from '../ui/failure-note.tsx'
import { type Difference, isStale, StaleNote } from '../ui/stale-note.tsx'
import { toast } from '../ui/toast.tsx'
import { useWords } from '../words/language.ts'
import { TitleFields } from './title-fields.tsx'
import { changeOfForm, faultOfForm, formOfTitle, TITLE_FIELDS, type TitleForm } from './title-form.ts'
import { titleWords } from './words.ts'

type Props = { readonly title: TitlePageView; readonly onClose: () => void }

/** Changes what is known of a title, on the version that was read. */
export function EditTitleDialog({ title, onClose }: Props) {
  const words = useWords(titleWords)
  // What the form began with: the page behind may show a newer one.
  const [before, setBefore] = useState({ form: formOfTitle(title), version: title.version })
  const [form, setForm] = useState(before.form)
  const [isTried, setTried] = useState(false)
  const sending = useSend('changeTitle', ['getTitle', 'search'])
  const stale = isStale(sending.failure)
  const newest = useAsk('getTitle', { params: { id: title.id } }, { enabled: stale })
  const client = useQueryClient()

  async function save(version: number | undefined) {
    setTried(true)
    if (faultOfForm(form) !== null) return
    const change = changeOfForm(form, before.form)
    if (Object.keys(change).length === 0) return onClose()
    const done = await sending.send({
      params: { id: title.id },
      body: change,
      ...(version === undefined ? {} : { version }),
    })
    if (done === null) return void client.invalidateQueries({ queryKey: ['getTitle'] })
    toast({ text: words.saved })
    onClose()
  }
  function drop(theirs: TitlePageView) {
    const next = formOfTitle(theirs)
    setBefore({ form: next, version: theirs.version })
    setForm(next)
    sending.clear()
  }
  function submit(event: FormEvent) {
    event.preventDefault()
    void save(before.version)
  }
  const theirs = newest.isFetching ? undefined : newest.data
  return (
    <Dialog title={words.edit} onClose={onClose} wide>
      <form onSubmit={submit} noValidate>
        <TitleFields form={form} onChange={setForm} failure={sending.failure} isTried={isTried} />
        {stale && theirs !== undefined ? (
          <StaleNote
            subject={`title:${title.id}`}
            differences={differencesOf(before.form, form, formOfTitle(theirs), words)}
            busy={sending.busy}
            onDrop={() => drop(theirs)}
            onKeep={() => void save(theirs.version)}
          />
        ) : (
          <FailureNote failure={sending.failure} fields={TITLE_FIELDS} />
        )}
        {stale ? null : (
          <div className="dialog-actions">
            <Button onClick={onClose}>{words.cancel}</Button>
            <Button look="main" type="submit" busy={sending.busy} busyLabel={words.saving}>
              {words.save}
            </Button>
          </div>
        )}
      </form>
    </Dialog>
  )
}

type Words = (typeof titleWords)['en']

/** The fields that both changed, and not alike; what only they changed stays theirs, what only I changed is saved. */
function differencesOf(before: TitleForm, mine: TitleForm, theirs: TitleForm, words: Words): Difference[] {
  const labels = { ...words, classNumber: words.class }
  const isDisputed = (field: keyof TitleForm) =>
    mine[field] !== before[field] && theirs[field] !== before[field] && mine[field] !== theirs[field]
  return TITLE_FIELDS.filter(isDisputed).map((field) => ({
    label: labels[field],
    theirs: theirs[field] || words.none,
    mine: mine[field] || words.none,
  }))
}
