import { Link } from '@tanstack/react-router'
import type { ImportView, UndoneImportView } from '@wenyuan/contract'
import { formatNumber } from '@wenyuan/look'
import { useState } from 'react'
import { useSend } from '../api/use-send.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { FailureNote } from '../ui/failure-note.tsx'
import { useWords } from '../words/language.ts'
import { importWords } from './words.ts'

const KEPT_SHOWN = 100

type Props = { readonly entry: ImportView; readonly onClose: () => void }

/** Takes an import back, says beforehand what that spares, and afterwards what stayed and why. */
export function UndoDialog({ entry, onClose }: Props) {
  const words = useWords(importWords)
  const sending = useSend('undoImport', ['listImports', 'search'])
  const [undone, setUndone] = useState<UndoneImportView | null>(null)
  async function undo() {
    const done = await sending.send({ params: { id: entry.id } })
    if (done !== null) setUndone(done.body)
  }
  return (
    <Dialog title={words.undoHead(entry.file)} onClose={onClose} wide>
      {undone === null ? (
        <>
          <p>{words.undoCounts(formatNumber(entry.titlesCreated), formatNumber(entry.itemsCreated))}</p>
          <p className="dialog-note">{words.undoNote}</p>
          <FailureNote failure={sending.failure} />
          <div className="dialog-actions">
            <Button onClick={onClose}>{words.cancel}</Button>
            <Button look="stop" busy={sending.busy} busyLabel={words.undoing} onClick={undo}>
              {words.undoNow}
            </Button>
          </div>
        </>
      ) : (
        <>
          <p role="status">{words.undone(formatNumber(undone.titlesRemoved), formatNumber(undone.itemsRemoved))}</p>
          <Kept kept={undone.kept} />
          <div className="dialog-actions">
            <Button look="main" onClick={onClose}>
              {words.close}
            </Button>
          </div>
        </>
      )}
    </Dialog>
  )
}

function Kept({ kept }: Pick<UndoneImportView, 'kept'>) {
  const words = useWords(importWords)
  if (kept.length === 0) return null
  return (
    <>
      <h3>{words.keptHead(formatNumber(kept.length))}</h3>
      <ul className="kept">
        {kept.slice(0, KEPT_SHOWN).map(({ kind, id, name, usedBy }) => (
          <li key={`${kind}-${id}`}>
            <Link to={kind === 'title' ? '/titles/$id' : '/items/$id'} params={{ id }}>
              {name}
            </Link>
            <span className="cap">　{words.usedBy[usedBy] ?? usedBy}</span>
          </li>
        ))}
      </ul>
      {kept.length > KEPT_SHOWN ? (
        <p className="cap">{words.moreKept(formatNumber(kept.length - KEPT_SHOWN))}</p>
      ) : null}
    </>
  )
}
