import { undo } from './acts.ts'
import { deskNow, scans } from './desk-state.ts'
import { lastUndoable } from './undoable.ts'

const keys = new Map<number, string>()

/** False: there is nothing to undo. One key for one act, however often it is asked. */
export function undoLast(): boolean {
  const last = lastUndoable(deskNow().log, Date.now())
  if (last === null) return false
  if (keys.has(last.id)) return true
  const key = crypto.randomUUID()
  keys.set(last.id, key)
  scans.add({
    text: last.answer.book.titleText,
    run: () => undo(last.answer, key),
    dropped: () => keys.delete(last.id),
  })
  return true
}
