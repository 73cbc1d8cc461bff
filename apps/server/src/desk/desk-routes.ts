import type { CatalogMay } from '../catalog/index.ts'
import { type App, forbidden, route } from '../http/index.ts'
import { lookUp } from './look-up.ts'

export function deskRoutes(app: App, may: CatalogMay): void {
  route(app, 'lookUp', async ({ actor, query, language }) => {
    const result = await lookUp(app.network, may, { text: query.q, actor, language })
    return result.kind === 'forbidden' ? forbidden('patron.read') : { status: 200, body: result.answer }
  })
}
