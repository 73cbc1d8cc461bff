import { id } from '@wenyuan/contract'
import type { Actor } from '@wenyuan/domain/access'
import type { LocalDate } from '@wenyuan/domain/kernel'
import { type App, cutPage, forbidden, impossible, problem, readCursor, route, withIdempotency } from '../http/index.ts'
import { cardsOf } from './cards-store.ts'
import { cashUp } from './cash-up.ts'
import { listReceipts, readReceipt } from './read-receipt.ts'
import { listCashUps, readCashUp, readTill } from './read-till.ts'
import { viewCashUp, viewReceipt, viewTill } from './till-view.ts'

const NO_NAMES: ReadonlyMap<string, string> = new Map()

export function tillRoutes(app: App): void {
  const { network } = app
  const { zone, db } = network

  route(app, 'getTill', async ({ actor, query }) => {
    const till = await readTill(network, actor, { branch: query.branch, desk: query.desk ?? '' })
    if (till.kind === 'forbidden') return forbidden('fee.pay')
    if (till.kind === 'unknown-branch') return impossible('query.branch', 'unknown')
    return { status: 200, body: viewTill(till, zone) }
  })

  route(app, 'cashUp', (ask) =>
    withIdempotency(ask, async (tx) => {
      const result = await cashUp(tx, network, ask.actor, ask.body)
      switch (result.kind) {
        case 'closed':
          return { status: 201, body: viewCashUp(result.cashUp, { names: NO_NAMES, zone }) }
        case 'forbidden':
          return forbidden('fee.pay')
        case 'impossible':
          return impossible(result.path, result.code, result.expected)
      }
    }),
  )

  route(app, 'listCashUps', async ({ actor, query }) => {
    const cursor = readCursor(query.cursor, id)
    if (cursor.kind === 'refused') return cursor.answer
    const { branch = null, desk = null, limit } = query
    const list = await listCashUps(network, actor, { branch, desk, before: cursor.place, limit })
    if (list.kind === 'forbidden') return forbidden('fee.pay')
    const { rows, nextCursor } = cutPage(list.rows, limit, (row) => row.id)
    return { status: 200, body: { items: rows.map((row) => viewCashUp(row, { names: list.names, zone })), nextCursor } }
  })

  route(app, 'getCashUp', async ({ actor, params }) => {
    const read = await readCashUp(network, actor, params.id)
    if (read.kind === 'forbidden') return forbidden('fee.pay')
    if (read.kind === 'not-found') return problem('not-found')
    return { status: 200, body: viewCashUp(read.cashUp, { names: read.names, zone }) }
  })

  route(app, 'listReceipts', async ({ actor, query }) => {
    const cursor = readCursor(query.cursor, id)
    if (cursor.kind === 'refused') return cursor.answer
    const { branch, desk = null, on = null, limit } = query
    const question = { branch, desk, on: on as LocalDate | null, before: cursor.place, limit }
    const list = await listReceipts(network, actor, question)
    if (list.kind === 'forbidden') return forbidden('fee.pay')
    if (list.kind === 'unknown-branch') return impossible('query.branch', 'unknown')
    const { rows, nextCursor } = cutPage(list.receipts, limit, ({ lineId }) => lineId)
    const cards = await cardsOf(
      db,
      rows.map(({ patronId }) => patronId),
    )
    const items = rows.map((receipt) => viewReceipt(receipt, { card: cards.get(receipt.patronId) ?? '', zone }))
    return { status: 200, body: { items, nextCursor } }
  })

  route(app, 'getReceipt', async ({ actor, params }) => {
    const read = await readOne(actor, params.id)
    return 'kind' in read ? read : { status: 200, body: read.view }
  })

  async function readOne(actor: Actor, lineId: string) {
    const read = await readReceipt(network, actor, lineId)
    if (read.kind === 'forbidden') return forbidden('patron.read')
    if (read.kind === 'not-found') return problem('not-found')
    const { receipt } = read
    const card = (await cardsOf(db, [receipt.patronId])).get(receipt.patronId) ?? ''
    return { view: viewReceipt(receipt, { card, zone }) }
  }
}
