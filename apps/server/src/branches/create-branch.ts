import type { CreateBranchBody } from '@wenyuan/contract'
import { type Actor, isAllowed } from '@wenyuan/domain/access'
import type { CalendarProblem } from '@wenyuan/domain/calendar'
import { appendEvents } from '../events/index.ts'
import { type Network, touchDirectory } from '../network/index.ts'
import type { Tx } from '../platform/index.ts'
import { type BranchRow, insertBranchRow } from './branches-store.ts'
import { checkCalendar, writtenCalendar } from './written-calendar.ts'

export type CreateBranchResult =
  | { kind: 'created'; row: BranchRow }
  | { kind: 'forbidden' }
  | { kind: 'code-taken' }
  | { kind: 'calendar-refused'; problems: readonly CalendarProblem[] }

/** Opens a branch; without hours it is open every day 08:00–21:00. */
export async function createBranch(
  tx: Tx,
  network: Network,
  actor: Actor,
  body: CreateBranchBody,
): Promise<CreateBranchResult> {
  // A new branch is nobody's yet: it takes the permission everywhere.
  if (!isAllowed(actor, 'setting.write', '*')) return { kind: 'forbidden' }
  const { code, name, kind, location = null, hours } = body
  const calendar = writtenCalendar(hours === undefined ? {} : { hours })
  const checked = checkCalendar(calendar)
  if (checked.kind === 'refused') return { kind: 'calendar-refused', problems: checked.problems }
  const row = { code, name, kind, location, calendar }
  if (!(await insertBranchRow(tx, row))) return { kind: 'code-taken' }
  await touchDirectory(tx)
  await appendEvents(tx, network.recorder, network.clock.now(), [
    { kind: 'branch.created', actor, subject: `branch:${code}`, data: row },
  ])
  return { kind: 'created', row: { ...row, version: 1 } }
}
