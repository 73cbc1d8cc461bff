import type { BackEntryState, BackEntryView } from '@wenyuan/contract'
import { useState } from 'react'
import { useAskPages } from '../api/use-ask-pages.ts'
import { Choice } from '../ui/choice.tsx'
import { Listed } from '../ui/listed.tsx'
import { useWords } from '../words/language.ts'
import { useSay } from '../words/say.ts'
import { EntryLine } from './entry-line.tsx'
import { backEntryWords } from './words.ts'

const PAGE_SIZE = 50
const STATES = ['waiting', 'performed', 'conflict', 'left', 'repeated'] as const
const LOOKS: Readonly<Record<BackEntryState, string>> = {
  waiting: 'soon',
  performed: 'state--full ok',
  conflict: 'state--half soon',
  left: '',
  repeated: '',
}

/** Every entry of the batch in the order of its time, and what it came to. */
export function EntryList({ batch }: { readonly batch: string }) {
  const words = useWords(backEntryWords)
  const [state, setState] = useState<BackEntryState | ''>('')
  const entries = useAskPages('listBackEntries', {
    params: { id: batch },
    query: { limit: PAGE_SIZE, ...(state === '' ? {} : { state }) },
  })
  return (
    <section className="panel" aria-label={words.results}>
      <header className="panel-head">
        <h2 className="grow">{words.results}</h2>
        <div className="entry-filter">
          <Choice
            label={words.filter}
            value={state}
            options={[
              { value: '', label: words.all },
              ...STATES.map((value) => ({ value, label: words.states[value] })),
            ]}
            onChange={(event) => setState(STATES.find((one) => one === event.target.value) ?? '')}
          />
        </div>
      </header>
      <Listed pages={entries} empty={<p className="panel-body cap">{words.nothing}</p>}>
        {(items) => (
          <ul>
            {items.map((entry) => (
              <EntryRow key={entry.n} entry={entry} />
            ))}
          </ul>
        )}
      </Listed>
    </section>
  )
}

function EntryRow({ entry }: { readonly entry: BackEntryView }) {
  const words = useWords(backEntryWords)
  const { date } = useSay()
  const { state, due, before } = entry
  return (
    <li className="entry-row">
      <div className="grow">
        <EntryLine entry={entry} />
      </div>
      <div className="entry-came">
        <span className={`state ${LOOKS[state]}`}>{words.states[state]}</span>
        {due === null ? null : <p className="cap">{words.due(date(due))}</p>}
        {before === null ? null : <p className="cap">{words.before(before)}</p>}
      </div>
    </li>
  )
}
