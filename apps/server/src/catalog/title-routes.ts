import { type App, conflict, forbidden, impossible, problem, route, withIdempotency } from '../http/index.ts'
import type { Queryable } from '../platform/index.ts'
import { addTitle } from './add-title.ts'
import type { CatalogMay } from './catalog-may.ts'
import { searchTitles } from './search-titles.ts'
import { viewAvailability, viewTitle, viewTitlePage } from './title-view.ts'
import { findTitlePage } from './titles-store.ts'

export function titleRoutes(app: App, may: CatalogMay): void {
  const { network } = app

  route(app, 'getTitle', async ({ params, actor, language }) => {
    const row = await findTitlePage(network.db, params.id)
    if (row === null) return problem('not-found')
    const next = actor === null ? {} : await may.ofTitle(network.db, { titleId: row.id, viewer: actor, language })
    return { status: 200, body: { ...viewTitlePage(row), ...next } }
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

  route(app, 'search', async ({ query }) => {
    const began = performance.now()
    const { total, titles } = await searchTitles(network, query)
    const items = titles.map((row) => ({ title: viewTitle(row), availability: viewAvailability(row.branches) }))
    return {
      status: 200,
      body: { total, items, facets: {}, tookMs: Math.round((performance.now() - began) * 10) / 10 },
    }
  })
}

async function showTitle(queryable: Queryable, id: string) {
  const row = await findTitlePage(queryable, id)
  if (row === null) throw new Error('a title that was just written is there')
  return viewTitle(row)
}
