import { type App, conflict, forbidden, impossible, problem, route, withIdempotency } from '../http/index.ts'
import { addTitle } from './add-title.ts'
import type { CatalogMay } from './catalog-may.ts'
import { changeTitle } from './change-title.ts'
import { showTitle, showTitlePage } from './show-title.ts'

export function titleRoutes(app: App, may: CatalogMay): void {
  const { network } = app

  route(app, 'getTitle', async ({ params, actor, language }) => {
    const body = await showTitlePage(network, may, { titleId: params.id, actor, language })
    return body === null ? problem('not-found') : { status: 200, body }
  })

  route(app, 'createTitle', (ask) =>
    withIdempotency(ask, async (tx) => {
      const result = await addTitle(tx, network, ask.actor, ask.body)
      switch (result.kind) {
        case 'added':
          return { status: 201, body: await showTitle(tx, result.titleId) }
        case 'forbidden':
          return forbidden('catalogue.write')
        case 'taken':
          return conflict(result.path, 'taken')
        case 'impossible':
          return impossible(result.path, result.code, result.expected)
      }
    }),
  )

  route(app, 'changeTitle', ({ actor, params, body, ifMatch }) =>
    network.db.transaction(async (tx) => {
      const result = await changeTitle(tx, network, actor, { titleId: params.id, ifVersion: ifMatch, change: body })
      switch (result.kind) {
        case 'changed':
          return { status: 200, body: await showTitle(tx, params.id) }
        case 'forbidden':
          return forbidden('catalogue.write')
        case 'not-found':
          return problem('not-found')
        case 'stale':
          return problem('stale')
        case 'taken':
          return conflict(result.path, 'taken')
        case 'impossible':
          return impossible(result.path, result.code, result.expected)
      }
    }),
  )
}
