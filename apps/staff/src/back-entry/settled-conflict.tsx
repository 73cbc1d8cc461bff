import type { BackEntryConflictView } from '@wenyuan/contract'
import { useActors } from '../record/actors.ts'
import { useWords } from '../words/language.ts'
import { useSay } from '../words/say.ts'
import { EntryLine } from './entry-line.tsx'
import { backEntryWords } from './words.ts'

/** What had been in the way, what somebody chose, and why. */
export function SettledConflict({ conflict }: { readonly conflict: BackEntryConflictView }) {
  const words = useWords(backEntryWords)
  const say = useSay()
  const { nameOf } = useActors()
  const { message, choices, settlement } = conflict
  if (settlement === null) return null
  const { choice, by, at, note } = settlement
  return (
    <li className="conflict">
      <EntryLine entry={conflict} />
      <p>{message}</p>
      <p>{choices.find((one) => one.choice === choice)?.message}</p>
      {note === null ? null : <p className="long">{note}</p>}
      <p className="cap">{words.settledBy(nameOf(by), say.instant(at))}</p>
    </li>
  )
}
