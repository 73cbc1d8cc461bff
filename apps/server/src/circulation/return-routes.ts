import type { ReturnBody } from '@wenyuan/contract'
import { type App, route } from '../http/index.ts'
import { effectiveOf } from './act-fields.ts'
import type { Gatherer } from './gatherer.ts'
import { performAsk } from './perform-ask.ts'
import type { ReadProof } from './read-proof.ts'

export function returnRoutes(app: App, gatherer: Gatherer, readProof: ReadProof): void {
  route(app, 'returnItem', async (ask) => {
    const shown = await readProof(ask, ask.body)
    if (shown.kind === 'problem') return shown
    const command = { act: 'return', actor: ask.actor, proof: shown.proof, ...returnFields(ask.body) } as const
    return performAsk(gatherer, ask, command, 'return')
  })
  route(app, 'undoReturn', (ask) => {
    const { actor, params, body } = ask
    return performAsk(gatherer, ask, { act: 'undo-return', actor, loanId: params.id, reason: body?.reason }, 'return')
  })
}

/** Without the proof, which the route has looked at. */
export function returnFields({ item, effectiveAt, proof: _, ...rest }: ReturnBody) {
  return { ...rest, barcode: item, effective: effectiveAt === undefined ? undefined : effectiveOf(effectiveAt) }
}
