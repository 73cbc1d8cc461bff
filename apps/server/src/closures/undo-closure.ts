import { isDeepStrictEqual } from 'node:util'
import { type Actor, actorName, isAllowed } from '@wenyuan/domain/access'
import { lockBranch, replaceCalendar } from '../branches/index.ts'
import { appendEvents } from '../events/index.ts'
import type { Network } from '../network/index.ts'
import type { Tx } from '../platform/index.ts'
import { beginUndo, findClosure, findMovedOn, lockClosure } from './closures-store.ts'

export type UndoClosureResult =
  | { readonly kind: 'undoing' }
  | { readonly kind: 'forbidden' }
  | { readonly kind: 'not-found' }
  | { readonly kind: 'not-declared' }
  /** Something has changed since, and putting it back would undo that as well. */
  | { readonly kind: 'moved-on'; readonly what: readonly string[] }

/** Takes a closure back if nothing that it moved has moved since: calendar now, the rest by `carryOutClosure`. */
export async function undoClosure(
  tx: Tx,
  network: Network,
  { actor, id, reason }: { readonly actor: Actor; readonly id: string; readonly reason: string | null },
): Promise<UndoClosureResult> {
  const found = await findClosure(tx, id)
  if (found === null) return { kind: 'not-found' }
  if (!isAllowed(actor, 'calendar.write', found.branch_code)) return { kind: 'forbidden' }
  const branch = await lockBranch(tx, found.branch_code)
  const closure = await lockClosure(tx, id)
  if (closure === null || closure.state !== 'declared') return { kind: 'not-declared' }
  const { calendar_before: before, calendar_after: after, branch_code: code } = closure
  const moved = (await findMovedOn(tx, id)).map(({ kind, id: target }) => `${kind}:${target}`)
  const what = isDeepStrictEqual(branch?.calendar, after) ? moved : [`branch:${code}`, ...moved]
  if (what.length > 0) return { kind: 'moved-on', what }
  const now = network.clock.now()
  await beginUndo(tx, id, now, actorName(actor))
  await replaceCalendar(tx, network, actor, { code, before: after, calendar: before })
  await appendEvents(tx, network.recorder, now, [
    { kind: 'closure.undone', actor, subject: `closure:${id}`, data: { branch: code, reason } },
  ])
  return { kind: 'undoing' }
}
