import { type App, route } from '../http/index.ts'
import type { Gatherer } from './gatherer.ts'
import { performAsk } from './perform-ask.ts'

export function renewalRoutes(app: App, gatherer: Gatherer): void {
  route(app, 'renewLoan', (ask) => {
    const { actor, params, body } = ask
    const { override = [], reason, identityCheck } = body ?? {}
    const command = { act: 'renew', actor, loan: { id: params.id }, override, reason, identityCheck } as const
    return performAsk(gatherer, ask, command, 'renew')
  })
  route(app, 'undoRenewal', (ask) => {
    const { actor, params, body } = ask
    return performAsk(gatherer, ask, { act: 'undo-renewal', actor, loanId: params.id, reason: body?.reason }, 'renew')
  })
  route(app, 'renewPatronLoans', (ask) => {
    const { actor, params, body } = ask
    const { override = [], reason, identityCheck } = body ?? {}
    const command = { act: 'renew-all', actor, patronId: params.id, override, reason, identityCheck } as const
    return performAsk(gatherer, ask, command, 'renew')
  })
}
