import type { HoldView } from '@wenyuan/contract'
import { type FormEvent, useState } from 'react'
import { MAX_ADDRESS_NOTE_LENGTH } from '../api/limits.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { FailureNote } from '../ui/failure-note.tsx'
import { TextField } from '../ui/text-field.tsx'
import { toast } from '../ui/toast.tsx'
import { useWords } from '../words/language.ts'
import { useCancelEach } from './use-cancel-each.ts'
import { whoOf } from './who.ts'
import { holdsWords } from './words.ts'

type Props = { readonly holds: readonly HoldView[]; readonly onClose: () => void }

/** One reason for all, which each of the readers is told. */
export function CancelMany({ holds, onClose }: Props) {
  const say = useWords(holdsWords)
  // As chosen when it was opened: while they go, the list behind grows shorter.
  const [all] = useState(holds)
  const [left, setLeft] = useState(holds)
  const [reason, setReason] = useState('')
  const [fault, setFault] = useState<string | undefined>(undefined)
  const { at, failures, run } = useCancelEach()

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const why = reason.trim()
    const wrong = faultOf(why)
    setFault(wrong)
    if (wrong !== undefined || at !== null) return
    const stuck = await run(left, why)
    setLeft(stuck)
    if (stuck.length > 0) return
    toast({ text: say.cancelledMany(all.length) })
    onClose()
  }
  function faultOf(why: string): string | undefined {
    if (why === '') return say.reasonNeeded
    return why.length > MAX_ADDRESS_NOTE_LENGTH ? say.tooLong(MAX_ADDRESS_NOTE_LENGTH) : undefined
  }

  return (
    <Dialog title={say.cancelMany(left.length)} onClose={at === null ? onClose : undefined}>
      <form onSubmit={submit} noValidate>
        <p className="dialog-note">{say.cancelManyNote(left.length)}</p>
        <TextField
          name="reason"
          label={say.reasonForAll}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
          error={fault}
        />
        <fieldset className="usual" aria-label={say.usualReasons}>
          {say.usualReason.map((text) => (
            <Button key={text} onClick={() => setReason(text)}>
              {text}
            </Button>
          ))}
        </fieldset>
        <ul className="many-holds" aria-label={say.hopeless}>
          {left.map((hold) => (
            <li key={hold.id}>
              <span className="song">{hold.titleText}</span>　{whoOf(hold)}
              <FailureNote failure={failures.get(hold.id) ?? null} />
            </li>
          ))}
        </ul>
        {left.length < all.length ? (
          <p className="soon" role="status">
            {say.cancelledSome(all.length - left.length, left.length)}
          </p>
        ) : null}
        <div className="dialog-actions">
          <Button onClick={onClose}>{say.keepHold}</Button>
          <Button look="stop" type="submit" busy={at !== null} busyLabel={say.cancelProgress(at ?? 0, left.length)}>
            {say.cancelMany(left.length)}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
