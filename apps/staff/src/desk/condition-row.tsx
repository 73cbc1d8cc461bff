import { useState } from 'react'
import { PhotoPicker } from '../photos/photo-picker.tsx'
import { usePhotos } from '../photos/use-photos.ts'
import { Button } from '../ui/button.tsx'
import { useWords } from '../words/language.ts'
import { type Condition, returnWithCondition, type Severity } from './acts.ts'
import type { AnswerOf } from './answer.ts'
import { takeOffer, useIsOfferTaken } from './offer.ts'
import { isUndoable } from './undoable.ts'
import { deskWords } from './words.ts'

const CONDITIONS: readonly Condition[] = ['good', 'worn', 'stained', 'pages-missing', 'damaged']
const SEVERITIES: readonly Severity[] = ['minor', 'moderate', 'severe']
/** The contract's MAX_NOTE_LENGTH. */
const MAX_NOTE = 2_000

/** What is seen when a returned item is opened. Nothing is sent until it is said how bad it is. */
export function ConditionRow({ answer }: { readonly answer: AnswerOf<'returned'> }) {
  const words = useWords(deskWords)
  const [condition, setCondition] = useState<Condition>('good')
  const [severity, setSeverity] = useState<Severity | null>(null)
  const [note, setNote] = useState('')
  const photos = usePhotos()
  const isTooLong = note.trim().length > MAX_NOTE
  const isTaken = useIsOfferTaken()
  // Without a loan there is nothing to take back first, and the item itself is still said to be damaged.
  if (answer.back.id !== null && !isUndoable(answer)) return null

  function save() {
    const seen = { condition, severity, note: note.trim(), photos: photos.ids }
    takeOffer(answer.book.titleText, (key) => returnWithCondition(answer, seen, key))
  }

  return (
    <div className="condition">
      <Choose
        label={words.condition}
        names={CONDITIONS}
        words={words.conditions}
        chosen={condition}
        choose={setCondition}
      />
      {condition === 'good' ? null : (
        <>
          <Choose
            label={words.severity}
            names={SEVERITIES}
            words={words.severities}
            chosen={severity}
            choose={setSeverity}
          />
          <div className="condition-save">
            <input
              className="in grow"
              aria-label={words.conditionNote}
              placeholder={words.conditionNotePlace}
              value={note}
              onChange={(event) => setNote(event.target.value)}
            />
            <Button
              look="main"
              reason={isTooLong ? words.conditionTooLong(MAX_NOTE) : photos.reason}
              busy={isTaken}
              busyLabel={words.conditionSaving}
              onClick={save}
            >
              {words.conditionSave}
            </Button>
          </div>
          <PhotoPicker photos={photos} />
          <p className="cap">{words.conditionHelp}</p>
        </>
      )}
    </div>
  )
}

type ChooseProps<Name extends string> = {
  readonly label: string
  readonly names: readonly Name[]
  readonly words: Readonly<Record<Name, string>>
  readonly chosen: Name | null
  readonly choose: (name: Name) => void
}

function Choose<Name extends string>({ label, names, words, chosen, choose }: ChooseProps<Name>) {
  return (
    <fieldset className="pick">
      <legend>{label}</legend>
      {names.map((name) => (
        <button key={name} type="button" aria-pressed={name === chosen} onClick={() => choose(name)}>
          {words[name]}
        </button>
      ))}
    </fieldset>
  )
}
