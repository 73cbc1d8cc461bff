import { date, id, type TaskView } from '@wenyuan/contract'
import type { LocalDate } from '@wenyuan/domain/kernel'
import { z } from 'zod'
import { findActorNames } from '../events/index.ts'
import {
  type App,
  type Ask,
  conflict,
  cutPage,
  impossible,
  problem,
  readCursor,
  route,
  withIdempotency,
} from '../http/index.ts'
import { photosOfEach } from '../photos/index.ts'
import type { Queryable } from '../platform/index.ts'
import { changeTask } from './change-task.ts'
import { listTasks, placeOfTask } from './list-tasks.ts'
import { settleTask } from './settle-task.ts'
import type { TaskEffects } from './task-effects.ts'
import { hasDuty } from './task-scope.ts'
import { evidenceOf, type TaskViewing, viewTask } from './task-view.ts'
import { findTask } from './tasks-store.ts'

/** Where a page ends: the day the last one is due, and its id. */
const placeInList = z.tuple([date, id])

export function taskRoutes(app: App, effects: TaskEffects): void {
  const { network } = app

  route(app, 'listTasks', async (ask) => {
    const { query, actor } = ask
    const cursor = readCursor(query.cursor, placeInList)
    if (cursor.kind === 'refused') return cursor.answer
    const after = cursor.place === null ? null : { on: cursor.place[0] as LocalDate, id: cursor.place[1] }
    const list = await listTasks(network, actor, { ...query, after })
    if (list.kind === 'forbidden') return problem('forbidden')
    const { rows, nextCursor } = cutPage(list.rows, query.limit, placeOfTask)
    return { status: 200, body: { items: rows.map((row) => viewTask(row, viewingOf(ask, list))), nextCursor } }
  })

  route(app, 'getTask', async (ask) => {
    const body = await show(network.db, ask, ask.params.id)
    return body === null ? problem('not-found') : { status: 200, body }
  })

  route(app, 'changeTask', (ask) =>
    network.db.transaction(async (tx) => {
      const { actor, params, body, ifMatch } = ask
      const result = await changeTask(tx, network, actor, { taskId: params.id, ifVersion: ifMatch, body })
      switch (result.kind) {
        case 'changed':
          return shown(await show(tx, ask, params.id))
        case 'not-found':
          return problem('not-found')
        case 'ended':
          return conflict('state', 'task-ended')
        case 'stale':
          return problem('stale')
        case 'no-assignee':
          return impossible('assignee', 'unknown')
      }
    }),
  )

  route(app, 'settleTask', (ask) =>
    withIdempotency(ask, async (tx) => {
      const { actor, params, body } = ask
      const result = await settleTask(tx, network, actor, { taskId: params.id, body, effects })
      switch (result.kind) {
        case 'settled':
          return shown(await show(tx, ask, params.id))
        case 'not-found':
          return problem('not-found')
        case 'ended':
          return conflict('state', 'task-ended')
        case 'no-such-outcome':
          return impossible('outcome', 'not-one-of', result.possible.join(', ') || '–')
        case 'conflict':
          return conflict('outcome', result.code)
      }
    }),
  )

  type Viewing = Pick<Ask<'getTask'>, 'actor' | 'language'>

  function viewingOf({ actor, language }: Viewing, { names, photos }: Pick<TaskViewing, 'names' | 'photos'>) {
    const { zone, clock } = network
    return { actor, language, zone, today: zone.dateOf(clock.now()), effects, names, photos }
  }

  /** Null: not there, or not this viewer's duty. */
  async function show(queryable: Queryable, ask: Viewing, taskId: string): Promise<TaskView | null> {
    const row = await findTask(queryable, taskId)
    if (row === null || !hasDuty(ask.actor, row)) return null
    const names = await findActorNames(queryable, [row.opened_by, row.ended_by ?? ''])
    return viewTask(row, viewingOf(ask, { names, photos: await photosOfEach(queryable, evidenceOf(row)) }))
  }
}

function shown(body: TaskView | null) {
  return body === null ? problem('not-found') : ({ status: 200, body } as const)
}
