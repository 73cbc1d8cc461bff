import { useId, useState } from 'react'
import { useWords } from '../words/language.ts'
import { deskWords } from './words.ts'

/** The contract's MAX_NOTE_LENGTH. */
const MAX_REASON = 2_000
const OTHER = 'other'

export type ReasonState = {
  readonly chosen: string
  readonly own: string
  readonly text: string
  readonly fault: string | undefined
  readonly choose: (chosen: string) => void
  readonly write: (own: string) => void
}

export function useReason(): ReasonState {
  const words = useWords(deskWords)
  const [chosen, choose] = useState('')
  const [own, write] = useState('')
  const text = (chosen === OTHER ? own : chosen).trim()
  const fault = text.length > MAX_REASON ? words.tooLongReason(MAX_REASON) : undefined
  return { chosen, own, text, fault, choose, write }
}

/** One of the usual reasons, or one's own; it stays in the record. */
export function OverrideReason({ reason }: { readonly reason: ReasonState }) {
  const words = useWords(deskWords)
  const id = useId()
  return (
    <div className="field grow">
      <label htmlFor={id}>{words.overrideReason}</label>
      <select id={id} className="in" value={reason.chosen} onChange={(event) => reason.choose(event.target.value)}>
        <option value="">{words.overrideChoose}</option>
        {words.overrideReasons.map((usual) => (
          <option key={usual} value={usual}>
            {usual}
          </option>
        ))}
        <option value={OTHER}>{words.overrideOther}</option>
      </select>
      {reason.chosen === OTHER ? (
        <input
          className="in over-own"
          aria-label={words.overrideOwn}
          value={reason.own}
          // biome-ignore lint/a11y/noAutofocus: it appears because one has just asked to write
          autoFocus
          onChange={(event) => reason.write(event.target.value)}
        />
      ) : null}
    </div>
  )
}
