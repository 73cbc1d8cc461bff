import type { ReturnBody } from '@wenyuan/contract'
import { type Instant, type LocalDate, parseLocalDate } from '@wenyuan/domain/kernel'
import { type App, route } from '../http/index.ts'
import type { Gatherer } from './gatherer.ts'
import { performAsk } from './perform-ask.ts'

export function returnRoutes(app: App, gatherer: Gatherer): void {
  route(app, 'returnItem', (ask) =>
    performAsk(gatherer, ask, { act: 'return', actor: ask.actor, ...returnFields(ask.body) }, 'return'),
  )
  route(app, 'undoReturn', (ask) => {
    const { actor, params, body } = ask
    return performAsk(gatherer, ask, { act: 'undo-return', actor, loanId: params.id, reason: body?.reason }, 'return')
  })
}

export function returnFields({ item, effectiveAt, ...rest }: ReturnBody) {
  return { ...rest, barcode: item, effective: effectiveAt === undefined ? undefined : effectiveOf(effectiveAt) }
}

/** The contract has seen to it that it is a day or an instant. */
export function effectiveOf(text: string): LocalDate | Instant {
  return parseLocalDate(text) ?? Date.parse(text)
}
