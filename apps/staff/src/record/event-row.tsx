import type { EventView } from '@wenyuan/contract'
import { useId, useState } from 'react'
import { Button } from '../ui/button.tsx'
import { useWords } from '../words/language.ts'
import { useSay } from '../words/say.ts'
import { useActors } from './actors.ts'
import { EventData } from './event-data.tsx'
import { eventWords } from './event-words.ts'
import { gistOf } from './gist.ts'
import type { SearchChange } from './record-search.ts'
import { SubjectLink } from './subject-link.tsx'
import { recordWords } from './words.ts'

type Props = { readonly entry: EventView; readonly onChange: (change: SearchChange) => void }

/** One entry: when, what, about whom and what, by whom, and its place in the chain. */
export function EventRow({ entry, onChange }: Props) {
  const words = useWords(recordWords)
  const terms = useWords(eventWords)
  const say = useSay()
  const { nameOf } = useActors()
  const id = useId()
  const [isOpen, setOpen] = useState(false)
  const what = terms.kinds[entry.kind] ?? entry.kind
  const gist = gistOf(entry, say, words.due)
  return (
    <li className="entry">
      <time dateTime={entry.at}>{say.instant(entry.at)}</time>
      <div className="entry-what">
        <p>
          <b>{what}</b>
          {gist === null ? null : <span className="long">{gist}</span>}
        </p>
        <p className="entry-subjects">
          {entry.subjects.map((subject) => (
            <SubjectLink key={subject} subject={subject} />
          ))}
        </p>
      </div>
      <span className="long">{nameOf(entry.actor, entry.actorName)}</span>
      <span className="cap nowrap">
        {entry.sequence === null ? words.unsealed : words.link(String(entry.sequence))}
      </span>
      <Button
        look="bare"
        aria-expanded={isOpen}
        aria-controls={id}
        aria-label={(isOpen ? words.closeOf : words.openOf)(`${what} ${say.instant(entry.at)}`)}
        onClick={() => setOpen(!isOpen)}
      >
        {isOpen ? words.close : words.open}
      </Button>
      <div id={id} className="entry-more" hidden={!isOpen}>
        {isOpen ? <EventData entry={entry} onChange={onChange} /> : null}
      </div>
    </li>
  )
}
