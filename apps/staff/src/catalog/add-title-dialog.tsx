import { Link, useNavigate } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { useSend } from '../api/use-send.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { FailureNote } from '../ui/failure-note.tsx'
import { toast } from '../ui/toast.tsx'
import { useWords } from '../words/language.ts'
import { TitleFields } from './title-fields.tsx'
import { bodyOfForm, faultOfForm, formFromSearch, TITLE_FIELDS } from './title-form.ts'
import { titleWords } from './words.ts'

type Props = { readonly typed: string; readonly onClose: () => void }

/** Adds a title and goes on to its page, where its copies are added. */
export function AddTitleDialog({ typed, onClose }: Props) {
  const words = useWords(titleWords)
  const navigate = useNavigate()
  const [form, setForm] = useState(() => formFromSearch(typed))
  const [isTried, setTried] = useState(false)
  const sending = useSend('createTitle', ['search'])
  async function add(event: FormEvent) {
    event.preventDefault()
    setTried(true)
    if (faultOfForm(form) !== null) return
    const done = await sending.send({ body: bodyOfForm(form) })
    if (done === null) return
    toast({ text: words.added(done.body.title) })
    await navigate({ to: '/titles/$id', params: { id: done.body.id } })
  }
  return (
    <Dialog title={words.add} onClose={onClose} wide>
      <form onSubmit={add} noValidate>
        <TitleFields form={form} onChange={setForm} failure={sending.failure} isTried={isTried} />
        <FailureNote failure={sending.failure} fields={TITLE_FIELDS} />
        {sending.failure?.status === CONFLICT ? (
          <p>
            {words.same}{' '}
            <Link to="/titles" search={{ q: form.isbn.trim() || form.title.trim() }} onClick={onClose}>
              {words.openSame}
            </Link>
          </p>
        ) : null}
        <div className="dialog-actions">
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button look="main" type="submit" busy={sending.busy} busyLabel={words.adding}>
            {words.add}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}

const CONFLICT = 409
