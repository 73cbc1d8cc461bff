import { id } from '@wenyuan/contract'
import { type Actor, isAllowed } from '@wenyuan/domain/access'
import type { ActContext } from '../circulation/index.ts'
import {
  type App,
  conflict,
  cutPage,
  forbidden,
  impossible,
  type ProblemAnswer,
  problem,
  readCursor,
  route,
  withIdempotency,
} from '../http/index.ts'
import { carryOutClosure } from './carry-out-closure.ts'
import { viewClosure, viewEffect } from './closure-view.ts'
import { type ClosureRow, findClosure, listClosureRows, listEffectRows, readFigures } from './closures-store.ts'
import { declareClosure } from './declare-closure.ts'
import type { NotPlanned } from './plan-closure.ts'
import { previewClosure } from './preview-closure.ts'
import { undoClosure } from './undo-closure.ts'

export function closureRoutes(app: App, acts: ActContext): void {
  const { network } = app
  const { db, zone } = network
  const view = async (row: ClosureRow) => viewClosure(row, await readFigures(db, row.id), zone)
  const find = async (actor: Actor, closureId: string) => {
    const row = await findClosure(db, closureId)
    return row !== null && isAllowed(actor, 'calendar.write', row.branch_code) ? row : null
  }
  /** Of what was begun in a transaction that has committed. */
  const finish = async (closureId: string, actor: Actor) => {
    await carryOutClosure(acts, closureId, actor)
    const row = await findClosure(db, closureId)
    if (row === null) throw new Error(`closure ${closureId} is gone`)
    return view(row)
  }

  route(app, 'previewClosure', async ({ actor, body }) => {
    const result = await previewClosure(acts, actor, body)
    return result.kind === 'previewed' ? { status: 200, body: result.preview } : notPlanned(result)
  })

  route(app, 'declareClosure', async (ask) => {
    const begun = await withIdempotency(ask, async (tx) => {
      const result = await declareClosure(tx, network, { actor: ask.actor, body: ask.body })
      if (result.kind === 'at-work') return conflict('branch', 'closure-at-work')
      if (result.kind !== 'declared') return notPlanned(result)
      const row = await findClosure(tx, result.id)
      if (row === null) throw new Error(`closure ${result.id} was not written`)
      return { status: 201, body: viewClosure(row, { rows: [], patrons: 0 }, zone) }
    })
    if (!('body' in begun)) return begun
    return { status: 201, body: await finish(begun.body.id, ask.actor) }
  })

  route(app, 'listClosures', async ({ actor, query: { branch = null, cursor, limit } }) => {
    if (!isAllowed(actor, 'calendar.write', branch ?? '*')) return forbidden('calendar.write')
    const read = readCursor(cursor, id)
    if (read.kind === 'refused') return read.answer
    const found = await listClosureRows(db, { branch, before: read.place, limit: limit + 1 })
    const { rows, nextCursor } = cutPage(found, limit, (row) => row.id)
    return { status: 200, body: { items: await Promise.all(rows.map(view)), nextCursor } }
  })

  route(app, 'getClosure', async ({ actor, params }) => {
    const row = await find(actor, params.id)
    return row === null ? problem('not-found') : { status: 200, body: await view(row) }
  })

  route(app, 'listClosureEffects', async ({ actor, params, query: { cursor, limit } }) => {
    const read = readCursor(cursor, id)
    if (read.kind === 'refused') return read.answer
    if ((await find(actor, params.id)) === null) return problem('not-found')
    const found = await listEffectRows(db, { closureId: params.id, after: read.place ?? '0', limit: limit + 1 })
    const { rows, nextCursor } = cutPage(found, limit, (row) => row.id)
    return { status: 200, body: { items: rows.map(viewEffect), nextCursor } }
  })

  route(app, 'undoClosure', async (ask) => {
    const { actor, params, body } = ask
    const begun = await withIdempotency(ask, async (tx) => {
      const result = await undoClosure(tx, network, { actor, id: params.id, reason: body.reason ?? null })
      switch (result.kind) {
        case 'not-found':
          return problem('not-found')
        case 'forbidden':
          return forbidden('calendar.write')
        case 'not-declared':
          return conflict('state', 'closure-not-declared')
        case 'moved-on':
          return problem('conflict', { errors: result.what.map((path) => ({ path, code: 'moved-since' })) })
        case 'undoing': {
          const row = await findClosure(tx, params.id)
          if (row === null) throw new Error(`closure ${params.id} is gone`)
          return { status: 200, body: viewClosure(row, { rows: [], patrons: 0 }, zone) }
        }
      }
    })
    if (!('body' in begun)) return begun
    return { status: 200, body: await finish(params.id, actor) }
  })
}

function notPlanned(result: NotPlanned): ProblemAnswer {
  switch (result.kind) {
    case 'forbidden':
      return forbidden('calendar.write')
    case 'branch-unknown':
      return impossible('branch', 'unknown')
    case 'too-many-days':
      return impossible('dates', 'too-many-days')
    case 'closed-already':
      return impossible('dates', 'closed-already')
  }
}
