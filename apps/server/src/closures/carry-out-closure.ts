import type { Actor } from '@wenyuan/domain/access'
import { type ActCommand, type ActContext, type HoldUndo, type LoanUndo, performActs } from '../circulation/index.ts'
import {
  type ClosureRow,
  endClosureWork,
  findClosure,
  findUnfinished,
  findWaitingTargets,
  type TargetRow,
} from './closures-store.ts'
import { readCalendarOf } from './plan-closure.ts'

const CLOSURES: Actor = { kind: 'system', name: 'closures' }
/** Loans and holds in one transaction. */
const BATCH = 50

/**
 * Moves what a closure has to move, or puts it back, from where it was left: each batch in a transaction of its own, each loan
 * and hold noted as looked at in the transaction that moved it. Done twice or by two programs at once, it changes nothing more.
 */
export async function carryOutClosure(context: ActContext, id: string, actor: Actor = CLOSURES): Promise<void> {
  const { db, directory } = context.network
  const closure = await findClosure(db, id)
  if (closure === null || closure.state === 'declared' || closure.state === 'undone') return
  const { followsHolidays } = await directory.current(db)
  const calendars = {
    id,
    before: readCalendarOf(closure.calendar_before, followsHolidays),
    after: readCalendarOf(closure.calendar_after, followsHolidays),
  }
  for (;;) {
    const waiting = await findWaitingTargets(db, id, BATCH)
    if (waiting.length === 0) break
    await performActs(
      context,
      waiting.map((target) => commandOf(closure, target, { actor, calendars })),
    )
  }
  await endClosureWork(db, id, closure.state === 'applying' ? 'declared' : 'undone')
}

/** Those that a program left in the middle; gives how many. */
export async function finishClosures(context: ActContext): Promise<number> {
  const unfinished = await findUnfinished(context.network.db, null)
  for (const id of unfinished) await carryOutClosure(context, id)
  return unfinished.length
}

type Calendars = Extract<ActCommand, { act: 'shift-loan' }>['closure']

function commandOf(
  { id, state }: ClosureRow,
  { kind, target_id: targetId, undo }: TargetRow,
  { actor, calendars }: { readonly actor: Actor; readonly calendars: Calendars },
): ActCommand {
  if (state === 'applying') {
    return kind === 'loan'
      ? { act: 'shift-loan', actor, loanId: targetId, closure: calendars }
      : { act: 'shift-hold', actor, holdId: targetId, closure: calendars }
  }
  return kind === 'loan'
    ? { act: 'put-back-loan', actor, loanId: targetId, closureId: id, undo: undo as LoanUndo }
    : { act: 'put-back-hold', actor, holdId: targetId, closureId: id, undo: undo as HoldUndo }
}
