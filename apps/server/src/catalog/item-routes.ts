import type { Actor } from '@wenyuan/domain/access'
import { type App, conflict, forbidden, impossible, problem, route, withIdempotency } from '../http/index.ts'
import type { Tx } from '../platform/index.ts'
import { addItem } from './add-item.ts'
import type { CatalogMay } from './catalog-may.ts'
import { changeItem } from './change-item.ts'
import { STAFF_TRANSITIONS } from './item-transitions.ts'
import { showItem } from './show-item.ts'

/** Serves whoever waits for a copy that is on the shelf from now on. */
export type OfferItem = (tx: Tx, actor: Actor, itemId: string) => Promise<void>

export function itemRoutes(app: App, may: CatalogMay, offer: OfferItem): void {
  const { network } = app

  route(app, 'getItem', async ({ params, actor, language }) => {
    const body = await showItem(network.db, network, may, { id: params.id, actor, language })
    return body === null ? problem('not-found') : { status: 200, body }
  })

  route(app, 'listItems', async ({ query, actor, language }) => {
    const item = await showItem(network.db, network, may, { barcode: query.barcode, actor, language })
    const items = item === null ? [] : [item]
    return { status: 200, body: { items, nextCursor: null, total: items.length } }
  })

  route(app, 'createItem', (ask) =>
    withIdempotency(ask, async (tx) => {
      const { actor, language } = ask
      const result = await addItem(tx, network, actor, ask.body)
      switch (result.kind) {
        case 'added': {
          const body = await showItem(tx, network, may, { id: result.itemId, actor, language })
          if (body === null) throw new Error('an item that was just written is there')
          return { status: 201, body }
        }
        case 'forbidden':
          return forbidden('catalogue.write')
        case 'barcode-taken':
          return conflict('barcode', 'taken')
        case 'impossible':
          return impossible(result.path, result.code, result.expected)
      }
    }),
  )

  route(app, 'changeItem', ({ actor, language, params, body: change, ifMatch }) =>
    network.db.transaction(async (tx) => {
      const result = await changeItem(tx, network, actor, { itemId: params.id, ifVersion: ifMatch, change })
      switch (result.kind) {
        case 'changed': {
          if (change.status === 'available') await offer(tx, actor, params.id)
          const body = await showItem(tx, network, may, { id: params.id, actor, language })
          return body === null ? problem('not-found') : { status: 200, body }
        }
        case 'forbidden':
          return forbidden('catalogue.write')
        case 'not-found':
          return problem('not-found')
        case 'stale':
          return problem('stale')
        case 'status-refused':
          return conflict('status', 'status-not-possible', STAFF_TRANSITIONS[result.from].join(', ') || '–')
        case 'impossible':
          return impossible(result.path, result.code, result.expected)
      }
    }),
  )
}
