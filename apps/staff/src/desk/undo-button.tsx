import { useEffect, useState } from 'react'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { useWords } from '../words/language.ts'
import type { Done } from './answer.ts'
import { useDesk } from './desk-state.ts'
import { undoLast } from './undo-act.ts'
import { isUndoable, lastUndoable, UNDO_MS } from './undoable.ts'
import { deskWords } from './words.ts'

const SECOND_MS = 1_000

export function UndoButton({ answer }: { readonly answer: Done }) {
  const words = useWords(deskWords)
  const { log } = useDesk()
  const [nowMs, setNow] = useState(Date.now)
  const [sent, setSent] = useState(false)
  const last = lastUndoable(log, nowMs)
  const isLast = last?.answer === answer
  useEffect(() => {
    if (!isLast) return
    const timer = setInterval(() => setNow(Date.now()), SECOND_MS)
    return () => clearInterval(timer)
  }, [isLast])
  if (!isLast || !isUndoable(answer)) return null
  const seconds = Math.max(1, Math.ceil((UNDO_MS - (nowMs - last.atMs)) / SECOND_MS))
  return (
    <Button
      data-offer
      busy={sent}
      busyLabel={words.undoing}
      aria-keyshortcuts="Control+Z"
      onClick={() => setSent(undoLast())}
    >
      <Icon name="undo" size={16} />
      {words.undo}
      <span className="sr-only">{words.ofTitle(answer.book.titleText)}</span>
      {/* Counting down must not be read aloud each second. */}
      <span aria-hidden="true">{words.seconds(seconds)}</span>
    </Button>
  )
}
