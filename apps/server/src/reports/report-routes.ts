import { type App, forbidden, problem, route } from '../http/index.ts'
import { showOverview } from './show-overview.ts'

export function reportRoutes(app: App): void {
  route(app, 'getOverview', async ({ actor, language, query }) => {
    const result = await showOverview(app.network, { actor, language }, query)
    switch (result.kind) {
      case 'overview':
        return { status: 200, body: result.view }
      case 'forbidden':
        return forbidden('report.read')
      case 'not-found':
        return problem('not-found')
    }
  })
}
