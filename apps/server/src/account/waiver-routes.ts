import { id, type WaiverView } from '@wenyuan/contract'
import type { Zone } from '@wenyuan/domain/kernel'
import {
  type App,
  conflict,
  cutPage,
  forbidden,
  impossible,
  problem,
  readCursor,
  route,
  withIdempotency,
} from '../http/index.ts'
import type { Queryable } from '../platform/index.ts'
import { accountLines, cardOf } from './account-store.ts'
import { viewListedWaiver, viewWaiver } from './account-view.ts'
import { decideWaiver } from './decide-waiver.ts'
import { listPatronWaivers } from './list-patron-waivers.ts'
import { listWaivers } from './list-waivers.ts'
import { requestWaiver } from './request-waiver.ts'
import { sayAboveLimit } from './say-above-limit.ts'
import type { WaiverRow } from './waivers-store.ts'
import { sayWhyNot } from './why-not-decide.ts'
import { withdrawWaiver } from './withdraw-waiver.ts'

export function waiverRoutes(app: App): void {
  const { network } = app

  route(app, 'requestWaiver', (ask) =>
    withIdempotency(ask, async (tx) => {
      const result = await requestWaiver(tx, network, ask.actor, { patronId: ask.params.id, body: ask.body })
      switch (result.kind) {
        case 'requested':
          return { status: 201, body: await show(tx, result.waiver, network.zone) }
        case 'forbidden':
          return forbidden('patron.read')
        case 'not-found':
          return problem('not-found')
        case 'impossible':
          return impossible(result.path, result.code, result.expected)
      }
    }),
  )

  route(app, 'listWaivers', async ({ actor, query, language }) => {
    const cursor = readCursor(query.cursor, id)
    if (cursor.kind === 'refused') return cursor.answer
    const list = await listWaivers(network, actor, { ...query, after: cursor.place })
    if (list.kind === 'forbidden') return forbidden('fee.charge')
    const { rows, nextCursor } = cutPage(list.rows, query.limit, (row) => row.id)
    const viewing = { actor, language, zone: network.zone, names: list.names }
    return { status: 200, body: { items: rows.map((row) => viewListedWaiver(row, viewing)), nextCursor } }
  })

  route(app, 'listPatronWaivers', async ({ actor, params, query, language }) => {
    const cursor = readCursor(query.cursor, id)
    if (cursor.kind === 'refused') return cursor.answer
    const page = { before: cursor.place, limit: query.limit }
    const list = await listPatronWaivers(network, actor, params.id, page)
    if (list.kind === 'forbidden') return forbidden('patron.read')
    if (list.kind === 'not-found') return problem('not-found')
    const { rows, nextCursor } = cutPage(list.rows, query.limit, (row) => row.id)
    const viewing = { actor, language, zone: network.zone, names: list.names }
    return { status: 200, body: { items: rows.map((row) => viewListedWaiver(row, viewing)), nextCursor } }
  })

  route(app, 'withdrawWaiver', (ask) =>
    withIdempotency(ask, async (tx) => {
      const result = await withdrawWaiver(tx, network, ask.actor, ask.params.id)
      switch (result.kind) {
        case 'withdrawn':
          return { status: 200, body: await show(tx, result.waiver, network.zone) }
        case 'not-found':
          return problem('not-found')
        case 'not-own':
          return conflict('id', 'not-own-waiver')
        case 'decided-already':
          return conflict('status', 'decided')
      }
    }),
  )

  route(app, 'decideWaiver', (ask) =>
    withIdempotency(ask, async (tx) => {
      const result = await decideWaiver(tx, network, ask.actor, { waiverId: ask.params.id, body: ask.body })
      switch (result.kind) {
        case 'decided':
          return { status: 200, body: await show(tx, result.waiver, network.zone) }
        case 'forbidden':
          return problem('forbidden', { reasons: [sayWhyNot(result.why, ask.language)] })
        case 'not-found':
          return problem('not-found')
        case 'decided-already':
          return conflict('outcome', 'decided')
        case 'above-limit':
          return problem('refused', { reasons: [sayAboveLimit(result, ask.language)] })
        case 'no-longer-owed':
          return conflict('amount', 'no-longer-owed')
      }
    }),
  )
}

async function show(queryable: Queryable, waiver: WaiverRow, zone: Zone): Promise<WaiverView> {
  const lines = await accountLines(queryable, waiver.patron_id)
  const balanceFen = lines.reduce((sum, line) => sum + line.amountFen, 0)
  return viewWaiver(waiver, { card: await cardOf(queryable, waiver.patron_id), balanceFen, zone })
}
