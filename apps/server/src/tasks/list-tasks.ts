import type { TaskListQuery } from '@wenyuan/contract'
import { type Actor, isAllowed } from '@wenyuan/domain/access'
import type { LocalDate } from '@wenyuan/domain/kernel'
import { findActorNames } from '../events/index.ts'
import type { Network } from '../network/index.ts'
import { photosOfEach } from '../photos/index.ts'
import { scopeOf } from './task-scope.ts'
import { evidenceOf, type TaskViewing } from './task-view.ts'
import { listTaskRows, NO_DAY, type TaskRow } from './tasks-store.ts'

export type TaskList =
  | ({ readonly kind: 'listed'; readonly rows: readonly TaskRow[] } & Pick<TaskViewing, 'names' | 'photos'>)
  | { readonly kind: 'forbidden' }

type Question = Omit<TaskListQuery, 'cursor'> & { readonly after: { on: LocalDate; id: string } | null }

/** Tasks of the actor's duties; one more than the limit where there are more. Readers have none. */
export async function listTasks({ db }: Network, actor: Actor, question: Question): Promise<TaskList> {
  const { state, kind = null, duty = null, branch = null, patron = null, mine = false, dueBy, after, limit } = question
  if (actor.kind === 'reader' || (duty !== null && !isAllowed(actor, duty))) return { kind: 'forbidden' }
  // Only accounts of staff are assigned tasks: to a machine nothing is its own.
  if (mine && actor.kind !== 'staff') return { kind: 'listed', rows: [], names: new Map(), photos: new Map() }
  const rows = await listTaskRows(db, {
    scope: scopeOf(actor),
    state,
    kind,
    duty,
    branch,
    patronId: patron,
    assignee: mine && actor.kind === 'staff' ? actor.id : null,
    dueBy: dueBy === undefined ? null : (dueBy as LocalDate),
    after,
    limit: limit + 1,
  })
  const actors = rows.flatMap((row) => [row.opened_by, ...(row.ended_by === null ? [] : [row.ended_by])])
  const photos = await photosOfEach(db, rows.flatMap(evidenceOf))
  return { kind: 'listed', rows, names: await findActorNames(db, actors), photos }
}

/** Where a row stands in the list of open tasks. */
export function placeOfTask({ due_on, id }: TaskRow): [LocalDate, string] {
  return [due_on ?? NO_DAY, id]
}
