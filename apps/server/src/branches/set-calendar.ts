import type { CalendarBody } from '@wenyuan/contract'
import { type Actor, isAllowed } from '@wenyuan/domain/access'
import type { CalendarProblem, WrittenCalendar } from '@wenyuan/domain/calendar'
import { appendEvents } from '../events/index.ts'
import { type Network, touchDirectory } from '../network/index.ts'
import type { Tx } from '../platform/index.ts'
import { type BranchRow, lockBranch, updateCalendar } from './branches-store.ts'
import { checkCalendar, writtenCalendar } from './written-calendar.ts'

export type SetCalendarResult =
  | { kind: 'set'; row: BranchRow }
  | { kind: 'forbidden' }
  | { kind: 'branch-unknown' }
  | { kind: 'stale' }
  | { kind: 'refused'; problems: readonly CalendarProblem[] }

type SetCalendar = { code: string; body: CalendarBody; ifMatch: number | null }

/** Replaces the whole calendar of a branch. */
export function setCalendar(
  network: Network,
  actor: Actor,
  { code, body, ifMatch }: SetCalendar,
): Promise<SetCalendarResult> {
  return network.db.transaction(async (tx) => {
    if (!isAllowed(actor, 'calendar.write', code)) return { kind: 'forbidden' }
    const row = await lockBranch(tx, code)
    if (row === null) return { kind: 'branch-unknown' }
    if (ifMatch !== null && ifMatch !== row.version) return { kind: 'stale' }
    const calendar = writtenCalendar(body)
    const checked = checkCalendar(calendar)
    if (checked.kind === 'refused') return checked
    await replaceCalendar(tx, network, actor, { code, before: row.calendar, calendar })
    return { kind: 'set', row: { ...row, calendar, version: row.version + 1 } }
  })
}

/** Within the lock of the branch's row; the calendar has been checked. */
export async function replaceCalendar(
  tx: Tx,
  network: Network,
  actor: Actor,
  { code, before, calendar }: { code: string; before: WrittenCalendar; calendar: WrittenCalendar },
): Promise<void> {
  await updateCalendar(tx, code, calendar)
  await touchDirectory(tx)
  await appendEvents(tx, network.recorder, network.clock.now(), [
    { kind: 'branch.calendar-changed', actor, subject: `branch:${code}`, data: { before, calendar } },
  ])
}
