import './record.css'
import { useAsk } from '../api/use-ask.ts'
import { useAskPages } from '../api/use-ask-pages.ts'
import { useHas } from '../session/use-me.ts'
import { Listed } from '../ui/listed.tsx'
import { Page } from '../ui/page.tsx'
import { Empty } from '../ui/states.tsx'
import { useWords } from '../words/language.ts'
import { EventRow } from './event-row.tsx'
import { FindSubject } from './find-subject.tsx'
import { NewerEntries } from './newer-entries.tsx'
import { RecordFilters } from './record-filters.tsx'
import { type RecordSearch, type SearchChange, useRecordSearch } from './record-search.ts'
import { readSubject, spanOf } from './subject.ts'
import { SubjectLink } from './subject-link.tsx'
import { VerifyRecord } from './verify-record.tsx'
import { WhichSubject } from './which-subject.tsx'
import { recordWords } from './words.ts'

export default function RecordPage() {
  const words = useWords(recordWords)
  const mayRead = useHas('event.read')
  const { search, change, correct, clear } = useRecordSearch()
  const { q } = search
  const isSubject = q === undefined || readSubject(q) !== null
  return (
    <Page title={words.title} needs="event.read" actions={<VerifyRecord />}>
      <FindSubject q={q} onFind={(text) => change({ q: text })} onClear={clear} />
      {isSubject ? (
        <>
          <RecordFilters search={search} onChange={change} />
          {/* Another question is another list: what was listed before must not stand under its heading. */}
          {mayRead ? <Entries key={JSON.stringify(search)} search={search} onChange={change} /> : null}
        </>
      ) : (
        <WhichSubject
          text={q}
          onChoose={(subject) => change({ q: subject })}
          onExact={(subject) => correct({ q: subject })}
        />
      )}
    </Page>
  )
}

const MINUTE_MS = 60_000

type Props = { readonly search: RecordSearch; readonly onChange: (change: SearchChange) => void }

function Entries({ search, onChange }: Props) {
  const words = useWords(recordWords)
  const library = useAsk('getLibrary', {}, { staleMs: MINUTE_MS }).data
  const { q, kind, actor, from, to } = search
  const query = {
    ...(q === undefined ? {} : { subject: q }),
    ...(kind === undefined ? {} : { kind }),
    ...(actor === undefined ? {} : { actor }),
    ...spanOf({ from, to }, library?.now ?? ''),
  }
  const entries = useAskPages('listEvents', { query }, { enabled: library !== undefined })
  const isNarrowed = Object.keys(query).length > 0
  const empty = isNarrowed ? <Empty title={words.none} note={words.noneNote} /> : <Empty title={words.noneYet} />
  return (
    <section className="panel" aria-label={words.title}>
      <header className="panel-head">
        {q === undefined ? (
          <span className="cap grow">{words.newest}</span>
        ) : (
          <h2 className="grow">
            {words.about} <SubjectLink subject={q} />
          </h2>
        )}
        <NewerEntries query={query} shown={entries.items} onShow={entries.retry} />
      </header>
      <Listed pages={entries} empty={empty}>
        {(items) => (
          <ol className="entries">
            {items.map((entry) => (
              <EventRow key={entry.id} entry={entry} onChange={onChange} />
            ))}
          </ol>
        )}
      </Listed>
    </section>
  )
}
