import { type App, route } from '../http/index.ts'
import type { Gatherer } from './gatherer.ts'
import { performAsk } from './perform-ask.ts'

export function renewalRoutes(app: App, gatherer: Gatherer): void {
  route(app, 'renewLoan', (ask) => {
    const { actor, params, body } = ask
    const { override = [], reason } = body ?? {}
    return performAsk(gatherer, ask, { act: 'renew', actor, loan: { id: params.id }, override, reason }, 'renew')
  })
  route(app, 'renewPatronLoans', (ask) => {
    const { actor, params, body } = ask
    const { override = [], reason } = body ?? {}
    return performAsk(gatherer, ask, { act: 'renew-all', actor, patronId: params.id, override, reason }, 'renew')
  })
}
