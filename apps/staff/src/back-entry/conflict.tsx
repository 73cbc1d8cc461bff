import type { BackEntryChoice, BackEntryConflictView, SettlementBody } from '@wenyuan/contract'
import { type FormEvent, useState } from 'react'
import { useSend } from '../api/use-send.ts'
import { Button } from '../ui/button.tsx'
import { FailureNote, useFaults } from '../ui/failure-note.tsx'
import { ReasonList } from '../ui/reasons.tsx'
import { TextField } from '../ui/text-field.tsx'
import { toast } from '../ui/toast.tsx'
import { useWords } from '../words/language.ts'
import { type Correction, CorrectionFields, correctionOf, typedOf } from './correction-fields.tsx'
import { EntryLine } from './entry-line.tsx'
import { backEntryWords } from './words.ts'

/** MAX_NOTE_LENGTH of the contract. */
const LONGEST_NOTE = 2_000

type Props = { readonly batch: string; readonly conflict: BackEntryConflictView }

/** Why an entry does not fit, what is proposed, and the other ways; a person decides. */
export function Conflict({ batch, conflict }: Props) {
  const words = useWords(backEntryWords)
  const [choice, setChoice] = useState<BackEntryChoice>(conflict.proposed)
  const [note, setNote] = useState('')
  const [typed, setTyped] = useState<Correction>(() => typedOf(conflict))
  const sending = useSend('settleBackEntry', ['getBackEntryBatch', 'listBackEntries', 'listBackEntryBatches'])
  const faultAt = useFaults(sending.failure)
  const needsNote = conflict.choices.find((one) => one.choice === choice)?.needsNote ?? false
  const isLong = note.trim().length > LONGEST_NOTE
  const reason = needsNote && note.trim() === '' ? words.needNote : undefined
  async function settle(event: FormEvent) {
    event.preventDefault()
    if (reason !== undefined || isLong) return
    const body: SettlementBody = {
      choice,
      ...(choice === 'correct' ? { correction: correctionOf(typed, conflict) } : {}),
      ...(note.trim() === '' ? {} : { note: note.trim() }),
    }
    const done = await sending.send({ params: { id: batch, n: conflict.n }, body })
    if (done === null) return
    const now = done.body.conflicts.find(({ n }) => n === conflict.n)
    const isOpen = now !== undefined && now.settlement === null
    toast({ text: isOpen ? words.stillOpen : words.settled })
  }
  return (
    <li className="conflict">
      <EntryLine entry={conflict} />
      <p className="late conflict-why">{conflict.message}</p>
      {conflict.reasons.length === 0 ? null : <ReasonList findings={conflict.reasons} />}
      <form onSubmit={settle} noValidate className="conflict-form">
        <Ways conflict={conflict} chosen={choice} onChoose={setChoice} />
        {choice === 'correct' ? (
          <CorrectionFields entry={conflict} typed={typed} faultAt={faultAt} onChange={setTyped} />
        ) : null}
        {needsNote ? (
          <TextField
            label={words.why}
            rows={2}
            value={note}
            error={isLong ? words.tooLong(LONGEST_NOTE) : faultAt('note')}
            onChange={(event) => setNote(event.target.value)}
          />
        ) : null}
        <FailureNote failure={sending.failure} fields={['note']} />
        <div className="row-acts">
          <Button type="submit" busy={sending.busy} busyLabel={words.settling} reason={reason}>
            {words.settle}
          </Button>
        </div>
      </form>
    </li>
  )
}

type WaysProps = {
  readonly conflict: BackEntryConflictView
  readonly chosen: BackEntryChoice
  readonly onChoose: (choice: BackEntryChoice) => void
}

function Ways({ conflict: { n, choices, proposed }, chosen, onChoose }: WaysProps) {
  const words = useWords(backEntryWords)
  return (
    <fieldset className="conflict-ways">
      <legend className="field-label">{words.how}</legend>
      {choices.map(({ choice, message }) => (
        <label key={choice} className="conflict-way">
          <input type="radio" name={`way-${n}`} checked={choice === chosen} onChange={() => onChoose(choice)} />
          <span>{message}</span>
          {choice === proposed ? <span className="tag ok">{words.proposed}</span> : null}
        </label>
      ))}
    </fieldset>
  )
}
