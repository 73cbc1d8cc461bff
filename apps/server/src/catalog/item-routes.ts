import type { ItemView, Language } from '@wenyuan/contract'
import type { Actor } from '@wenyuan/domain/access'
import { type App, conflict, forbidden, impossible, problem, route, withIdempotency } from '../http/index.ts'
import type { Queryable } from '../platform/index.ts'
import { addItem } from './add-item.ts'
import type { CatalogMay } from './catalog-may.ts'
import { viewItem } from './item-view.ts'
import { findItem, findItemByBarcode, type ItemRow } from './items-store.ts'

type Viewer = { readonly actor: Actor; readonly language: Language }

export function itemRoutes(app: App, may: CatalogMay): void {
  const { network } = app

  async function show(queryable: Queryable, row: ItemRow, { actor, language }: Viewer): Promise<ItemView> {
    return {
      ...viewItem(row, network.zone),
      ...(await may.ofItem(queryable, { itemId: row.id, viewer: actor, language })),
    }
  }

  route(app, 'getItem', async (ask) => {
    const row = await findItem(network.db, ask.params.id)
    return row === null ? problem('not-found') : { status: 200, body: await show(network.db, row, ask) }
  })

  route(app, 'listItems', async (ask) => {
    const row = await findItemByBarcode(network.db, ask.query.barcode)
    const items = row === null ? [] : [await show(network.db, row, ask)]
    return { status: 200, body: { items, nextCursor: null, total: items.length } }
  })

  route(app, 'createItem', (ask) =>
    withIdempotency(ask, async (tx) => {
      const result = await addItem(tx, network, ask.actor, ask.body)
      switch (result.kind) {
        case 'added': {
          const row = await findItem(tx, result.itemId)
          if (row === null) throw new Error('an item that was just written is there')
          return { status: 201, body: await show(tx, row, ask) }
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
}
