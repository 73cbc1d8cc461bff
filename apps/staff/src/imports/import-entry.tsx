import type { ImportView } from '@wenyuan/contract'
import { formatNumber } from '@wenyuan/look'
import { useState } from 'react'
import { Button } from '../ui/button.tsx'
import { useWords } from '../words/language.ts'
import { useSay } from '../words/say.ts'
import { SkippedRows } from './skipped-rows.tsx'
import { UndoDialog } from './undo-dialog.tsx'
import { importWords } from './words.ts'

const LOOKS: Readonly<Record<ImportView['status'], string>> = {
  waiting: 'state--half soon',
  running: 'state--half info',
  done: 'state--full ok',
  failed: 'late',
  undoing: 'state--half soon',
  undone: '',
}

/** One import: how far it is, what came of it, and the way back. */
export function ImportEntry({ entry }: { readonly entry: ImportView }) {
  const words = useWords(importWords)
  const say = useSay()
  const [open, setOpen] = useState<'errors' | 'undo' | null>(null)
  const isShowing = open === 'errors'
  return (
    <li className="import-entry">
      <div className="import-line">
        <div className="grow">
          <p className="import-file">{entry.file}</p>
          <p className="cap">{say.instant(entry.startedAt)}</p>
        </div>
        <span className={`state ${LOOKS[entry.status]}`}>{words.states[entry.status]}</span>
      </div>
      <Progress entry={entry} />
      {entry.failure === null ? null : <p className="form-error">{entry.failure}</p>}
      <Counts entry={entry} />
      <div className="import-acts">
        {entry.rowsSkipped === 0 ? null : (
          <Button aria-expanded={isShowing} onClick={() => setOpen(isShowing ? null : 'errors')}>
            {isShowing ? words.hide : words.errors}
          </Button>
        )}
        {entry.status === 'undone' || entry.status === 'undoing' ? null : (
          <Button look="stop" onClick={() => setOpen('undo')}>
            {words.undo}
          </Button>
        )}
      </div>
      {isShowing ? <SkippedRows entry={entry} /> : null}
      {open === 'undo' ? <UndoDialog entry={entry} onClose={() => setOpen(null)} /> : null}
    </li>
  )
}

function Progress({ entry }: { readonly entry: ImportView }) {
  const words = useWords(importWords)
  if (entry.status !== 'running' && entry.status !== 'waiting') return null
  const read = formatNumber(entry.rowsRead)
  const text = entry.rowsTotal === null ? words.reading(read) : words.progress(read, formatNumber(entry.rowsTotal))
  return (
    <div className="import-progress">
      {entry.rowsTotal === null ? null : (
        <progress value={entry.rowsRead} max={Math.max(entry.rowsTotal, 1)} aria-label={words.state} />
      )}
      <span role="status">{text}</span>
      <span className="cap">{words.lastsUntil}</span>
    </div>
  )
}

function Counts({ entry }: { readonly entry: ImportView }) {
  const words = useWords(importWords)
  const counts = [
    [words.rows, entry.rowsRead],
    [words.skipped, entry.rowsSkipped],
    [words.titles, entry.titlesCreated],
    [words.merged, entry.titlesMerged],
    [words.items, entry.itemsCreated],
  ] as const
  return (
    <dl className="import-counts">
      {counts.map(([label, count]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd className={label === words.skipped && count > 0 ? 'soon' : undefined}>{formatNumber(count)}</dd>
        </div>
      ))}
    </dl>
  )
}
