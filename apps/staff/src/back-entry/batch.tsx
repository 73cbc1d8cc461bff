import type { BackEntryBatchView } from '@wenyuan/contract'
import { useAsk } from '../api/use-ask.ts'
import { useActors } from '../record/actors.ts'
import { Button } from '../ui/button.tsx'
import { Empty, Failed, Loading } from '../ui/states.tsx'
import { useWords } from '../words/language.ts'
import { useSay } from '../words/say.ts'
import { BatchState } from './back-entry-panel.tsx'
import { Conflict } from './conflict.tsx'
import { EntryList } from './entry-list.tsx'
import { SettledConflict } from './settled-conflict.tsx'
import { backEntryWords } from './words.ts'

const NOT_THERE = [400, 404]

/** One batch: how many came to what, the conflicts that wait for a person, then every entry. */
export function Batch({ id, onClose }: { readonly id: string; readonly onClose: () => void }) {
  const words = useWords(backEntryWords)
  const batch = useAsk('getBackEntryBatch', { params: { id } })
  return (
    <>
      <p className="batch-back">
        <Button look="bare" onClick={onClose}>
          {words.back}
        </Button>
      </p>
      {batch.data !== undefined ? (
        <BatchShown batch={batch.data} />
      ) : batch.error === null ? (
        <Loading />
      ) : NOT_THERE.includes(batch.error.status) ? (
        <Empty title={words.nothing} />
      ) : (
        <Failed error={batch.error} onRetry={() => void batch.refetch()} />
      )}
    </>
  )
}

function BatchShown({ batch }: { readonly batch: BackEntryBatchView }) {
  const words = useWords(backEntryWords)
  const open = batch.conflicts.filter(({ settlement }) => settlement === null)
  const settled = batch.conflicts.filter(({ settlement }) => settlement !== null)
  return (
    <>
      <Head batch={batch} />
      {open.length === 0 ? null : (
        <section className="panel" aria-label={words.conflictHead}>
          <h2 className="panel-head">{words.conflictHead}</h2>
          <ol>
            {open.map((conflict) => (
              <Conflict key={`${conflict.n}-${conflict.code}`} batch={batch.id} conflict={conflict} />
            ))}
          </ol>
        </section>
      )}
      {settled.length === 0 ? null : (
        <section className="panel" aria-label={words.settledHead}>
          <h2 className="panel-head">{words.settledHead}</h2>
          <ol>
            {settled.map((conflict) => (
              <SettledConflict key={conflict.n} conflict={conflict} />
            ))}
          </ol>
        </section>
      )}
      <EntryList batch={batch.id} />
    </>
  )
}

function Head({ batch }: { readonly batch: BackEntryBatchView }) {
  const words = useWords(backEntryWords)
  const say = useSay()
  const { nameOf } = useActors()
  const { id, file, note, enteredBy, enteredAt, waiting } = batch
  const counts = [
    [words.entries, batch.entries],
    [words.performed, batch.performed],
    [words.conflicts, batch.openConflicts],
    [words.left, batch.left],
    [words.repeated, batch.repeated],
  ] as const
  return (
    <section className="panel" aria-label={words.batch(id)}>
      <header className="panel-head">
        <h2 className="grow long">{file ?? words.byHand}</h2>
        <BatchState openConflicts={batch.openConflicts} />
      </header>
      <div className="panel-body stack">
        <p className="cap">
          {words.batch(id)}　{words.by(nameOf(enteredBy), say.instant(enteredAt))}
        </p>
        {note === null ? null : <p className="long">{note}</p>}
        <dl className="batch-counts">
          {counts.map(([label, count]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{count}</dd>
            </div>
          ))}
        </dl>
        {waiting === 0 ? null : <p className="soon">{words.goOn}</p>}
      </div>
    </section>
  )
}
