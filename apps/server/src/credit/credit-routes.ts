import type { ActContext } from '../circulation/index.ts'
import { type App, route } from '../http/index.ts'
import { showCredit } from './show-credit.ts'

export function creditRoutes(app: App, context: ActContext): void {
  route(app, 'getCredit', ({ params, query, actor, language }) =>
    showCredit(context, { patronId: params.id, ...query }, { actor, language }),
  )
}
