import './back-entry.css'
import { useNavigate, useSearch } from '@tanstack/react-router'
import type { BackEntryBatchView } from '@wenyuan/contract'
import { useAskPages } from '../api/use-ask-pages.ts'
import { useActors } from '../record/actors.ts'
import { Listed } from '../ui/listed.tsx'
import { Empty } from '../ui/states.tsx'
import { useWords } from '../words/language.ts'
import { useSay } from '../words/say.ts'
import { Batch } from './batch.tsx'
import { EnterActs } from './enter-acts.tsx'
import { UploadActs } from './upload-acts.tsx'
import { backEntryWords } from './words.ts'

const PAGE_SIZE = 20

/** What was done on paper: entered at the left, what came of it at the right; one batch by itself, by its number. */
export function BackEntryPanel() {
  const search = useSearch({ from: '/upkeep' })
  const navigate = useNavigate({ from: '/upkeep' })
  const open = (id: string | undefined) =>
    void navigate({ search: { tab: 'back-entry', ...(id === undefined ? {} : { id }) } })
  if (search.id !== undefined) return <Batch key={search.id} id={search.id} onClose={() => open(undefined)} />
  return (
    <div className="back-entry">
      <EnterActs onEntered={open} />
      <div>
        <UploadActs onEntered={open} />
        <Batches onOpen={open} />
      </div>
    </div>
  )
}

function Batches({ onOpen }: { readonly onOpen: (id: string) => void }) {
  const words = useWords(backEntryWords)
  const batches = useAskPages('listBackEntryBatches', { query: { limit: PAGE_SIZE } })
  return (
    <section className="panel" aria-label={words.batches}>
      <h2 className="panel-head">{words.batches}</h2>
      <Listed pages={batches} empty={<Empty title={words.none} note={words.noneNote} />}>
        {(items) => (
          <ul>
            {items.map((batch) => (
              <BatchRow key={batch.id} batch={batch} onOpen={() => onOpen(batch.id)} />
            ))}
          </ul>
        )}
      </Listed>
    </section>
  )
}

type RowProps = { readonly batch: Omit<BackEntryBatchView, 'conflicts'>; readonly onOpen: () => void }

function BatchRow({ batch, onOpen }: RowProps) {
  const words = useWords(backEntryWords)
  const say = useSay()
  const { nameOf } = useActors()
  const { id, file, note, enteredBy, enteredAt, entries, openConflicts } = batch
  return (
    <li>
      <button type="button" className="batch-row" onClick={onOpen}>
        <span className="grow">
          <b className="long">{file ?? words.byHand}</b>
          {note === null ? null : <span className="long batch-note">{note}</span>}
          <span className="cap batch-note">
            {words.batch(id)}　{words.by(nameOf(enteredBy), say.instant(enteredAt))}
          </span>
        </span>
        <span className="batch-count">{words.countOf(entries)}</span>
        <BatchState openConflicts={openConflicts} />
      </button>
    </li>
  )
}

export function BatchState({ openConflicts }: Pick<BackEntryBatchView, 'openConflicts'>) {
  const words = useWords(backEntryWords)
  return openConflicts === 0 ? (
    <span className="state state--full ok">{words.allDone}</span>
  ) : (
    <span className="state state--half soon">{words.openConflicts(openConflicts)}</span>
  )
}
