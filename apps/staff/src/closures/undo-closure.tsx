import type { ClosureEffectView, ClosureView, Problem } from '@wenyuan/contract'
import { type FormEvent, useState } from 'react'
import { useAsk } from '../api/use-ask.ts'
import { useSend } from '../api/use-send.ts'
import { useBranchName } from '../session/branch.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { FailureNote } from '../ui/failure-note.tsx'
import { TextField } from '../ui/text-field.tsx'
import { toast } from '../ui/toast.tsx'
import { useWords } from '../words/language.ts'
import { ReaderLink } from './effects-table.tsx'
import { closureWords } from './words.ts'

/** MAX_NOTE_LENGTH of the contract. */
const LONGEST_REASON = 2_000
const MOST_LOOKED_UP = 200

type Props = { readonly closure: ClosureView; readonly days: string; readonly onClose: () => void }

/** Takes a closure back; where something has moved since, it says what, and nothing is changed. */
export function UndoClosure({ closure, days, onClose }: Props) {
  const words = useWords(closureWords)
  const branchName = useBranchName()
  const [reason, setReason] = useState('')
  const { busy, failure, send } = useSend('undoClosure', [
    ...(['listClosures', 'getClosure', 'getBranchCalendar', 'listBranches', 'listEvents'] as const),
  ])
  const isLong = reason.trim().length > LONGEST_REASON
  const moved = failure === null ? [] : movedOf(failure.problem)
  async function undo(event: FormEvent) {
    event.preventDefault()
    if (isLong) return
    const body = reason.trim() === '' ? {} : { reason: reason.trim() }
    const done = await send({ params: { id: closure.id }, body })
    if (done === null) return
    toast({ text: words.undone })
    onClose()
  }
  return (
    <Dialog title={words.undoHead} onClose={onClose}>
      <form onSubmit={undo} noValidate>
        <p className="long">
          <b>
            {branchName(closure.branch)}　{days}
          </b>
        </p>
        <p className="dialog-note">{words.undoNote}</p>
        <TextField
          label={words.undoReason}
          rows={2}
          value={reason}
          error={isLong ? words.tooLong(LONGEST_REASON) : undefined}
          onChange={(event) => setReason(event.target.value)}
        />
        {moved.length === 0 ? <FailureNote failure={failure} /> : <MovedSince closure={closure} moved={moved} />}
        <div className="dialog-actions">
          <Button onClick={onClose}>{moved.length === 0 ? words.cancel : words.close}</Button>
          {moved.length > 0 ? null : (
            <Button look="stop" type="submit" busy={busy} busyLabel={words.undoing}>
              {words.undo}
            </Button>
          )}
        </div>
      </form>
    </Dialog>
  )
}

function movedOf({ errors = [] }: Problem): string[] {
  return errors.filter(({ code }) => code === 'moved-since').map(({ path }) => path)
}

/** Each by the reader and the book that the closure had moved it for. */
function MovedSince({ closure, moved }: { readonly closure: ClosureView; readonly moved: readonly string[] }) {
  const words = useWords(closureWords)
  const branchName = useBranchName()
  const request = { params: { id: closure.id }, query: { limit: MOST_LOOKED_UP } }
  const effects = useAsk('listClosureEffects', request, { staleMs: 60_000 }).data?.items ?? []
  const say = (subject: string) => {
    const [kind, id = ''] = subject.split(':', 2)
    if (kind === 'branch') return words.calendarOf(branchName(id))
    const effect = effects.find((one) => (kind === 'loan' ? one.loan : one.hold) === id)
    return effect === undefined ? kind === 'loan' ? words.loan(id) : words.hold(id) : <Moved effect={effect} />
  }
  return (
    <div role="alert" className="closure-moved">
      <strong className="late">{words.cannot}</strong>
      <p>{words.movedSince}</p>
      <ul>
        {moved.map((subject) => (
          <li key={subject}>{say(subject)}</li>
        ))}
      </ul>
    </div>
  )
}

function Moved({ effect }: { readonly effect: ClosureEffectView }) {
  return (
    <>
      <ReaderLink reader={effect} />　{effect.title}
    </>
  )
}
