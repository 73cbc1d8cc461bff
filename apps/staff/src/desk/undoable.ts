import type { Answer, AnswerOf } from './answer.ts'
import type { LogEntry } from './desk-state.ts'

/** How long a slip of the hand can be undone here; later it is a correction, on the page of the loan. */
export const UNDO_MS = 60_000

type Undoable = AnswerOf<'lent' | 'returned'>

export function isUndoable(answer: Answer): answer is Undoable {
  if (answer.kind === 'lent') return answer.loan.may?.undo?.outcome === 'allowed'
  return answer.kind === 'returned' && answer.back.id !== null && answer.back.may?.undo?.outcome === 'allowed'
}

/** The newest act that changed something, if it is one that can be undone and its minute lasts. */
export function lastUndoable(
  log: readonly LogEntry[],
  nowMs: number,
): (LogEntry & { readonly answer: Undoable }) | null {
  const last = log.find(({ answer }) => answer.kind !== 'refused' && answer.kind !== 'not-returned')
  if (last === undefined || !isUndoable(last.answer) || nowMs - last.atMs >= UNDO_MS) return null
  return { ...last, answer: last.answer }
}
