import { id, MAX_SUGGESTIONS, type SearchAnswer } from '@wenyuan/contract'
import { type App, route } from '../http/index.ts'
import { popularSince } from './popular-since.ts'
import type { Facets } from './search-store.ts'
import { searchTitles } from './search-titles.ts'
import { findSuggestions } from './suggest-store.ts'
import { viewAvailability, viewTitle } from './title-view.ts'
import { findTitles } from './titles-store.ts'

/** What anyone may ask of the catalogue, signed in or not. */
export function findingRoutes(app: App): void {
  const { network } = app

  route(app, 'search', async ({ query }) => {
    const began = performance.now()
    const { total, titles, facets } = await searchTitles(network, query)
    const items = titles.map((row) => ({ title: viewTitle(row), availability: viewAvailability(row.branches) }))
    const tookMs = Math.round((performance.now() - began) * 10) / 10
    return { status: 200, body: { total, items, facets: facets === null ? {} : viewFacets(facets), tookMs } }
  })

  route(app, 'suggest', async ({ query: { q } }) => {
    const asked = { text: q, popularSince: popularSince(network), limit: MAX_SUGGESTIONS }
    const items = await findSuggestions(network.db, asked)
    return { status: 200, body: { items } }
  })

  route(app, 'listTitles', async ({ query }) => {
    const ids = [...new Set(query.ids.split(','))]
    const known = await findTitles(network.db, ids.filter(isId))
    const items = ids.flatMap((one) => {
      const row = known.get(one)
      return row === undefined ? [] : [{ ...viewTitle(row), availability: viewAvailability(row.branches) }]
    })
    return { status: 200, body: { items } }
  })
}

function isId(text: string): boolean {
  return id.safeParse(text).success
}

function viewFacets(facets: Facets): SearchAnswer['facets'] {
  return Object.fromEntries(Object.entries(facets).map(([name, values]) => [name, [...values]]))
}
