import { useId } from 'react'
import { useAsk } from '../api/use-ask.ts'
import { Choice } from '../ui/choice.tsx'
import { Field } from '../ui/field.tsx'
import { useWords } from '../words/language.ts'
import { useActors } from './actors.ts'
import { eventWords, KIND_GROUPS } from './event-words.ts'
import type { RecordSearch, SearchChange } from './record-search.ts'
import { recordWords } from './words.ts'

const MINUTE_MS = 60_000

type Props = { readonly search: RecordSearch; readonly onChange: (change: SearchChange) => void }

export function RecordFilters({ search, onChange }: Props) {
  const words = useWords(recordWords)
  const { from, to, actor } = search
  const { known, nameOf } = useActors()
  const isKnown = actor === undefined || known.some(({ value }) => value === actor)
  // Somebody whom only the entries name: the newest of theirs does.
  const theirs = useAsk(
    'listEvents',
    { query: { actor: actor ?? '', limit: 1 } },
    { enabled: !isKnown, staleMs: MINUTE_MS },
  )
  const label = isKnown ? '' : nameOf(actor, theirs.data?.items[0]?.actorName)
  const actors = isKnown ? known : [...known, { value: actor, label }]
  return (
    <div className="record-filters">
      <KindChoice kind={search.kind} onChange={(kind) => onChange({ kind })} />
      <Choice
        label={words.actor}
        options={[{ value: '', label: words.allActors }, ...actors]}
        value={actor ?? ''}
        onChange={(event) => onChange({ actor: event.target.value })}
      />
      <Field
        label={words.from}
        type="date"
        value={from ?? ''}
        onChange={(event) => onChange({ from: event.target.value })}
        error={from !== undefined && to !== undefined && from > to ? words.wrongDays : undefined}
      />
      <Field label={words.to} type="date" value={to ?? ''} onChange={(event) => onChange({ to: event.target.value })} />
    </div>
  )
}

type KindProps = { readonly kind: string | undefined; readonly onChange: (kind: string) => void }

function KindChoice({ kind, onChange }: KindProps) {
  const words = useWords(recordWords)
  const terms = useWords(eventWords)
  const id = useId()
  return (
    <div className="field">
      <label htmlFor={id}>{words.kind}</label>
      <select id={id} className="in" value={kind ?? ''} onChange={(event) => onChange(event.target.value)}>
        <option value="">{words.allKinds}</option>
        {Object.entries(KIND_GROUPS).map(([group, kinds]) => (
          <optgroup key={group} label={terms.groups[group] ?? group}>
            {kinds.map((name) => (
              <option key={name} value={name}>
                {terms.kinds[name] ?? name}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </div>
  )
}
