import type { PatronView } from '@wenyuan/contract'
import { type FormEvent, useRef, useState } from 'react'
import { queryClient } from '../api/query-client.ts'
import { useSend } from '../api/use-send.ts'
import { useBranchName } from '../session/branch.ts'
import { usePatronTypeName } from '../session/patron-types.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { disputedFields } from '../ui/disputed-fields.ts'
import { FailureNote, useFaults } from '../ui/failure-note.tsx'
import { type Difference, isStale, StaleNote } from '../ui/stale-note.tsx'
import { toast } from '../ui/toast.tsx'
import { useWords } from '../words/language.ts'
import { useSay } from '../words/say.ts'
import { changeOf, formOfPatron, PATRON_FIELDS, type PatronForm, pinOf, readPatronForm } from './patron-body.ts'
import { PatronFields, PinFields } from './patron-fields.tsx'
import { patronsWords } from './words.ts'

type Props = {
  /** As it stands now: newer than what the form began with, once somebody else has changed it. */
  readonly patron: PatronView
  readonly onClose: () => void
}

/** Changes what is known of a patron, on the version that was read. */
export function EditPatron({ patron, onClose }: Props) {
  const say = useWords(patronsWords)
  const { busy, failure, clear, send } = useSend('changePatron', ['getPatron', 'listPatrons'])
  const faultAt = useFaults(failure)
  const form = useRef<HTMLFormElement>(null)
  const [read, setRead] = useState(patron)
  const [mine, setMine] = useState(() => formOfPatron(patron))
  const [differ, setDiffer] = useState(false)
  const differences = useDifferences()
  const stale = isStale(failure) && patron.version !== read.version

  async function save(version: number | undefined) {
    if (form.current === null) return
    const typed = new FormData(form.current)
    const pin = pinOf(typed)
    setDiffer(pin === null)
    if (pin === null) return
    const body = changeOf(readPatronForm(typed), formOfPatron(read), pin)
    if (Object.keys(body).length === 0) return onClose()
    const done = await send({ params: { id: patron.id }, body, ...(version === undefined ? {} : { version }) })
    // Where somebody was first, what stands there now is asked for; what was typed stays.
    if (done === null) return void queryClient.invalidateQueries({ queryKey: ['getPatron'] })
    toast({ text: say.saved })
    onClose()
  }
  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    void save(read.version)
  }
  function drop() {
    setRead(patron)
    setMine(formOfPatron(patron))
    clear()
  }
  return (
    <Dialog title={say.editTitle(patron.name)} onClose={onClose} wide>
      <form
        ref={form}
        onSubmit={submit}
        onChange={(event) => setMine(readPatronForm(new FormData(event.currentTarget)))}
        noValidate
      >
        <div className="form-grid">
          <PatronFields key={read.version} patron={read} faultAt={faultAt} />
          <PinFields isNew={false} differ={differ} faultAt={faultAt} />
        </div>
        {stale ? (
          <StaleNote
            subject={`patron:${patron.id}`}
            differences={differences(read, mine, patron)}
            busy={busy}
            onDrop={drop}
            onKeep={() => void save(patron.version)}
          />
        ) : (
          <>
            <FailureNote failure={failure} fields={[...PATRON_FIELDS, 'pin']} />
            <div className="dialog-actions">
              <Button onClick={onClose}>{say.cancel}</Button>
              <Button look="main" type="submit" busy={busy} busyLabel={say.saving}>
                {say.save}
              </Button>
            </div>
          </>
        )}
      </form>
    </Dialog>
  )
}

function useDifferences(): (read: PatronView, mine: PatronForm, now: PatronView) => Difference[] {
  const say = useWords(patronsWords)
  const { date } = useSay()
  const branchName = useBranchName()
  const typeName = usePatronTypeName()
  function told(field: keyof PatronForm, { [field]: text }: PatronForm): string {
    if (text === '') return field === 'expires' ? say.noEnd : say.unknown
    if (field === 'branch') return branchName(text)
    if (field === 'type') return typeName(text)
    return field === 'expires' || field === 'born' ? date(text) : text
  }
  return (read, mine, now) => {
    const theirs = formOfPatron(now)
    const disputed = disputedFields(PATRON_FIELDS, { before: formOfPatron(read), mine, theirs })
    return disputed.map((field) => ({ label: say[field], theirs: told(field, theirs), mine: told(field, mine) }))
  }
}
